using System.Collections.Immutable;
using Coverbook.Attack;
using Coverbook.Coverage.Linking;
using Coverbook.Files;
using Coverbook.Sigma;
using Coverbook.Terms;

namespace Coverbook.Migrating;

/// <summary>
/// Tactic tags whose name a newer matrix does not have. Where one tactic was divided, that one takes its place in which the techniques of
/// the rule lie, if they all agree.
/// </summary>
internal sealed class TacticMoves(AttackKnowledge attack)
{
    private readonly TagReader tags = new(attack);
    private readonly HashSet<string> known = attack.Tactics.Select(tactic => tactic.ShortName).ToHashSet(StringComparer.Ordinal);

    private readonly Dictionary<TechniqueId, Technique> techniques = attack.Techniques.ToDictionary(technique => technique.Id);

    /// <summary>What is to become of a rule's tactic tags.</summary>
    public IEnumerable<Verdict> Of(SigmaRule rule, ImmutableArray<Succession> ofRule, bool isOfOthers)
    {
        foreach (var tag in rule.Tags)
        {
            if (tags.Read(tag) is TagMeaning.OfTactic { Name: var written } meaning
                && !AttackId.TryParse(written, out _)
                && !known.Contains(Plain(written)))
            {
                string[] candidates =
                    [.. attack.Tactics.Where(tactic => meaning.Tactics.Contains(tactic.Id)).Select(tactic => tactic.ShortName).Distinct()];
                yield return Judge(rule, tag.Span, written, candidates, ofRule, isOfOthers);
            }
        }
    }

    private Verdict Judge(
        SigmaRule rule, SourceSpan span, string written, string[] candidates, ImmutableArray<Succession> ofRule, bool isOfOthers)
    {
        if (candidates.Length == 0)
        {
            return LeaveAlone($"is no tactic of ATT&CK {attack.Version}; correct or delete the tag.");
        }

        string[] chosen = candidates.Length == 1 ? candidates
            : ofRule.Any(succession => succession.InForce is null) ? []
            : [.. candidates.Where(candidate => ofRule.Any(one => IsIn(one, candidate)))];
        if (chosen is not [var name])
        {
            return LeaveAlone($"was divided into {string.Join(" and ", candidates)}; write the one that is meant, or both.");
        }

        return rule.Tags.Any(tag => tags.Read(tag) is TagMeaning.OfTactic other && Plain(other.Name) == name)
            ? LeaveAlone($"is {name} now, which another tag of the rule names; delete one of them.")
            : new Verdict(span, written, written.Contains('_', StringComparison.Ordinal) ? name.Replace('-', '_') : name, null, isOfOthers);

        Verdict LeaveAlone(string reason) => new(span, written, null, reason, isOfOthers);
    }

    private bool IsIn(Succession succession, string tactic) =>
        techniques[succession.InForce!.Value].TacticNames.Any(name => name.ShortName == tactic);

    /// <summary>Older rules write underscores.</summary>
    private static string Plain(string name) => name.ToLowerInvariant().Replace('_', '-');
}
