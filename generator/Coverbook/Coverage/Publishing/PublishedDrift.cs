using System.Collections.Immutable;
using Coverbook.Coverage.Totals;
using Coverbook.Mappings;
using Coverbook.Sigma;
using Coverbook.Terms;

namespace Coverbook.Coverage.Publishing;

/// <summary>How far the inputs were written for another ATT&amp;CK version than the site's. What may not be named is counted.</summary>
/// <param name="Ids">
/// The ids that are not in force as written: by what became of them, then by id. An id that only hidden inputs name is part of what they
/// say, and not among them.
/// </param>
/// <param name="Merges">The findings of which several entries became one technique, as far as they may be named.</param>
/// <param name="Origins">The sources, capabilities' mappings and libraries: in the order of their kinds and names.</param>
internal sealed record PublishedDrift(
    ImmutableArray<DriftedId> Ids, ImmutableArray<MergedFinding> Merges, ImmutableArray<DriftOrigin> Origins);

/// <summary>An id that is not in force as written.</summary>
/// <param name="Written">The id.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="Now">The technique that it counts for, or the older ones that a newer one may apply to.</param>
/// <param name="Cure">What to do about one that is unknown; <c>null</c> for all others.</param>
/// <param name="Findings">Entries of findings that name it.</param>
/// <param name="Scores">Scores of capabilities that name it.</param>
/// <param name="Rules">Tags of rules that name it.</param>
/// <param name="Places">Where it stands, as far as that may be named; by place.</param>
internal sealed record DriftedId(
    TechniqueId Written,
    MentionFate Fate,
    ImmutableArray<TechniqueId> Now,
    string? Cure,
    int Findings,
    int Scores,
    int Rules,
    ImmutableArray<PublishedMention> Places);

/// <summary>A finding of which several entries became one technique: it counts once, with its best confidence.</summary>
internal sealed record MergedFinding(
    PublishedSource Source, Finding Finding, TechniqueId Technique, ImmutableArray<TechniqueId> From, Confidence? Confidence);

/// <summary>An input with the fates of the ids that it names.</summary>
internal abstract record DriftOrigin(string? AttackVersion, FateTotals Fates)
{
    /// <summary>A source of findings.</summary>
    public sealed record OfSource(PublishedSource Source, FateTotals Counted) : DriftOrigin(Source.Source.AttackVersion, Counted);

    /// <summary>The mapping of a framework's capabilities.</summary>
    public sealed record OfCapabilities(CapabilityMapping Mapping, string Provider, FateTotals Counted)
        : DriftOrigin(Mapping.AttackVersion, Counted);

    /// <summary>A library of rules, whose tags do not tell which version they were written for.</summary>
    public sealed record OfLibrary(RuleLibrary Library, FateTotals Counted) : DriftOrigin(null, Counted);
}
