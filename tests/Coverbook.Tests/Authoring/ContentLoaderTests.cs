using Coverbook.Authoring;
using Coverbook.Config;
using Coverbook.Diagnostics;
using Coverbook.Terms;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Authoring;

public sealed class ContentLoaderTests
{
    private readonly MemoryFiles files = new();
    private readonly DiagnosticBag bag = new();

    [Theory]
    [InlineData("content/pages/methodology.md", "methodology")]
    [InlineData("content/pages/guides/start.markdown", "guides/start")]
    [InlineData("content/pages/guides/index.md", "guides")]
    [InlineData("content/pages/index.md", "index")]
    public void A_page_s_address_is_its_place_below_the_folder_of_pages(string path, string address) =>
        Assert.Equal(address, string.Join('/', Assert.Single(With(path, "---\ntitle: A\n---\n").Load().Pages).Address));

    [Fact]
    public void Pages_stand_in_the_order_that_they_state_and_then_by_title()
    {
        With("content/pages/a.md", "---\ntitle: Zebra\n---\n").With("content/pages/b.md", "---\ntitle: Ape\n---\n")
            .With("content/pages/c.md", "---\ntitle: Last\norder: 2\n---\n").With(
                "content/pages/d.md", "---\ntitle: First\norder: 1\n---\n");
        Assert.Equal(["First", "Last", "Ape", "Zebra"], Load().Pages.Select(page => page.Title));
    }

    [Fact]
    public void The_text_begins_on_the_line_after_the_head()
    {
        var text = Assert.Single(With("content/pages/a.md", "---\ntitle: A\n---\nOne\n").Load().Pages).Text;
        Assert.Equal(("One\n", 4), (text.Markdown, text.Start.Start.Line));
    }

    [Fact]
    public void A_note_says_which_rule_to_show_and_what_was_decided()
    {
        With(
            "content/notes/T1059.004.md",
            "---\nfeaturedRule: unix_shell\naudience: internal\naccepted: { reason: Old hosts, owner: SOC, review: 2027-01-31 }\n---\n");
        var note = Load().Notes[TechniqueId.Parse("T1059.004")];
        Assert.Equal(("unix_shell", Audience.Internal), (note.FeaturedRule, note.Audience));
        Assert.Equal(("Old hosts", "SOC", new DateOnly(2027, 1, 31)), (note.Decision!.Reason, note.Decision.Owner, note.Decision.Review));
    }

    [Theory]
    [InlineData("content/notes/powershell.md", "", "content/notes/powershell.md(1,1): error CB6101")]
    [InlineData("content/pages/a.md", "---\norder: 1\n---\n", "content/pages/a.md(2,1): error CB6007")]
    [InlineData("content/pages/a.md", "---\ntitle: A\norder: 1.5\n---\n", "content/pages/a.md(3,8): error CB6009")]
    [InlineData("content/pages/a.md", "---\ntitle: A\ntitel: B\n---\n", "content/pages/a.md(3,1): error CB6008")]
    [InlineData("content/notes/T1059.md", "---\naccepted: { owner: SOC }\n---\n", "content/notes/T1059.md(2,11): error CB6007")]
    public void What_is_wrong_is_told_with_its_place(string path, string text, string expected)
    {
        With(path, text).Load();
        Assert.StartsWith(expected, Assert.Single(bag.ToSorted()).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_notes_on_one_technique_the_first_holds_and_the_other_is_told()
    {
        With("content/notes/T1059.md", "One").With("content/notes/t1059.markdown", "Two");
        Assert.Equal("One", Assert.Single(Load().Notes).Value.Text.Markdown);
        Assert.Equal("content/notes/t1059.markdown", Assert.Single(bag.ToSorted()).Span!.Value.Path.Value);
    }

    private ContentLoaderTests With(string path, string text)
    {
        files.With(path, text);
        return this;
    }

    private AuthoredContent Load() => ContentLoader.Load(files, bag);
}
