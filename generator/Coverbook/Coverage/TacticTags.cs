using System.Collections.Frozen;
using System.Collections.Immutable;
using Coverbook.Attack;
using Coverbook.Diagnostics;
using Coverbook.Sigma;
using Coverbook.Terms;

namespace Coverbook.Coverage;

/// <summary>
/// Resolves tactic tags (<c>attack.defense-evasion</c>) by short name. ATT&amp;CK 19 divided one tactic into two, so rules for
/// either version are read by either: a name that this version lacks stands for its counterpart.
/// </summary>
internal sealed class TacticTags(ImmutableArray<Tactic> tactics, DiagnosticBag bag)
{
    private static readonly FrozenDictionary<string, string[]> Counterparts = new Dictionary<string, string[]>
    {
        ["stealth"] = ["defense-evasion"],
        ["defense-impairment"] = ["defense-evasion"],
        ["defense-evasion"] = ["stealth", "defense-impairment"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly ILookup<string, Tactic> byName = tactics.ToLookup(tactic => tactic.ShortName, StringComparer.Ordinal);

    /// <summary>The tactics that a rule's tags name.</summary>
    public ImmutableArray<TacticId> Of(SigmaRule rule)
    {
        var found = new SortedSet<TacticId>();
        foreach (var tag in rule.Tags)
        {
            if (ShortName(tag) is not { } name)
            {
                continue;
            }

            var named = Resolve(name).ToArray();
            found.UnionWith(named.Select(tactic => tactic.Id));
            if (named.Length == 0)
            {
                bag.Add(LinkDiagnostics.TacticTagUnknown(tag.Span, name, byName.Select(group => group.Key)));
            }
        }

        return [.. found];
    }

    private IEnumerable<Tactic> Resolve(string name) =>
        byName.Contains(name) ? byName[name] : Counterparts.GetValueOrDefault(name, []).SelectMany(other => byName[other]);

    /// <summary>Older rules write underscores. Ids of groups, software and the like are no tactics.</summary>
    private static string? ShortName(RuleTag tag) =>
        tag.Text.StartsWith("attack.", StringComparison.OrdinalIgnoreCase)
        && tag.Text["attack.".Length..].ToLowerInvariant().Replace('_', '-') is { Length: > 0 } name
        && !name.AsSpan().ContainsAnyInRange('0', '9')
            ? name
            : null;
}
