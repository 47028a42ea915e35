using System.Text;
using CsCheck;

namespace Coverbook.Tests.Data;

public sealed class HostileYamlTests
{
    private static readonly string[] Pieces =
    [
        "a", "b: ", "- ", "? ", ": ", "[", "]", "{", "}", ", ", "\n", "\n  ",
        "\n    ", "\t", "&x ", "*x", "!t ", "!!str ", "!<u> ", "| ", ">-", "|9",
        "'", "\"", "\\x4", "\\U00110000", "\\uD800", "#", "---\n", "...\n",
        "%YAML 1.2\n", "%YAML 99999999999.1\n", "%TAG ! x\n", "<<: ", "~", "1e9",
        "\u2028", "\u0085", "\r", "\u00A0", "\uFEFF", "@", "`", "\U0001F600",
    ];

    [Fact]
    public void Aliases_of_aliases_are_stopped_before_they_stand_for_billions()
    {
        var text = new StringBuilder("l0: &l0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var level = 1; level < 12; level++)
        {
            var below = string.Join(", ", Enumerable.Repeat($"*l{level - 1}", 10));
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"l{level}: &l{level} [{below}]\n");
        }

        var complaint = Assert.Single(TreeCase.Yaml(text.ToString()).Complaints);
        Assert.EndsWith(
            "error CB3004: This mapping file has more than 10,000 values that aliases stand for.", complaint, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_honest_aliases_are_accepted() =>
        Assert.Empty(TreeCase.Yaml($"a: &a [1, 2]\nb: [{string.Join(", ", Enumerable.Repeat("*a", 1000))}]\n").Complaints);

    [Fact]
    public void Sixty_four_levels_are_accepted_and_more_are_not()
    {
        Assert.Empty(TreeCase.Yaml(Nested(64)).Complaints);
        Assert.EndsWith(
            "error CB3004: This mapping file has more than 64 levels of maps and lists.",
            Assert.Single(TreeCase.Yaml(Nested(65)).Complaints),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    public void Depth_without_end_is_a_diagnostic(string opening) =>
        Assert.Single(TreeCase.Yaml(string.Concat(Enumerable.Repeat(opening, 20_000))).Complaints);

    [Fact]
    public void Ten_thousand_documents_are_accepted_and_more_are_not()
    {
        Assert.Empty(TreeCase.Yaml(string.Concat(Enumerable.Repeat("---\na: 1\n", 10_000))).Complaints);
        Assert.Equal(
            ["a.yml(20001,1): error CB3004: This mapping file has more than 10,000 documents."],
            TreeCase.Yaml(string.Concat(Enumerable.Repeat("---\na: 1\n", 10_001))).Complaints);
    }

    [Fact]
    public void Half_a_million_values_are_accepted_and_more_are_not()
    {
        Assert.Empty(TreeCase.Yaml("[" + string.Concat(Enumerable.Repeat("0,", 499_999)) + "]").Complaints);
        Assert.EndsWith(
            "error CB3004: This mapping file has more than 500,000 values.",
            Assert.Single(TreeCase.Yaml("[" + string.Concat(Enumerable.Repeat("0,", 500_000)) + "]").Complaints),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_too_large_is_not_read() =>
        Assert.Equal(
            ["a.yml(1,1): error CB3004: This mapping file has more than 4,194,304 bytes."],
            TreeCase.Yaml(new byte[(4 * 1024 * 1024) + 1]).Complaints);

    [Fact]
    public void No_bytes_make_the_reader_throw() => Gen.Byte.Array[0, 60].Sample(bytes => { TreeCase.Yaml(bytes); }, iter: 3000);

    [Fact]
    public void No_text_that_looks_like_yaml_makes_the_reader_throw() =>
        Gen.Int[0, Pieces.Length - 1].Array[0, 25].Sample(
            picks => { TreeCase.Yaml(string.Concat(picks.Select(pick => Pieces[pick]))); }, iter: 20_000);

    private static string Nested(int levels) => new string('[', levels) + "x" + new string(']', levels);
}
