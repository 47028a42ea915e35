using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Coverbook.Coverage;
using Coverbook.Sigma;
using Coverbook.Terms;

namespace Coverbook.Pages;

/// <summary>
/// Gives each rule its address: the stem of its file. Where stems clash, or a stem is reserved, the rule's id is added to all
/// that share it, so that no address depends on the order in which rules were read. An id that is missing, or that leads to
/// the address of another rule, gives way to a digest of the file's path.
/// </summary>
internal static class RuleSlugs
{
    /// <summary>The stem of the list of rules.</summary>
    private const string Reserved = "index";

    /// <summary>The slug of each of these very rules.</summary>
    public static IReadOnlyDictionary<SigmaRule, Slug> Assign(ImmutableArray<TaggedRule> rules)
    {
        var claims = rules.Select(tagged => new Claim(tagged.Rule)).ToArray();
        var stems = Count(claims, claim => claim.Stem);
        var clashing = claims.Where(claim => !HasOwnStem(claim)).ToArray();
        var withIds = Count(clashing, claim => claim.WithId);
        var slugs = new Dictionary<SigmaRule, Slug>(claims.Length, ReferenceEqualityComparer.Instance);
        foreach (var claim in claims)
        {
            slugs.Add(claim.Rule, claim.Stem);
        }

        foreach (var claim in clashing)
        {
            slugs[claim.Rule] = HasOwnId(claim) ? claim.WithId : claim.WithDigest;
        }

        return slugs;

        bool HasOwnStem(Claim claim) => claim.Stem.ToString() is var stem && stem != Reserved && stems[stem] == 1;

        bool HasOwnId(Claim claim) => claim.WithId.ToString() is var withId && withIds[withId] == 1 && !stems.ContainsKey(withId);
    }

    private static Dictionary<string, int> Count(Claim[] claims, Func<Claim, Slug> slugOf)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var claim in claims)
        {
            var slug = slugOf(claim).ToString();
            counts[slug] = counts.GetValueOrDefault(slug) + 1;
        }

        return counts;
    }

    /// <summary>The addresses that a rule could have, the nicest first.</summary>
    private sealed class Claim(SigmaRule rule)
    {
        public SigmaRule Rule => rule;

        public Slug Stem { get; } = Slug.Of(rule.File.Stem);

        public Slug WithId => rule.Id is { Length: > 0 } id ? Stem.With(id) : WithDigest;

        public Slug WithDigest => Stem.With(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Place)))[..12]);

        /// <summary>The rule's file, and its number among the file's documents.</summary>
        private string Place => rule.DocumentIndex == 0 ? rule.File.Value : $"{rule.File.Value}#{rule.DocumentIndex}";
    }
}
