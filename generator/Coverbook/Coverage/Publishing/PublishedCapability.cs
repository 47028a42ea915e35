using System.Collections.Immutable;
using Coverbook.Config;
using Coverbook.Coverage.Totals;
using Coverbook.Mappings;

namespace Coverbook.Coverage.Publishing;

/// <summary>A capability that may be named.</summary>
/// <param name="Capability">The capability, with what may be shown of its scores.</param>
/// <param name="Provider">Its provider.</param>
/// <param name="Totals">What it stands for.</param>
/// <param name="Fates">What became of the ids that it names.</param>
internal sealed record PublishedCapability(
    Capability Capability, ProviderOptions Provider, CapabilityTotals Totals, FateTotals Fates)
{
    /// <summary>Whether the site names the capability in several mappings, such as an old edition and a new one.</summary>
    public bool HasOtherEditions { get; init; }

    /// <summary>How many capabilities these are: each once, however many editions there are of it.</summary>
    public static int Count(IEnumerable<PublishedCapability> some) => some.DistinctBy(one => one.Capability.Identity).Count();
}

/// <summary>What one capability does about exactly one technique.</summary>
/// <param name="Capability">The capability.</param>
/// <param name="Scores">What it does, with what may be shown of each.</param>
internal sealed record PublishedCapabilityRow(PublishedCapability Capability, ImmutableArray<CapabilityScore> Scores)
{
    /// <summary>The best that is said of a category; <c>null</c> where nothing is.</summary>
    public ScoreValue? Best(MappingFunction category) =>
        Scores.Where(score => score.Category == category).Max(score => score.Value);
}

/// <summary>What capabilities do about a technique.</summary>
/// <param name="Named">Those that may be named: provider in config order, then name.</param>
/// <param name="Count">How many capabilities there are, named or not: each once, however many editions there are of it.</param>
/// <param name="Hidden">How many of them are only counted.</param>
/// <param name="Covering">How many of them detect it more than minimally, named or not.</param>
/// <param name="IsCoveredByThemAlone">Whether it is covered by these, and by neither a finding nor a rule.</param>
internal sealed record PublishedCapabilities(
    ImmutableArray<PublishedCapabilityRow> Named, int Count, int Hidden, int Covering, bool IsCoveredByThemAlone)
{
    /// <summary>None.</summary>
    public static readonly PublishedCapabilities None = new([], 0, 0, 0, IsCoveredByThemAlone: false);

    /// <summary>Whether a capability has several rows.</summary>
    public bool HasEditions => Named.Length > Count - Hidden;
}
