using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Coverbook.Coverage;
using Coverbook.Files;
using Coverbook.Sigma;
using Coverbook.Terms;

namespace Coverbook.Pages;

/// <summary>What tells a rule from every other: its file, and its place among the file's documents.</summary>
internal readonly record struct RuleKey(FilePath File, int DocumentIndex)
{
    /// <summary>The key of a rule.</summary>
    public static RuleKey Of(SigmaRule rule) => new(rule.File, rule.DocumentIndex);

    /// <inheritdoc/>
    public override string ToString() => DocumentIndex == 0 ? File.Value : $"{File.Value}#{DocumentIndex}";
}

/// <summary>
/// Gives each rule its address: the stem of its file. Where stems clash, or a stem is reserved, the rule's id is added to all
/// that share it, so that no address depends on the order in which rules were read. An id that is missing, or that leads to
/// the address of another rule, gives way to a digest of the file's path.
/// </summary>
internal static class RuleSlugs
{
    private static readonly FrozenSet<Slug> Reserved = new[] { Slug.Of("index") }.ToFrozenSet();

    public static FrozenDictionary<RuleKey, Slug> Assign(ImmutableArray<TaggedRule> rules)
    {
        var claims = rules.Select(tagged => new Claim(tagged.Rule)).ToArray();
        var stems = claims.CountBy(claim => claim.Stem).ToFrozenDictionary();
        var withIds = claims.CountBy(claim => claim.WithId).ToFrozenDictionary();
        return claims.ToFrozenDictionary(claim => claim.Key, Choose);

        Slug Choose(Claim claim) =>
            stems[claim.Stem] == 1 && !Reserved.Contains(claim.Stem) ? claim.Stem
            : withIds[claim.WithId] == 1 && !stems.ContainsKey(claim.WithId) ? claim.WithId
            : claim.WithDigest;
    }

    /// <summary>The addresses that a rule could have, the nicest first.</summary>
    private sealed class Claim(SigmaRule rule)
    {
        public RuleKey Key => RuleKey.Of(rule);

        public Slug Stem { get; } = Slug.Of(rule.File.Stem);

        public Slug WithId => rule.Id is { Length: > 0 } id ? Stem.With(id) : WithDigest;

        public Slug WithDigest => Stem.With(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Key.ToString())))[..12]);
    }
}
