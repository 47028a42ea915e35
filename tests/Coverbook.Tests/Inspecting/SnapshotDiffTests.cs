using System.Text;
using System.Text.Json;
using Coverbook.Changes.Snapshots;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Inspecting;
using Coverbook.Tests.Changes;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Inspecting;

/// <summary>What changed between two snapshots, in the formats of the command line.</summary>
public sealed class SnapshotDiffTests
{
    private static readonly string Older = TwoStates.Json(TwoStates.Older());
    private static readonly string Newer = TwoStates.Json(TwoStates.Newer());

    [Fact]
    public void Text_reads_as_the_golden_file() => Golden.Equal("changes/diff.txt", Lines(Diff(Older, Newer).ToText()));

    [Fact]
    public void Markdown_reads_as_the_golden_file() => Golden.Equal("changes/diff.md", Lines(Diff(Older, Newer).ToMarkdown()));

    [Fact]
    public void Json_reads_as_the_golden_file()
    {
        using var json = JsonDocument.Parse(Diff(Older, Newer).ToJson());
        var lines = json.RootElement.EnumerateObject().SelectMany(
            member => member.Value.ValueKind == JsonValueKind.Array
                ? member.Value.EnumerateArray().Select(item => $"{member.Name}: {item.GetRawText()}")
                : [$"{member.Name}: {member.Value.GetRawText()}"]);
        Golden.Equal("changes/diff.json.txt", Lines(lines));
    }

    [Fact]
    public void A_state_has_not_changed_from_itself()
    {
        var diff = Diff(Newer, Newer);
        Assert.Equal(["Coverage from 2026-04-24 to 2026-04-24", "Nothing changed."], diff.ToText());
        Assert.Contains("Nothing changed.", diff.ToMarkdown());
        Assert.False(diff.HasRegressed);
    }

    [Fact]
    public void More_coverage_is_no_regression_and_less_is_one()
    {
        var more = TwoStates.Json(TwoStates.Older().With("rules/x.yml", SiteKit.Rule("One more", "aws", "T1300")));
        Assert.False(Diff(Older, more).HasRegressed);
        Assert.True(Diff(more, Older).HasRegressed);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("[a](https://example.org) ![b](c) `d`", "\\[a\\](https\\://example.org) !\\[b\\](c) \\`d\\`")]
    [InlineData("*a* _b_ ~~c~~ | d", "\\*a\\* \\_b\\_ \\~\\~c\\~\\~ \\| d")]
    [InlineData("#1 @somebody www.example.org", "\\#1 @&#8203;somebody www\\.example.org")]
    [InlineData("a\nb\u202Ec", "a\\\\u000Ab\\\\u202Ec")]
    public void No_title_is_markup_in_Markdown(string title, string expected)
    {
        var newer = TwoStates.Newer().Snapshot();
        var changed = Encoding.UTF8.GetString(SnapshotWriter.ToJson(
            newer with { Rules = [.. newer.Rules.Select(rule => rule.Title == "Rule D" ? rule with { Title = title } : rule)] }));
        Assert.Contains($"- New rule: {expected} (T1400)", Diff(Older, changed).ToMarkdown());
    }

    [Fact]
    public void Long_lists_are_cut_in_Markdown_and_nowhere_else()
    {
        var newer = TwoStates.Newer().Snapshot();
        var many = Encoding.UTF8.GetString(SnapshotWriter.ToJson(newer with
        {
            Rules = [.. Enumerable.Range(0, 500).Select(number => new SnapshotRule($"n{number:000}", $"Rule {number}", "", null, []))],
        }));
        var diff = Diff(Older, many);
        Assert.Equal(500, diff.ToText().Count(line => line.Contains("New rule: ", StringComparison.Ordinal)));
        Assert.Contains("- and 404 more: coverbook diff prints all of them", diff.ToMarkdown());
    }

    [Fact]
    public void A_snapshot_that_cannot_be_used_is_told()
    {
        var bag = new DiagnosticBag();
        var files = new MemoryFiles().With("old.json", Older[..100]).With("new.json", "{ \"format\": 9 }");
        Assert.Null(SnapshotDiff.Of(files, new FilePath("old.json"), new FilePath("new.json"), bag));
        Assert.Equal(["CB6110", "CB6003"], bag.ToSorted().Select(diagnostic => diagnostic.Code));
    }

    private static string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(line => $"{line}\n"));

    private static SnapshotDiff Diff(string older, string newer)
    {
        var bag = new DiagnosticBag();
        var files = new MemoryFiles().With("old.json", older).With("new.json", newer);
        return SnapshotDiff.Of(files, new FilePath("old.json"), new FilePath("new.json"), bag)
            ?? throw new InvalidOperationException(string.Join('\n', bag.ToSorted()));
    }
}
