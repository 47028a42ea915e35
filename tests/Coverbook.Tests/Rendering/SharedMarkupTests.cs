using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Rendering;

/// <summary>What pages have alike is made once, and is each page's all the same.</summary>
public sealed class SharedMarkupTests
{
    [Fact]
    public void Only_the_page_that_the_navigation_leads_to_is_marked_in_it()
    {
        var files = WholeSite.Of(new SiteKit());
        Assert.Contains("/base/techniques/\" aria-current=\"page\"", files["techniques/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("aria-current", files["techniques/T1059/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("/base/techniques/\" aria-current", files["tactics/index.html"], StringComparison.Ordinal);
        Assert.Contains("/base/tactics/\" aria-current=\"page\"", files["tactics/index.html"], StringComparison.Ordinal);
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

    private static SiteKit Site(string layout, string mark) => new SiteKit()
        .With("templates/layouts/base.html", layout)
        .With("templates/partials/mark.html", mark);
}
