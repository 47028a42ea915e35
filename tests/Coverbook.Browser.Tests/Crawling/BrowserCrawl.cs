using System.Collections.Frozen;
using Microsoft.Playwright;

namespace Coverbook.Browser.Tests.Crawling;

/// <summary>
/// Follows every link of a served site from its home page on. The browser's own parser says which links a page has, the browser's own URLs
/// where they lead, and the server whether anything is there.
/// </summary>
internal sealed class BrowserCrawl(IPage window, Uri site)
{
    /// <summary>Parsed, not shown: a page that sends its readers elsewhere stays.</summary>
    private const string Read = """
        ([text, address]) => {
          const page = new DOMParser().parseFromString(text, 'text/html');
          const links = [...page.querySelectorAll('[href], [src]')]
            .map(element => element.getAttribute('href') ?? element.getAttribute('src'));
          const forward = page.querySelector('meta[http-equiv="refresh"]')?.content.split('url=')[1];
          return {
            Ids: [...page.querySelectorAll('[id]')].map(element => element.id),
            Links: [...links, ...(forward ? [forward] : [])].map(link => {
              const url = new URL(link, address);
              const anchor = decodeURIComponent(url.hash.slice(1));
              url.hash = '';
              return { Written: link, Target: url.href, Anchor: anchor };
            }),
          };
        }
        """;

    private readonly Dictionary<string, SeenPage?> seen = new(StringComparer.Ordinal);

    /// <summary>How many pages were read.</summary>
    public int PageCount => seen.Values.Count(page => page?.Ids is not null);

    /// <summary>How many links they have.</summary>
    public int LinkCount => seen.Values.Sum(page => page?.Links.Length ?? 0);

    /// <summary>
    /// The links that lead nowhere, as <c>page: address</c>; of those to a place on a page that is there, <c>page: #place</c>.
    /// </summary>
    public async Task<IReadOnlyList<string>> BrokenAsync()
    {
        var waiting = new Queue<string>([site.AbsoluteUri]);
        while (waiting.TryDequeue(out var address))
        {
            if (seen.ContainsKey(address))
            {
                continue;
            }

            seen[address] = await VisitAsync(address);
            foreach (var link in seen[address]?.Links ?? [])
            {
                waiting.Enqueue(link.Target);
            }
        }

        return
        [
            .. seen.Values.OfType<SeenPage>()
                .SelectMany(page => page.Links.Select(link => Judge(page, link)).OfType<string>())
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
        ];
    }

    /// <summary>What an address of the site holds; <c>null</c> where there is nothing.</summary>
    private async Task<SeenPage?> VisitAsync(string address)
    {
        if (!new Uri(address).Authority.Equals(site.Authority, StringComparison.Ordinal))
        {
            return SeenPage.Elsewhere;
        }

        var response = await window.APIRequest.GetAsync(address);
        if (!response.Ok || !address.StartsWith(site.AbsoluteUri, StringComparison.Ordinal))
        {
            return null;
        }

        if (!response.Headers.GetValueOrDefault("content-type", "").StartsWith("text/html", StringComparison.Ordinal))
        {
            return SeenPage.Elsewhere;
        }

        var page = await window.EvaluateAsync<PageContent>(Read, new[] { await response.TextAsync(), response.Url });
        return new SeenPage(FileOf(response.Url), page.Ids.ToFrozenSet(StringComparer.Ordinal), page.Links);
    }

    private string? Judge(SeenPage page, PageLink link) => seen[link.Target] switch
    {
        null => $"{page.File}: {link.Written}",
        { Ids: { } ids } when link.Anchor.Length > 0 && link.Anchor != "top" && !ids.Contains(link.Anchor) =>
            $"{page.File}: #{link.Anchor}",
        _ => null,
    };

    private string FileOf(string address)
    {
        var file = Uri.UnescapeDataString(new Uri(address).AbsolutePath[site.AbsolutePath.Length..]);
        return file.Length == 0 || file.EndsWith('/') ? file + "index.html" : file;
    }

    private sealed record SeenPage(string File, FrozenSet<string>? Ids, PageLink[] Links)
    {
        /// <summary>What is there and has no links to follow.</summary>
        public static SeenPage Elsewhere { get; } = new("", null, []);
    }

    private sealed class PageContent
    {
        public string[] Ids { get; set; } = [];

        public PageLink[] Links { get; set; } = [];
    }

    private sealed class PageLink
    {
        public string Written { get; set; } = "";

        public string Target { get; set; } = "";

        public string Anchor { get; set; } = "";
    }
}
