using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Coverbook.Build.Caching;
using Coverbook.Build.Reading;
using Coverbook.Checking;
using Coverbook.Diagnostics;
using Coverbook.Fetching;

namespace Coverbook.Inspecting.External;

/// <summary>
/// Asks whether links to other sites lead anywhere: a few hosts at once, each in peace. What was answered is kept for a while, and no
/// question is asked twice meanwhile.
/// </summary>
internal sealed class ExternalLinkCheck(ExternalLinkOptions options, string siteFolder, DiagnosticBag bag)
{
    private const int HostsAtOnce = 8;

    private readonly LinkAnswerStore store = new(siteFolder);
    private readonly DateOnly today = DateOnly.FromDateTime(options.Time.GetUtcNow().UtcDateTime);

    /// <summary>Asks them; what is wrong with them is in the bag.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled; what was answered until then is kept.</exception>
    public async Task<ExternalLinkCounts> CheckAsync(ImmutableArray<PlacedText> links, CancellationToken cancellation)
    {
        var kept = store.Load().Where(pair => pair.Value.IsFreshOn(today)).ToImmutableSortedDictionary(StringComparer.Ordinal);
        PlacedText[] open = [.. links.Where(link => !kept.ContainsKey(link.Text))];
        if (open.Length > options.Most)
        {
            bag.Add(ExternalLinkDiagnostics.LeftOut(open.Length - options.Most, options.Most));
        }

        var answers = new ConcurrentDictionary<string, LinkAnswer>(StringComparer.Ordinal);
        try
        {
            await AskAsync(open.Take(options.Most), answers, cancellation);
        }
        finally
        {
            Keep(kept, answers);
        }

        foreach (var link in links)
        {
            var earlier = kept.GetValueOrDefault(link.Text);
            if ((earlier ?? answers.GetValueOrDefault(link.Text)) is { } answer
                && LinkVerdict.Of(link, answer, earlier?.Asked) is { } found)
            {
                bag.Add(found);
            }
        }

        return new ExternalLinkCounts(answers.Count, links.Length - open.Length);
    }

    private async Task AskAsync(
        IEnumerable<PlacedText> links, ConcurrentDictionary<string, LinkAnswer> answers, CancellationToken cancellation)
    {
        var rules = new FetchRules($"Coverbook/{ToolVersion.Text.Split('+')[0]}")
        {
            Scope = FetchScope.PublicOnly,
            AllowedHosts = options.PrivateHosts.ToFrozenSet(StringComparer.OrdinalIgnoreCase),
            AllowsPlain = true,
            Limits = options.Limits,
            Lookup = options.Lookup,
        };
        using var fetcher = new WebFetcher(rules, options.Time);
        await Parallel.ForEachAsync(
            links.GroupBy(link => new Uri(link.Text).IdnHost, StringComparer.Ordinal),
            new ParallelOptions { MaxDegreeOfParallelism = HostsAtOnce, CancellationToken = cancellation },
            async (host, token) => await new HostVisit(fetcher, options.Time, answers).AskAsync(host, token));
    }

    private void Keep(ImmutableSortedDictionary<string, LinkAnswer> kept, ConcurrentDictionary<string, LinkAnswer> answers)
    {
        var lasting = answers.Where(pair => pair.Value.IsKept).ToArray();
        if (lasting.Length > 0 && !store.TrySave(kept.SetItems(lasting)))
        {
            bag.Add(ExternalLinkDiagnostics.AnswersNotKept(BuildStateStore.Folder));
        }
    }
}
