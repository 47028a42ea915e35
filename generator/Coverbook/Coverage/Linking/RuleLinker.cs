using System.Collections.Immutable;
using Coverbook.Config;
using Coverbook.Diagnostics;
using Coverbook.Sigma;
using Coverbook.Terms;

namespace Coverbook.Coverage.Linking;

/// <summary>Resolves the technique and tactic tags of rules.</summary>
internal sealed class RuleLinker(Mentions mentions, TagReader tags, ImmutableArray<ProviderOptions> providers, DiagnosticBag bag)
{
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

        return new LinkedRules(all, byTechnique, byUnknownId);
    }

    private TaggedRule Tag(SigmaRule rule)
    {
        var techniques = ImmutableArray<TechniqueId>.Empty;
        var unresolved = ImmutableArray<TechniqueId>.Empty;
        var tactics = ImmutableArray<AttackId>.Empty;
        var by = new MentionedBy.ARule(rule);
        foreach (var tag in rule.Tags)
        {
            var meaning = tags.Read(tag);
            ReportSpace(tag, meaning);
            switch (meaning)
            {
                case TagMeaning.OfTechnique technique when mentions.Read(technique.Id, by, tag.Span, tag.Written).InForce is { } id:
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
