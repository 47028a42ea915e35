using System.Text;
using System.Text.Json.Nodes;
using Coverbook.Changes.Snapshots;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Tests.Kit;
using CsCheck;

namespace Coverbook.Tests.Changes;

/// <summary>A site's snapshot: what it holds, and that it comes back from its file.</summary>
public sealed class SnapshotTests
{
    private static readonly FilePath File = new("a.json");

    [Fact]
    public void It_has_ids_names_and_counts_with_a_line_for_each() =>
        Golden.Equal("changes/snapshot.json", TwoStates.Json(TwoStates.Newer()));

    [Fact]
    public void It_is_published_with_the_site() =>
        Assert.Equal(TwoStates.Json(TwoStates.Newer()), WholeSite.Of(TwoStates.Newer())["data/snapshot.json"]);

    [Fact]
    public void It_comes_back_from_its_file()
    {
        foreach (var kit in new[] { TwoStates.Older(), TwoStates.Newer(), new SiteKit() })
        {
            var written = TwoStates.Json(kit);
            Assert.Equal(written, Encoding.UTF8.GetString(SnapshotWriter.ToJson(Read(written, out var found)!)));
            Assert.Empty(found);
        }
    }

    [Fact]
    public void Its_head_is_read_without_the_rest()
    {
        var snapshot = TwoStates.Newer().Snapshot();
        var bytes = SnapshotWriter.ToJson(snapshot);
        Assert.Equal(snapshot.Head, SnapshotHeadReader.TryRead(bytes));
        Assert.Equal(snapshot.Head, SnapshotHeadReader.TryRead(bytes.AsSpan(0, bytes.Length / 2)));
    }

    [Fact]
    public void A_date_that_is_given_is_its_date() =>
        Assert.Equal(new DateOnly(2026, 5, 1), TwoStates.Newer().Read(new DateOnly(2026, 5, 1))!.Changes.Now.Head.Date);

    [Fact]
    public void Rules_that_are_only_counted_are_counted()
    {
        var kit = TwoStates.Newer();
        kit.With("rules/d.yml", "visibility: count\n" + kit.Files.TryText("rules/d.yml"));
        var snapshot = kit.Snapshot();
        Assert.Equal((4, 3), (snapshot.Head.Totals.Rules, snapshot.Rules.Length));
        Assert.DoesNotContain("Rule D", TwoStates.Json(kit), StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_that_share_an_id_or_a_stem_are_told_apart()
    {
        const string id = "0f3d5c6e-6a52-4c0b-9a5e-2f1b7a7f0c0a";
        var kit = new SiteKit()
            .With("site.config.json", SiteKit.Config().Replace("rules/*.yml", "rules/**/*.yml", StringComparison.Ordinal))
            .With("rules/one/a.yml", $"id: {id}\n" + SiteKit.RuleWithoutId("A", "aws", "T1059"))
            .With("rules/two/a.yml", $"id: {id.ToUpperInvariant()}\n" + SiteKit.RuleWithoutId("B", "aws", "T1059"))
            .With("rules/two/b.yml", SiteKit.RuleWithoutId("C", "aws", "T1059"));
        Assert.Equal(["a", "a~2", "b"], kit.Snapshot().Rules.Select(rule => rule.Key));
    }

    [Fact]
    public void Names_are_cut()
    {
        var kit = TwoStates.Newer().With("rules/a.yml", SiteKit.Rule(new string('W', 100_000), "aws", "T1059"));
        Assert.InRange(TwoStates.Json(kit).Length, 1, 10_000);
    }

    [Theory]
    [InlineData("format", "1.5", "CB6009")]
    [InlineData("format", "2", "CB6110")]
    [InlineData("format", null, "CB6007")]
    [InlineData("date", "\"yesterday\"", "CB6009")]
    [InlineData("totals", "[]", "CB6006")]
    [InlineData("totals", "{ \"techniques\": -1 }", "CB6007 CB6009")]
    [InlineData("techniques", "[ { \"id\": \"T1\", \"name\": \"N\", \"status\": \"gap\" } ]", "CB6009")]
    [InlineData("techniques", "[ { \"id\": \"T1059\", \"name\": \"N\", \"status\": \"good\" } ]", "CB6009")]
    [InlineData("techniques", "[ { \"id\": \"T1059\", \"status\": \"gap\", \"rules\": 1e30 } ]", "CB6007 CB6009")]
    [InlineData("techniques", "[ 1 ]", "CB6006")]
    [InlineData("rules", "[ { \"key\": \"k\", \"title\": \"t\", \"techniques\": [\"\\ud800\"] } ]", "CB6003")]
    [InlineData("rules", "[ { \"key\": \"k\", \"title\": \"t\", \"techniques\": [\"TA0002\"] } ]", "CB6009")]
    public void What_is_wrong_with_a_file_is_told(string key, string? value, string codes)
    {
        var root = JsonNode.Parse(TwoStates.Json(TwoStates.Newer()))!.AsObject();
        root[key] = "@";
        var text = root.ToJsonString();
        text = value is null
            ? text.Replace($"\"{key}\":\"@\",", "", StringComparison.Ordinal)
            : text.Replace("\"@\"", value, StringComparison.Ordinal);
        Assert.Null(Read(text, out var found));
        Assert.Equal(codes, string.Join(' ', found.Select(diagnostic => diagnostic.Code).Distinct().Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Any_piece_of_one_is_read_or_refused()
    {
        var whole = Encoding.UTF8.GetBytes(TwoStates.Json(TwoStates.Newer()));
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Int[0, whole.Length - 1], Gen.Byte).Sample((from, at, change) =>
        {
            var bytes = whole[..^from];
            bytes[at % bytes.Length] = change;
            var files = new MemoryFiles().With("a.json", bytes);
            var bag = new DiagnosticBag();
            SnapshotHeadReader.TryRead(bytes);
            return SnapshotReader.Read(files, File, bag) is null == bag.ToSorted().Any(diagnostic => diagnostic.IsError);
        });
    }

    private static Snapshot? Read(string text, out IReadOnlyList<Diagnostic> found)
    {
        var bag = new DiagnosticBag();
        var snapshot = SnapshotReader.Read(new MemoryFiles().With("a.json", text), File, bag);
        found = bag.ToSorted();
        return snapshot;
    }
}
