using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Coverbook.Build.Reading;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Rendering;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Pages.Lists;

/// <summary>The list pages of a site, rendered and parsed: file to document.</summary>
internal static class ListPages
{
    private const int MostBytes = 120_000;
    private const int MostElements = 1_400;

    private static readonly string[] Templates =
    [
        "techniques", "tactics", "tactic", "rules", "rule-overview", "providers", "provider", "source", "capability", "gaps", "gap-list",
    ];

    /// <summary>The list pages of a small site.</summary>
    public static SortedDictionary<string, IHtmlDocument> Of(SiteKit kit) => Of(kit.Files, kit.Bag, kit.Read()!);

    /// <summary>The list pages of a site.</summary>
    public static SortedDictionary<string, IHtmlDocument> Of(ISourceFiles files, DiagnosticBag bag, ReadSite site)
    {
        var renderer = new PageRenderer(Theme.Load(files, bag), site.Plan, site.Address);
        var parser = new HtmlParser();
        var pages = new SortedDictionary<string, IHtmlDocument>(StringComparer.Ordinal);
        foreach (var page in site.Plan.Pages.Where(page => Templates.Contains(page.Template)))
        {
            renderer.Render(
                page, bag, (route, bytes) => pages.Add(route.Path, parser.ParseDocument(Encoding.UTF8.GetString(bytes))));
        }

        return pages;
    }

    /// <summary>Those that are larger than a list page may be (design, section 13).</summary>
    public static IEnumerable<string> TooLarge(IReadOnlyDictionary<string, IHtmlDocument> pages) => pages
        .Select(page => (page.Key, Bytes: Encoding.UTF8.GetByteCount(page.Value.Source.Text), page.Value.All.Length))
        .Where(page => page.Bytes > MostBytes || page.Length > MostElements)
        .Select(page => $"{page.Key}: {page.Bytes} bytes, {page.Length} elements");

    /// <summary>Where the rows of lists lead, of pages whose address begins so.</summary>
    public static string[] Rows(IReadOnlyDictionary<string, IHtmlDocument> pages, string below) =>
    [
        .. pages.Where(page => page.Key.StartsWith(below, StringComparison.Ordinal))
            .SelectMany(page => page.Value.QuerySelectorAll(".listed th[scope=row] a"))
            .Select(link => link.GetAttribute("href")!)
    ];

    /// <summary>The pages that are reached from one of them through links.</summary>
    public static HashSet<string> ReachedFrom(IReadOnlyDictionary<string, IHtmlDocument> pages, string start)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal) { start };
        var open = new Queue<string>([start]);
        while (open.TryDequeue(out var next))
        {
            foreach (var link in pages[next].QuerySelectorAll("main a[href^='/base/']"))
            {
                var path = Uri.UnescapeDataString(link.GetAttribute("href")!["/base/".Length..].Split('#')[0]);
                if (pages.ContainsKey(path) && reached.Add(path))
                {
                    open.Enqueue(path);
                }
            }
        }

        return reached;
    }
}
