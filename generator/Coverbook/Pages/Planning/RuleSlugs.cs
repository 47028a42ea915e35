using System.Collections.Immutable;
using Coverbook.Coverage.Publishing;
using Coverbook.Routes;
using Coverbook.Sigma;
using Coverbook.Terms;

namespace Coverbook.Pages.Planning;

/// <summary>
/// Gives each rule its address: the stem of its file. Where stems clash, or a stem is reserved, the rule's id is added to all
/// that share it. An id that is missing, or that leads to the address of another rule, gives way to a digest of the file's path.
/// </summary>
internal static class RuleSlugs
{
    /// <summary>The stem of the list of rules.</summary>
    private static readonly Slug Reserved = Slug.Of("index");

    /// <summary>The page of each of these very rules.</summary>
    public static IReadOnlyDictionary<NamedRule, Route> Assign(ImmutableArray<NamedRule> rules)
    {
        var slugs = SlugAssignment.Of([.. rules.Select(named => ClaimOf(named.Rule))], Reserved);
        var byRule = new Dictionary<NamedRule, Route>(rules.Length, ReferenceEqualityComparer.Instance);
        for (var index = 0; index < slugs.Length; index++)
        {
            byRule.Add(rules[index], Route.Rule(slugs[index]));
        }

        return byRule;
    }

    private static SlugClaim ClaimOf(SigmaRule rule)
    {
        var stem = Slug.Of(rule.File.Stem);
        return new SlugClaim(stem, Place(rule), rule.Id is { Length: > 0 } id ? stem.With(id) : null);
    }

    /// <summary>The rule's file, and its number among the file's documents.</summary>
    private static string Place(SigmaRule rule) => rule.DocumentIndex == 0 ? rule.File.Value : $"{rule.File.Value}#{rule.DocumentIndex}";
}
