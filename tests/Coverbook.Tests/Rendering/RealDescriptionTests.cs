using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Rendering;

/// <summary>Every description of ATT&amp;CK 18.1 is shown whole: no mark of its dialect is left over, and nothing is refused.</summary>
public sealed partial class RealDescriptionTests
{
    [Theory]
    [InlineData("enterprise-attack")]
    [InlineData("mobile-attack")]
    [InlineData("ics-attack")]
    public void No_mark_is_left_over(string domain)
    {
        var kit = new SiteKit()
            .With("site.config.json", SiteKit.Config().Replace("enterprise-attack", domain, StringComparison.Ordinal))
            .With("attack.json", File.ReadAllText(Path.Combine(RealData.Folder, "attack-stix-2.0", domain + ".json")))
            .With("templates/layouts/base.html", "{{ content }}")
            .With("templates/pages/technique.html", "<div>{{ if page.text }}{{ markdown page.text }}{{ end }}</div>");
        var pages = WholeSite.Of(kit).Where(file => file.Key.StartsWith("techniques/T", StringComparison.Ordinal)).ToArray();
        Assert.True(pages.Length > 80);
        Assert.All(pages, page =>
        {
            var text = new HtmlParser().ParseDocument(page.Value).Body!.TextContent;
            var found = LeftOver().Match(text);
            Assert.False(found.Success, $"{page.Key}: {text[Math.Max(0, found.Index - 30)..Math.Min(text.Length, found.Index + 30)]}");
        });
        Assert.DoesNotContain(kit.Bag.ToSorted(), found => found.Code[2] is '6' or '7');
    }

    [GeneratedRegex(
        @"&#?\w+;|</?(code|br|b|i|em|strong)\s*/?>|\(Citation:|\uFFFD",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        30_000)]
    private static partial Regex LeftOver();
}
