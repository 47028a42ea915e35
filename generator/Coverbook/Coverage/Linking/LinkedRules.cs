using System.Collections.Immutable;
using Coverbook.Sigma;
using Coverbook.Terms;

namespace Coverbook.Coverage.Linking;

/// <summary>The rules, and the counting ones by technique, the most telling first.</summary>
internal sealed record LinkedRules(
    ImmutableArray<TaggedRule> All,
    IReadOnlyDictionary<TechniqueId, List<SigmaRule>> ByTechnique,
    IReadOnlyDictionary<TechniqueId, List<SigmaRule>> ByUnknownId)
{
    /// <summary>The rules for an active technique.</summary>
    public IReadOnlyList<SigmaRule> RulesOf(TechniqueId id) => ByTechnique.TryGetValue(id, out var rules) ? rules : [];

    /// <summary>The rules for an id that the site's ATT&amp;CK version does not have.</summary>
    public IReadOnlyList<SigmaRule> RulesOfUnknown(TechniqueId id) => ByUnknownId.TryGetValue(id, out var rules) ? rules : [];
}
