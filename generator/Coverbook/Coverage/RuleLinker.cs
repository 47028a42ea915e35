using System.Collections.Immutable;
using Coverbook.Config;
using Coverbook.Diagnostics;
using Coverbook.Sigma;
using Coverbook.Terms;

namespace Coverbook.Coverage;

/// <summary>The rules, and the counting ones by technique.</summary>
internal sealed record LinkedRules(
    ImmutableArray<TaggedRule> All,
    ILookup<TechniqueId, SigmaRule> ByTechnique,
    ILookup<TechniqueId, SigmaRule> ByUnknownId,
    ImmutableArray<UnknownTechnique> Unknown);

/// <summary>Resolves the technique tags of rules.</summary>
internal sealed class RuleLinker(TechniqueResolver resolver, TacticTags tactics, ImmutableArray<ProviderOptions> providers, DiagnosticBag bag)
{
    private readonly ImmutableArray<UnknownTechnique>.Builder unknown = ImmutableArray.CreateBuilder<UnknownTechnique>();

    private readonly ImmutableArray<string> providerIds = [.. providers.Select(provider => provider.Id)];

    public LinkedRules Link(ImmutableArray<SigmaRule> rules)
    {
        var tagged = rules.Select(Tag).ToImmutableArray();
        var counted = InTellingOrder(tagged).Where(rule => rule.Rule.Counts).ToArray();
        return new LinkedRules(
            tagged,
            counted.SelectMany(rule => rule.Techniques, (rule, id) => (id, rule.Rule)).ToLookup(pair => pair.id, pair => pair.Rule),
            counted.SelectMany(rule => rule.Unknown, (rule, id) => (id, rule.Rule)).ToLookup(pair => pair.id, pair => pair.Rule),
            unknown.ToImmutable());
    }

    private TaggedRule Tag(SigmaRule rule)
    {
        var techniques = new SortedSet<TechniqueId>();
        var unresolved = new SortedSet<TechniqueId>();
        foreach (var tag in rule.Tags)
        {
            if (tag.Technique is not { } id)
            {
                continue;
            }

            if (Resolve(rule, tag, id) is { } resolved)
            {
                techniques.Add(resolved);
            }
            else
            {
                unresolved.Add(id);
                unknown.Add(new UnknownTechnique(id, rule.Title, tag.Span));
            }
        }

        return new TaggedRule(rule, [.. techniques], [.. unresolved], tactics.Of(rule));
    }

    private TechniqueId? Resolve(SigmaRule rule, RuleTag tag, TechniqueId id)
    {
        switch (resolver.Resolve(id))
        {
            case ResolvedTechnique.Active active:
                return active.Id;
            case ResolvedTechnique.Succeeded succeeded:
                bag.Add(LinkDiagnostics.TagRevoked(tag.Span, id.ToString(), succeeded.Id.ToString()));
                return succeeded.Id;
            case ResolvedTechnique.Withdrawn:
                bag.Add(LinkDiagnostics.TagWithdrawn(tag.Span, id.ToString()));
                return null;
            default:
                bag.Add(LinkDiagnostics.TagUnknown(tag.Span, id.ToString(), resolver.Version, resolver.CureFor(id)));
                return null;
        }
    }

    /// <summary>Provider order, then highest level, then title: the first is the one a page shows in full.</summary>
    private IEnumerable<TaggedRule> InTellingOrder(ImmutableArray<TaggedRule> rules) => rules
        .OrderBy(rule => ProviderRank(rule.Rule))
        .ThenByDescending(rule => rule.Rule.Level)
        .ThenBy(rule => rule.Rule.Title, StringComparer.Ordinal)
        .ThenBy(rule => rule.Rule.File);

    private int ProviderRank(SigmaRule rule)
    {
        var rank = rule.LogSource.Product is { } product ? providerIds.IndexOf(product) : -1;
        return rank < 0 ? int.MaxValue : rank;
    }
}
