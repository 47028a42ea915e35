using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Coverbook.Routes;
using Coverbook.Terms;

namespace Coverbook.Tests.Kit;

/// <summary>Reads every page of a site as a browser would: which links lead nowhere, and which anchors stand twice on a page.</summary>
internal static class SiteWalk
{
    /// <summary>The faults, as <c>page: fault</c>.</summary>
    public static IReadOnlyList<string> Faults(IReadOnlyDictionary<string, string> site, BaseUrl address)
    {
        var pages = site.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)).ToDictionary(
            file => file.Key, file => new HtmlParser().ParseDocument(file.Value));
        return
        [
            .. pages.SelectMany(
                page => Ids(page.Value).CountBy(id => id).Where(id => id.Value > 1 || id.Key.Length == 0).Select(
                    id => $"{page.Key}: the anchor '{id.Key}' stands {id.Value} times")),
            .. pages.SelectMany(
                page => Links(page.Value).Where(link => !Leads(link, page.Key)).Select(link => $"{page.Key}: {link} leads nowhere")),
        ];

        bool Leads(string link, string from)
        {
            var parts = link.Split('#', 2);
            var file = parts[0].Length == 0 ? from

                    : HostedAnswer.To(
                        Uri.UnescapeDataString(parts[0].Split('?')[0]),
                        address,
                        name => site.ContainsKey(name) || name.StartsWith("assets/", StringComparison.Ordinal)) is HostedAnswer.Found found
                    ? found.File
                : null;
            return file is not null && (parts.Length == 1 || Ids(pages[file]).Contains(Uri.UnescapeDataString(parts[1])));
        }
    }

    private static IEnumerable<string> Ids(IHtmlDocument page) =>
        page.All.Where(element => element.HasAttribute("id")).Select(element => element.Id!);

    private static IEnumerable<string> Links(IHtmlDocument page) =>
        page.QuerySelectorAll("[href], [src]")
            .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!)
            .Where(link => !link.Contains("://", StringComparison.Ordinal) && !link.StartsWith("mailto:", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal);
}
