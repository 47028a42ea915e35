using System.Collections.Concurrent;
using Coverbook.Files;
using Coverbook.Routes;
using Coverbook.Terms;

namespace Coverbook.Fuzz.Judging;

/// <summary>A page with what its view says; most pages of a site stay as they are when one of its inputs changes.</summary>
internal sealed record SeenPage(BaseUrl Address, Route Route, ShortDigest Fingerprint)
{
    /// <summary>The pages that were found to be sound.</summary>
    public static SeenPages Sound { get; } = new();
}

/// <summary>Remembers pages, but not without end.</summary>
internal sealed class SeenPages
{
    private const int Most = 200_000;

    private readonly ConcurrentDictionary<SeenPage, bool> known = new();

    /// <summary>Whether the page was added before.</summary>
    public bool Contains(SeenPage page) => known.ContainsKey(page);

    /// <summary>Adds a page when a condition holds.</summary>
    public void AddIf(bool holds, SeenPage page)
    {
        if (holds && known.Count < Most)
        {
            known.TryAdd(page, value: true);
        }
    }
}
