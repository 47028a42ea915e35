using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Coverbook.Coverage;
using Coverbook.Files;
using Coverbook.Sigma;
using Coverbook.Terms;

namespace Coverbook.Pages;

/// <summary>
/// Gives each rule its address: the stem of its file. Where stems clash, or a stem is reserved, the rule's id is added to all
/// that share it, so that no address depends on the order in which rules were read.
/// </summary>
internal static class RuleSlugs
{
    private static readonly FrozenSet<Slug> Reserved = new[] { Slug.Of("index") }.ToFrozenSet();

    public static FrozenDictionary<FilePath, Slug> Assign(ImmutableArray<TaggedRule> rules)
    {
        var slugs = new Dictionary<FilePath, Slug>();
        foreach (var group in rules.Select(tagged => tagged.Rule).GroupBy(rule => Slug.Of(rule.File.Stem)))
        {
            var sharing = group.ToArray();
            foreach (var rule in sharing)
            {
                slugs[rule.File] = sharing.Length == 1 && !Reserved.Contains(group.Key) ? group.Key : group.Key.With(Suffix(rule, sharing));
            }
        }

        return slugs.ToFrozenDictionary();
    }

    /// <summary>The id, or a digest of the path where ids are missing or shared too.</summary>
    private static string Suffix(SigmaRule rule, SigmaRule[] sharing) =>
        rule.Id is { Length: > 0 } id && sharing.Count(other => other.Id == id) == 1
            ? id
            : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(rule.File.Value)))[..12];
}
