using System.Collections.Immutable;
using Coverbook.Terms;

namespace Coverbook.Diagnostics;

/// <summary>
/// Looks for the names that were probably meant among one large set of names, as long as that has not cost too much: whoever
/// misses hundreds of names has another problem than a slip, and hostile input must not make each of many names be compared with
/// each of many others.
/// </summary>
internal sealed class NearestNames(IEnumerable<string> candidates)
{
    /// <summary>Pairs of characters that are compared at most.</summary>
    [Limit("Reports", "comparisons of characters to find a nearest name", "no name is suggested")]
    private const long MostWork = 20_000_000;

    private readonly Lazy<ImmutableArray<string>> all = new(() => [.. candidates.Order(StringComparer.Ordinal)]);
    private readonly Dictionary<string, string?> found = new(StringComparer.Ordinal);
    private long work;

    /// <summary>Whether there is no name at all.</summary>
    public bool IsEmpty => all.Value.IsEmpty;

    /// <summary><c>"Did you mean 'x'?"</c>, or the given words when nothing is near.</summary>
    public string Suggest(string name, string otherwise)
    {
        if (!found.TryGetValue(name, out var nearest) && work < MostWork)
        {
            work += name.Length * all.Value.Sum(candidate => (long)candidate.Length);
            found[name] = nearest = NearestName.FindInOrder(name, all.Value);
        }

        return nearest is null ? otherwise : $"Did you mean '{nearest}'?";
    }

    /// <summary>The names in their order, for a cure that lists them; no more than <paramref name="most"/>.</summary>
    public string Listed(int most) =>
        string.Join(", ", all.Value.Take(most).Select(name => Quote.Of(name)[1..^1])) + (all.Value.Length > most ? ", …" : "");
}
