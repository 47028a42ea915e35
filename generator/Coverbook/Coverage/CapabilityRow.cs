using System.Collections.Immutable;
using Coverbook.Config;
using Coverbook.Mappings;

namespace Coverbook.Coverage;

/// <summary>What one capability does about exactly one technique: at most a few entries, of one or several categories.</summary>
internal sealed record CapabilityRow(Capability Capability, ProviderOptions Provider, ImmutableArray<CapabilityEvidence> Scores)
{
    /// <summary>Whether the capability makes the technique covered.</summary>
    public bool Covers => Scores.Any(score => score.Covers);

    /// <summary>The best that is said of a category; <c>null</c> where nothing is.</summary>
    public ScoreValue? Best(MappingFunction category) =>
        Scores.Where(score => score.Score.Category == category).Max(score => score.Score.Value);
}
