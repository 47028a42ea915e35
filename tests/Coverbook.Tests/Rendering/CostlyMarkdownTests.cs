using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Rendering;

/// <summary>Markdown that would take too much work to read is reported and shown as it is written.</summary>
public sealed class CostlyMarkdownTests
{
    private const int Length = 100_000;

    public static TheoryData<string> Patterns =>
    [
        "[a](", "[a](b", "![a](b", "[", "![[", "[[a](", "*a **a ", "*a ", "a* ", "*a_ ",
        "*a* ", "_a_ ", "[*a ", "**a [b](c) ", ">", "> - ", "- > ", "[a][b] ", "[a]: b [",
        "| [x](y) *z* |\n", "a\n=\n", "](", "a\n-\n",
    ];

    /// <summary>Much of one thing, which is read.</summary>
    public static TheoryData<string> Harmless =>
    [
        "word ", "word\n", "word\n\n", "- item [a](https://x.y/)\n", "# Same heading\n", "# Same heading\n\n",
        "<code>", "<code>a</code>", "</code>", "<b>", "<b><i>", "<br>", "`", "`a", "``a`", "&", "&amp;",
        "<", "<a:", "<https://x.y/> ", "]", "!", "|", "|\n", "a|b\n", "> a\n", "```\n", "    a\n", "\t",
        "-\n", "---\n", "***\n", "1. a\n", "a  \n", "\\", "(Citation: ", "(Citation: A)", "a_b ", "\0", "\ud800",
        "~~~", "$$", ":::", "^^", "[a]: b\n\n", "[x](https://x.y/)\n\n", "a\r",
    ];

    [Theory]
    [MemberData(nameof(Patterns))]
    public void It_is_shown_as_it_is_written_and_reported(string pattern)
    {
        var text = string.Concat(Enumerable.Repeat(pattern, Length / pattern.Length));
        var kit = Site(text);
        var shown = kit.Page("techniques/T1059/index.html").QuerySelector(".prose")!;
        Assert.Equal(text.Trim(), shown.QuerySelector("p.plain")!.TextContent.Trim());
        var found = Assert.Single(Found(kit));
        Assert.Equal(("CB6104", "attack.json"), (found.Code, found.Span!.Value.Path.Value));
    }

    [Theory]
    [MemberData(nameof(Harmless))]
    public void Much_of_a_harmless_thing_is_read(string pattern)
    {
        var kit = Site(string.Concat(Enumerable.Repeat(pattern, Length / pattern.Length)));
        Assert.Null(kit.Page("techniques/T1059/index.html").QuerySelector(".prose p.plain"));

        // That the work is not listed is another matter.
        Assert.Empty(Found(kit).Where(found => found.Code != "CB2114"));
    }

    [Theory]
    [InlineData("> ", "a")]
    [InlineData("- ", "a")]
    [InlineData("[", "a](https://x.y/)")]
    [InlineData("![", "](https://x.y/)")]
    [InlineData("*", " a")]
    public void What_is_found_too_deep_while_it_is_read_is_reported_too(string opening, string rest)
    {
        var stairs = string.Concat(Enumerable.Range(0, 300).Select(level => new string(' ', 2 * level) + "- a\n"));
        foreach (var text in new[]
            {
                string.Concat(Enumerable.Repeat(opening, 250)) + rest,
                string.Concat(Enumerable.Repeat(opening, 5000)) + string.Concat(Enumerable.Repeat(rest, 200)),
                stairs,
            })
        {
            var kit = Site(text);
            Assert.NotNull(kit.Page("techniques/T1059/index.html").QuerySelector(".prose"));
            Assert.All(Found(kit), found => Assert.Equal("CB6104", found.Code));
        }
    }

    [Fact]
    public void A_page_and_a_note_are_reported_in_their_files()
    {
        var text = new string('a', 600_000);
        var kit = Site("x").With("content/pages/about.md", $"---\ntitle: About\n---\n{text}").With("content/notes/T1059.md", text);
        Assert.Equal(text, kit.Page("about/index.html").QuerySelector("p.plain")!.TextContent);
        Assert.Equal(text, kit.Page("techniques/T1059/index.html").QuerySelector("p.plain")!.TextContent);
        Assert.Equal(["content/notes/T1059.md(1,1)", "content/pages/about.md(4,1)"], Found(kit).Select(found => found.Span.ToString()!));
    }

    [Fact]
    public void A_long_rule_and_a_wide_table_are_not_deep()
    {
        var kit = Site(
            $"{new string('-', 500)}\n\n| {string.Concat(Enumerable.Repeat("a | ", 200))}\n|{string.Concat(Enumerable.Repeat("---|", 200))}\n\n{new string('*', 300)}\n\n{new string('>', 90)} a");
        kit.Page("techniques/T1059/index.html");
        Assert.Empty(Found(kit));
    }

    private static SiteKit Site(string description) => new SiteKit().With(
        "attack.json",
        new StixKit().Tactic("TA0002", "Execution", "execution").Technique(
            "T1059", "Interpreter", change: technique => technique["description"] = description).ToJson());

    /// <summary>What was found beyond the inputs that this small site does without.</summary>
    private static IEnumerable<Coverbook.Diagnostics.Diagnostic> Found(SiteKit kit) =>
        kit.Bag.ToSorted().Where(found => !found.Code.EndsWith("010", StringComparison.Ordinal));
}
