using System.Collections.Immutable;
using Coverbook.Coverage.Totals;

namespace Coverbook.Coverage.Publishing;

/// <summary>Sorts the techniques in scope by what they lack.</summary>
internal static class GapPublisher
{
    /// <summary>The gaps of a site, and what stands beside them.</summary>
    /// <param name="techniques">All techniques, by id.</param>
    /// <param name="drift">What became of the ids that inputs name.</param>
    /// <param name="hasUsers">Whether the bundles say who uses techniques.</param>
    public static PublishedGaps Publish(ImmutableArray<PublishedTechnique> techniques, PublishedDrift drift, bool hasUsers)
    {
        ImmutableArray<PublishedTechnique> inScope = [.. techniques.Where(technique => technique.IsInScope)];
        var byKind = inScope.ToLookup(KindOf);
        return new PublishedGaps(
            Count(inScope),
            [.. Enum.GetValues<GapKind>().Select(kind => ListOf(kind, byKind[kind]))],
            [.. drift.Ids.Where(id => id.Fate is MentionFate.Newer or MentionFate.Withdrawn or MentionFate.Unknown)],
            drift.Ids.Count(id => id.Fate == MentionFate.Succeeded),
            hasUsers);
    }

    /// <summary>The same with the logs that no rule reads.</summary>
    public static PublishedGaps With(PublishedGaps gaps, ImmutableArray<PublishedLogSource> logs)
    {
        var inScope = logs.Where(source => source.Totals.InScope > 0).ToArray();
        return gaps with
        {
            Logs = inScope.Length,
            UnreadLogs =
            [
                .. inScope.Where(source => source.Rules.IsEmpty)
                    .OrderByDescending(source => source.Totals.InScope)
                    .ThenByDescending(source => source.Totals.Without)
                    .ThenBy(source => source.Source.Name, StringComparer.Ordinal),
            ],
        };
    }

    /// <summary>The kind of a technique in scope; <c>null</c> when it has both a finding and a rule.</summary>
    private static GapKind? KindOf(PublishedTechnique technique) => technique.Status switch
    {
        CoverageStatus.Covered => OneSided(technique),
        CoverageStatus.OnlyBelow => GapKind.OnlyBelow,
        CoverageStatus.MayApply => GapKind.MayApply,
        CoverageStatus.Accepted => GapKind.Accepted,
        CoverageStatus.Gap => GapKind.Gap,
        _ => null,
    };

    private static GapKind? OneSided(PublishedTechnique technique) => (technique.DetectionCount > 0, technique.RuleCount > 0) switch
    {
        (false, false) => GapKind.CapabilityAlone,
        (true, false) => GapKind.WithoutRule,
        (false, true) => GapKind.WithoutFinding,
        _ => null,
    };

    private static PublishedGapList ListOf(GapKind kind, IEnumerable<PublishedTechnique> techniques)
    {
        ImmutableArray<PublishedTechnique> ordered =
        [
            .. techniques.OrderByDescending(technique => technique.Users.All)
                .ThenByDescending(technique => technique.Users.Groups)
                .ThenBy(technique => technique.Technique.Id),
        ];
        return new PublishedGapList(kind, Count(ordered), ordered);
    }

    private static GapTotals Count(ImmutableArray<PublishedTechnique> techniques)
    {
        var subs = techniques.Count(technique => technique.Technique.Id.IsSubTechnique);
        return new GapTotals(techniques.Length - subs, subs);
    }
}
