using Coverbook.Coverage.Totals;

namespace Coverbook.Coverage.Publishing;

/// <summary>Counts techniques that are named together. Each counts once, however often it is among them.</summary>
internal static class UseCounter
{
    /// <summary>The figures.</summary>
    public static UseTotals Of(IEnumerable<PublishedTechnique> techniques)
    {
        var apart = techniques.DistinctBy(one => one.Technique.Id).ToLookup(one => one.Technique.Id.IsSubTechnique);
        return new UseTotals(Count([.. apart[false]]), Count([.. apart[true]]));
    }

    /// <summary>How one of them stands.</summary>
    public static UseStanding StandingOf(PublishedTechnique technique) => technique switch
    {
        { IsInScope: false } => UseStanding.Outside,
        { Status: CoverageStatus.Covered } => UseStanding.Direct,
        { Status: CoverageStatus.OnlyBelow } => UseStanding.OnlyBelow,
        _ => UseStanding.Without,
    };

    private static UseCount Count(PublishedTechnique[] named)
    {
        var inScope = named.Where(one => one.IsInScope).ToArray();
        return new UseCount(
            named.Length,
            inScope.Length,
            inScope.Count(one => StandingOf(one) == UseStanding.Direct),
            inScope.Count(one => one.DetectionCount > 0),
            inScope.Count(one => one.RuleCount > 0),
            inScope.Count(one => StandingOf(one) == UseStanding.OnlyBelow))
        {
            ByCapabilityAlone = inScope.Count(one => one.Capabilities.IsCoveredByThemAlone),
        };
    }
}
