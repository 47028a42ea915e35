using System.Collections.Immutable;
using Coverbook.Config;
using Coverbook.Diagnostics;
using Coverbook.Sigma;
using Coverbook.Terms;

namespace Coverbook.Coverage;

/// <summary>Resolves the technique and tactic tags of rules.</summary>
internal sealed class RuleLinker(TechniqueResolver resolver, TagReader tags, ImmutableArray<ProviderOptions> providers, DiagnosticBag bag)
{
    private readonly ImmutableArray<UnknownTechnique>.Builder unknown = ImmutableArray.CreateBuilder<UnknownTechnique>();
    private readonly Dictionary<TechniqueId, List<SigmaRule>> byTechnique = [];
    private readonly Dictionary<TechniqueId, List<SigmaRule>> byUnknownId = [];

    public LinkedRules Link(ImmutableArray<SigmaRule> rules)
    {
        var tagged = ImmutableArray.CreateBuilder<TaggedRule>(rules.Length);
        foreach (var rule in rules)
        {
            tagged.Add(Tag(rule));
        }

        var all = tagged.MoveToImmutable();
        foreach (var rule in all.Where(rule => rule.Rule.Counts))
        {
            AddTo(byTechnique, rule.Techniques, rule.Rule);
            AddTo(byUnknownId, rule.Unknown, rule.Rule);
        }

        var order = new TellingOrder(providers);
        foreach (var list in byTechnique.Values.Concat(byUnknownId.Values))
        {
            list.Sort(order);
        }

        return new LinkedRules(all, byTechnique, byUnknownId, unknown.ToImmutable());
    }

    private TaggedRule Tag(SigmaRule rule)
    {
        var techniques = ImmutableArray<TechniqueId>.Empty;
        var unresolved = ImmutableArray<TechniqueId>.Empty;
        var tactics = ImmutableArray<TacticId>.Empty;
        foreach (var tag in rule.Tags)
        {
            var meaning = tags.Read(tag);
            ReportSpace(tag, meaning);
            switch (meaning)
            {
                case TagMeaning.OfTechnique technique when Resolve(rule, tag, technique) is { } id:
                    techniques = With(techniques, id);
                    break;
                case TagMeaning.OfTechnique technique:
                    unresolved = With(unresolved, technique.Id);
                    break;
                case TagMeaning.OfTactic { Tactics.IsEmpty: true } tactic:
                    bag.Add(LinkDiagnostics.TacticTagUnknown(tag.Span, tag.Written, tactic.Name, tags.TacticNames));
                    break;
                case TagMeaning.OfNothing nothing:
                    bag.Add(LinkDiagnostics.TagNamesNothing(tag.Span, tag.Written, nothing.Nearest));
                    break;
                case TagMeaning.OfTactic tactic:
                    tactics = tactic.Tactics.Aggregate(tactics, With);
                    break;
            }
        }

        return new TaggedRule(rule, techniques, unresolved, tactics);
    }

    private void ReportSpace(RuleTag tag, TagMeaning meaning)
    {
        if (tag.HasSpace && meaning is (TagMeaning.OfTechnique or TagMeaning.OfTactic { Tactics.IsEmpty: false }))
        {
            bag.Add(LinkDiagnostics.TagWithSpace(tag.Span, tag.Written));
        }
    }

    /// <summary>The technique in force. Any other is noted as unknown.</summary>
    private TechniqueId? Resolve(SigmaRule rule, RuleTag tag, TagMeaning.OfTechnique technique)
    {
        switch (technique.Resolved)
        {
            case ResolvedTechnique.Active active:
                return active.Id;
            case ResolvedTechnique.Succeeded succeeded:
                bag.Add(LinkDiagnostics.TagRevoked(tag.Span, tag.Written, succeeded.Id.ToString()));
                return succeeded.Id;
            case ResolvedTechnique.Withdrawn:
                bag.Add(LinkDiagnostics.TagWithdrawn(tag.Span, tag.Written));
                break;
            default:
                bag.Add(LinkDiagnostics.TagUnknown(tag.Span, tag.Written, resolver.Version, resolver.CureFor(technique.Id)));
                break;
        }

        unknown.Add(new UnknownTechnique(technique.Id, rule.Title, tag.Span));
        return null;
    }

    /// <summary>The few ids of a rule, sorted and each once, with one more.</summary>
    private static ImmutableArray<T> With<T>(ImmutableArray<T> sorted, T id)
        where T : IComparable<T>
    {
        var at = sorted.BinarySearch(id);
        return at >= 0 ? sorted : sorted.Insert(~at, id);
    }

    private static void AddTo(Dictionary<TechniqueId, List<SigmaRule>> lists, ImmutableArray<TechniqueId> ids, SigmaRule rule)
    {
        foreach (var id in ids)
        {
            if (!lists.TryGetValue(id, out var list))
            {
                lists[id] = list = [];
            }

            list.Add(rule);
        }
    }
}
