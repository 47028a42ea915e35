using System.Collections.Frozen;
using System.Collections.Immutable;
using Coverbook.Attack;
using Coverbook.Sigma;

namespace Coverbook.Coverage;

/// <summary>
/// Reads the tags of rules. Thousands of rules share a few hundred tags, so each text is read once. Tactic tags
/// (<c>attack.defense-evasion</c>) name a tactic by its short name. ATT&amp;CK 19 divided one tactic into two, so rules for
/// either version are read by either: a name that this version lacks stands for its counterpart.
/// </summary>
internal sealed class TagReader(TechniqueResolver resolver, ImmutableArray<Tactic> tactics)
{
    private const string Prefix = "attack.";

    private static readonly FrozenDictionary<string, string[]> Counterparts = new Dictionary<string, string[]>
    {
        ["stealth"] = ["defense-evasion"],
        ["defense-impairment"] = ["defense-evasion"],
        ["defense-evasion"] = ["stealth", "defense-impairment"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly TagMeaning Neither = new TagMeaning.OfNeither();

    private readonly ILookup<string, Tactic> byName = tactics.ToLookup(tactic => tactic.ShortName, StringComparer.Ordinal);
    private readonly Dictionary<string, TagMeaning> meanings = new(StringComparer.Ordinal);

    /// <summary>The short names that tags may use.</summary>
    public IEnumerable<string> TacticNames => byName.Select(group => group.Key);

    /// <summary>What a tag means.</summary>
    public TagMeaning Read(RuleTag tag)
    {
        if (!meanings.TryGetValue(tag.Text, out var meaning))
        {
            meanings[tag.Text] = meaning = MeaningOf(tag);
        }

        return meaning;
    }

    private TagMeaning MeaningOf(RuleTag tag) =>
        tag.Technique is { } id ? new TagMeaning.OfTechnique(id, resolver.Resolve(id))
        : ShortName(tag.Text) is { } name ? new TagMeaning.OfTactic(name, [.. Named(name).Select(tactic => tactic.Id)])
        : Neither;

    private IEnumerable<Tactic> Named(string name) =>
        byName.Contains(name) ? byName[name] : Counterparts.GetValueOrDefault(name, []).SelectMany(other => byName[other]);

    /// <summary>Older rules write underscores. Ids of groups, software and the like are no tactics.</summary>
    private static string? ShortName(string tag) =>
        tag.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
        && tag[Prefix.Length..].ToLowerInvariant().Replace('_', '-') is { Length: > 0 } name
        && !name.AsSpan().ContainsAnyInRange('0', '9')
            ? name
            : null;
}
