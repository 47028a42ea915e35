using AngleSharp.Html.Parser;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Rendering;

/// <summary>What pages have alike is made once, and is each page's all the same.</summary>
public sealed class SharedMarkupTests
{
    [Fact]
    public void The_page_or_its_section_is_marked_in_the_navigation_and_nothing_else()
    {
        var files = WholeSite.Of(new SiteKit());
        Assert.Equal(["/base/techniques/ page"], Marked(files["techniques/index.html"]));
        Assert.Equal(["/base/techniques/ true"], Marked(files["techniques/T1059/index.html"]));
        Assert.Equal(["/base/tactics/ page"], Marked(files["tactics/index.html"]));
        Assert.Empty(Marked(files["index.html"]));
    }

    [Fact]
    public void It_is_made_once_for_each_key()
    {
        const string layout = "{{ shared \"mark\" page.title }}{{ shared \"mark\" page.title }}|{{ shared \"mark\" null }}";
        var files = WholeSite.Of(Site(layout, "<i>{{ it }}</i>"));
        Assert.Equal("<i>Tactics</i><i>Tactics</i>|<i></i>", files["tactics/index.html"].Replace("\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public void It_cannot_depend_on_the_page()
    {
        var kit = Site("{{ shared \"mark\" null }}", "{{ page.title }}");
        Assert.Empty(WholeSite.Of(kit).Where(file => file.Key.EndsWith("tactics/index.html", StringComparison.Ordinal)));
        Assert.Contains(
            kit.Bag.ToSorted(), found => found.Code[2] == '7' && found.Span!.Value.Path.Value == "templates/partials/mark.html");
    }

    private static IEnumerable<string> Marked(string page) => new HtmlParser().ParseDocument(page)
        .QuerySelectorAll("header .menu [aria-current]")
        .Select(link => $"{link.GetAttribute("href")} {link.GetAttribute("aria-current")}");

    private static SiteKit Site(string layout, string mark) => new SiteKit()
        .With("templates/layouts/base.html", layout)
        .With("templates/partials/mark.html", mark);
}
