using System.Collections.Immutable;
using Coverbook.Config;
using Coverbook.Sigma;

namespace Coverbook.Coverage.Linking;

/// <summary>
/// The order of a technique's rules: provider in config order, then highest level, then title. The first is the one that a page
/// shows in full. No two rules are equal in it, so that it does not depend on how they are sorted.
/// </summary>
internal sealed class TellingOrder(ImmutableArray<ProviderOptions> providers) : IComparer<SigmaRule>
{
    private readonly Dictionary<string, int> ranks =
        providers.Select((provider, rank) => (provider.Id, rank)).ToDictionary(StringComparer.Ordinal);

    /// <inheritdoc/>
    public int Compare(SigmaRule? x, SigmaRule? y)
    {
        var order = Rank(x!) - Rank(y!);
        if (order == 0)
        {
            order = (int)y!.Level - (int)x!.Level;
        }

        if (order == 0)
        {
            order = string.CompareOrdinal(x!.Title, y!.Title);
        }

        if (order == 0)
        {
            order = x!.File.CompareTo(y!.File);
        }

        return order == 0 ? x!.DocumentIndex - y!.DocumentIndex : order;
    }

    /// <summary>Rules of no provider come last.</summary>
    private int Rank(SigmaRule rule) =>
        rule.LogSource.Product is { } product && ranks.TryGetValue(product, out var rank) ? rank : ranks.Count;
}
