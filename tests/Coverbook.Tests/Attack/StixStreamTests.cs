using System.Text;
using Coverbook.Attack.Reading;
using Coverbook.Attack.Stix;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Tests.Kit;
using CsCheck;

namespace Coverbook.Tests.Attack;

public sealed class StixStreamTests
{
    private static readonly byte[] Bundle = [.. "\uFEFF"u8, .. Encoding.UTF8.GetBytes(new StixKit()
        .Tactic("TA0002", "Execution", "execution")
        .Technique("T1059", "Größer 日本 😀").Revoked("T1060", "T1059")
        .Technique("T1061", "Other").ToJson())];

    private static readonly byte[] Broken = Encoding.UTF8.GetBytes(
        new StixKit().Technique("T1059", "Größer 日本").Technique("T1060", "Next").ToJson().Replace(
            "\"Next\"", "Next", StringComparison.Ordinal));

    [Fact]
    public void The_kit_bundle_gives_its_objects_in_order() =>
        Assert.Equal(
            ["Collection", "Tactic", "AttackPattern", "AttackPattern", "Relationship", "AttackPattern", "Matrix"],
            Read(new MemoryStream(Bundle)).Select(line => line.Split(' ')[0]));

    [Fact]
    public void Each_object_starts_where_its_bracket_stands() =>
        Assert.All(Read(new MemoryStream(Bundle)), line => Assert.Contains(line.Split(' ')[1], BracketsOf(Bundle)));

    [Fact]
    public void The_size_of_the_reads_changes_nothing()
    {
        var whole = Read(new MemoryStream(Bundle));
        Gen.Int[1, 9].Array[1, 20].Sample(sizes => Assert.Equal(whole, Read(Trickle(Bundle, sizes))), iter: 40);
    }

    [Fact]
    public void One_byte_at_a_time_changes_nothing() => Assert.Equal(Read(new MemoryStream(Bundle)), Read(Trickle(Bundle, 1)));

    [Fact]
    public void The_size_of_the_reads_does_not_move_an_error()
    {
        var whole = Read(new MemoryStream(Broken));
        Assert.Contains("CB2003", whole[^1], StringComparison.Ordinal);
        Gen.Int[1, 9].Array[1, 20].Sample(sizes => Assert.Equal(whole, Read(Trickle(Broken, sizes))), iter: 40);
    }

    [Fact]
    public void An_object_may_be_larger_than_the_buffer()
    {
        var large = Encoding.UTF8.GetBytes(new StixKit().Technique("T1059", new string('x', 700_000)).Technique("T1060", "Next").ToJson());
        Assert.Equal(
            ["Collection", "AttackPattern", "AttackPattern", "Matrix"], Read(new MemoryStream(large)).Select(line => line.Split(' ')[0]));
    }

    [Fact]
    public void A_bundle_may_be_much_larger_than_the_buffer()
    {
        var kit = new StixKit();
        foreach (var number in Enumerable.Range(1000, 2000))
        {
            kit.Technique($"T{number}", "Größer 日本 😀");
        }

        var bytes = Encoding.UTF8.GetBytes(kit.ToJson());
        Assert.True(bytes.Length > 3 * 256 * 1024);
        var lines = Read(new MemoryStream(bytes));
        Assert.Equal(2002, lines.Length);
        Assert.Subset(BracketsOf(bytes), lines.Select(line => line.Split(' ')[1]).ToHashSet());
    }

    [Fact]
    public void No_bytes_make_the_reader_throw() => Gen.Byte.Array[0, 60].Sample(bytes => { Read(new MemoryStream(bytes)); }, iter: 2000);

    [Fact]
    public void No_text_that_looks_like_a_bundle_makes_the_reader_throw()
    {
        string[] pieces =
        [
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "\"objects\"",
            "\"type\"",
            "\"attack-pattern\"",
            "\"relationship_type\"",
            "\"revoked-by\"",
            "\"\\ud800\"",
            "1",
            "null",
            " ",
            "\n",
            "\"",
            "é"
        ];
        Gen.Int[0, pieces.Length - 1].Array[0, 20].Sample(
            picks =>
            {
                Read(new MemoryStream(Encoding.UTF8.GetBytes("{\"objects\":[{" +
                string.Concat(picks.Select(pick => pieces[pick])))));
            },
            iter: 10_000);
    }

    private static TrickleStream Trickle(byte[] bytes, params int[] sizes)
    {
        var next = 0;
        return new TrickleStream(bytes, () => sizes[next++ % sizes.Length]);
    }

    /// <summary>A line for each object (kind, place, digest), and then one for each diagnostic.</summary>
    private static string[] Read(Stream stream)
    {
        var bag = new DiagnosticBag();
        var lines = new List<string>();
        using (stream)
        {
            using var objects = new StixStream(new FilePath("a.json"), stream, BundleBuilder.Kinds, bag);
            objects.Read((kind, json, start) =>
                lines.Add($"{kind} {start.Line}:{start.Column} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(json))}"));
        }

        return [.. lines, .. bag.ToSorted().Select(diagnostic => diagnostic.ToString())];
    }

    private static HashSet<string> BracketsOf(byte[] bytes)
    {
        var places = new HashSet<string>(StringComparer.Ordinal);
        var (line, column) = (1, 1);
        foreach (var character in Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF'))
        {
            if (character == '{')
            {
                places.Add($"{line}:{column}");
            }

            (line, column) = character == '\n' ? (line + 1, 1) : (line, column + 1);
        }

        return places;
    }
}
