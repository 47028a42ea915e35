using System.Collections.Concurrent;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Coverbook.Cli.Tests;

/// <summary>Walks every page of a built site and follows every link inside it, fragments included.</summary>
internal static class SiteLinks
{
    /// <summary>The links that lead nowhere, as <c>page: address</c>.</summary>
    public static IReadOnlyList<string> Broken(string folder, string basePath)
    {
        var pages = new ConcurrentDictionary<string, (HashSet<string> Ids, List<string> Links)>(StringComparer.Ordinal);
        Parallel.ForEach(Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories), file =>
        {
            var page = new HtmlParser().ParseDocument(File.ReadAllText(file));
            var ids = page.All.Select(element => element.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
            pages[Path.GetRelativePath(folder, file).Replace('\\', '/')] = (ids, [.. Links(page)]);
        });
        return
        [
            .. pages.SelectMany(
                page => page.Value.Links.Where(
                    link => !Leads(folder, basePath, pages, page.Key, link))
                        .Select(link => $"{page.Key}: {link}"))
                        .Order(StringComparer.Ordinal)
        ];
    }

    private static IEnumerable<string> Links(IHtmlDocument page) =>
        page.QuerySelectorAll("[href], [src]")
            .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!)
            .Where(link => !link.Contains("://", StringComparison.Ordinal) && !link.StartsWith("mailto:", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal);

    private static bool Leads(
        string folder, string basePath, ConcurrentDictionary<string,
        (HashSet<string> Ids, List<string> Links)> pages, string page, string link)
    {
        var parts = link.Split('#', 2);
        var address = parts[0].Split('?')[0];
        var target = address.Length == 0 ? page : Target(basePath, address);
        if (target is null || !File.Exists(Path.Combine(folder, target)))
        {
            return false;
        }

        return parts.Length == 1 || (pages.TryGetValue(target, out var found) && found.Ids.Contains(parts[1]));
    }

    /// <summary>The file of an address, as GitHub Pages finds it; <c>null</c> outside the site's base path.</summary>
    private static string? Target(string basePath, string address)
    {
        if (!address.StartsWith(basePath, StringComparison.Ordinal))
        {
            return null;
        }

        var path = Uri.UnescapeDataString(address[basePath.Length..]);
        return path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
    }
}
