using Coverbook.Terms;

namespace Coverbook.Sigma;

/// <summary>
/// How much of a rule a site shows. A rule's own key decides; without it, the stricter of what the configuration says and of what
/// the rule's TLP tag asks for (https://www.first.org/tlp/): what may not be spread is only counted.
/// </summary>
internal static class RuleVisibility
{
    private const string Protocol = "tlp";

    /// <summary>The rule with its visibility.</summary>
    public static SigmaRule Apply(SigmaRule rule, Visibility configured)
    {
        var byTag = rule.Tags.Any(tag => MayNotBeSpread(tag.Text)) ? Visibility.Count : Visibility.Public;
        return rule with { Visibility = rule.StatedVisibility ?? configured.Stricter(byTag) };
    }

    /// <summary>Amber and red, however the tag separates the two words: a slip must not publish what is not to be spread.</summary>
    private static bool MayNotBeSpread(string tag) =>
        tag.StartsWith(Protocol, StringComparison.OrdinalIgnoreCase)
        && tag[Protocol.Length..].TrimStart('.', ':', '-', '_', ' ') is var colour
        && (colour.StartsWith("amber", StringComparison.OrdinalIgnoreCase) || colour.Equals("red", StringComparison.OrdinalIgnoreCase));
}
