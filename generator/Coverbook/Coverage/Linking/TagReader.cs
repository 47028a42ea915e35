using System.Buffers;
using System.Collections.Immutable;
using Coverbook.Attack;
using Coverbook.Sigma;
using Coverbook.Terms;

namespace Coverbook.Coverage.Linking;

/// <summary>
/// Reads the tags of rules. Thousands of rules share a few hundred tags, so each text is read once. Tactic tags
/// (<c>attack.defense-evasion</c>) name a tactic by its short name. ATT&amp;CK 19 divided one tactic into two, so rules for
/// either version are read by either: a name that this version lacks stands for its counterparts, by the alias files.
/// </summary>
internal sealed class TagReader(AttackKnowledge attack)
{
    private const string Prefix = "attack.";

    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz-");

    private static readonly TagMeaning Neither = new TagMeaning.OfNeither();

    private readonly ImmutableArray<Tactic> tactics = attack.Tactics;

    private readonly ILookup<string, Tactic> byName = attack.Tactics.ToLookup(tactic => tactic.ShortName, StringComparer.Ordinal);

    /// <summary>Newer name to older ones, and the other way round.</summary>
    private readonly ILookup<string, string> counterparts = attack.TacticAliases
        .SelectMany(alias => alias.Value.SelectMany(older => new[] { (From: alias.Key, To: older), (From: older, To: alias.Key) }))
        .Distinct()
        .ToLookup(pair => pair.From, pair => pair.To, StringComparer.Ordinal);

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

    private TagMeaning MeaningOf(RuleTag tag)
    {
        if (tag.Technique is { } id)
        {
            return new TagMeaning.OfTechnique(id);
        }

        if (!tag.Text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return NearAttackTags.Looks(tag.Text, IsTactic)
                ? new TagMeaning.OfNothing(NearAttackTags.NearestTo(tag.Text, IsTactic))
                : Neither;
        }

        var name = tag.Text[Prefix.Length..];
        if (AttackId.TryParse(name, out var other))
        {
            // Coverage is not counted by groups, software and the like (Sigma specification, appendix "Tags").
            return other.Kind == AttackIdKind.Tactic
                ? new TagMeaning.OfTactic(name, [.. tactics.Select(tactic => tactic.Id).Where(tactic => tactic == other)])
                : Neither;
        }

        return ShortName(name) is { } shortName ? new TagMeaning.OfTactic(name, [.. Named(shortName).Select(tactic => tactic.Id)])
            : new TagMeaning.OfNothing(NearAttackTags.NearestTo(tag.Text, IsTactic));
    }

    private IEnumerable<Tactic> Named(string name) =>
        byName.Contains(name) ? byName[name] : counterparts[name].SelectMany(other => byName[other]);

    private bool IsTactic(string name) => byName.Contains(name) || counterparts.Contains(name);

    /// <summary>Older rules write underscores. What holds digits or other characters is no tactic's name.</summary>
    private static string? ShortName(string name) =>
        name.ToLowerInvariant().Replace('_', '-') is { Length: > 0 } written && !written.AsSpan().ContainsAnyExcept(NameCharacters)
            ? written
            : null;
}
