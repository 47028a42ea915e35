using System.Collections.Immutable;

namespace Coverbook.Coverage.Totals;

/// <summary>
/// Techniques in scope by how many findings and rules they have of their own, the most first: where each stands among the others.
/// </summary>
/// <param name="Counts">The findings that detect and the rules of each, together, in falling order.</param>
internal sealed record EvidenceRanking(ImmutableArray<int> Counts)
{
    /// <summary>How many techniques there are.</summary>
    public int Techniques => Counts.Length;

    /// <summary>Those with a finding or a rule.</summary>
    public int WithEvidence => More(0);

    /// <summary>How many techniques have more than so many of both: one that has so many comes after them.</summary>
    public int More(int count)
    {
        var (from, to) = (0, Counts.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = Counts[middle] > count ? (middle + 1, to) : (from, middle);
        }

        return from;
    }

    /// <summary>How many techniques have exactly so many.</summary>
    public int With(int count) => More(count - 1) - More(count);
}
