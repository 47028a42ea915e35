using System.Collections.Frozen;
using Coverbook.Terms;

namespace Coverbook.Sigma;

/// <summary>
/// How much of a rule a site shows. A rule's own key decides; without it, the stricter of what the configuration says and of what
/// the rule's TLP tag asks for (https://www.first.org/tlp/): what may not be spread is only counted.
/// </summary>
internal static class RuleVisibility
{
    private static readonly FrozenSet<string> NotToBeSpread =
        new[] { "tlp.amber", "tlp.amber-strict", "tlp.amber+strict", "tlp.red" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The rule with its visibility.</summary>
    public static SigmaRule Apply(SigmaRule rule, Visibility configured)
    {
        var byTag = rule.Tags.Any(tag => NotToBeSpread.Contains(tag.Text)) ? Visibility.Count : Visibility.Public;
        return rule with { Visibility = rule.StatedVisibility ?? configured.Stricter(byTag) };
    }
}
