using System.Collections.Immutable;
using Coverbook.Coverage.Totals;

namespace Coverbook.Coverage.Publishing;

/// <summary>What the site does not cover, or only from one side.</summary>
/// <param name="InScope">The techniques in scope: the denominator of every list.</param>
/// <param name="Lists">A list for each kind, in the order of the kinds, also where nothing is of it.</param>
/// <param name="NotInForce">
/// Ids that mappings and rules name to no effect: withdrawn, newer than the site's ATT&amp;CK version, or unknown. They close no gap. In
/// the order of the drift report.
/// </param>
/// <param name="Followed">How many ids were revoked and count for their successors, so that these are no gaps.</param>
/// <param name="HasUsers">Whether the site's ATT&amp;CK data says who uses techniques.</param>
internal sealed record PublishedGaps(
    GapTotals InScope, ImmutableArray<PublishedGapList> Lists, ImmutableArray<DriftedId> NotInForce, int Followed, bool HasUsers)
{
    /// <summary>
    /// The log sources that analytics for techniques in scope name, for platforms of the scope, and that no rule reads: those that would
    /// open
    /// up most techniques come first.
    /// </summary>
    public ImmutableArray<PublishedLogSource> UnreadLogs { get; init; } = [];

    /// <summary>How many log sources analytics name for platforms of the scope.</summary>
    public int Logs { get; init; }

    /// <summary>The list of one kind.</summary>
    public PublishedGapList this[GapKind kind] => Lists[(int)kind];
}

/// <summary>The techniques of one kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Totals">How many there are.</param>
/// <param name="Techniques">The techniques: those that most groups, software and campaigns use come first.</param>
internal sealed record PublishedGapList(GapKind Kind, GapTotals Totals, ImmutableArray<PublishedTechnique> Techniques);
