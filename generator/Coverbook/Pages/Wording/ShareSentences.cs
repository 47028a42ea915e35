using System.Collections.Immutable;
using Coverbook.Config;
using Coverbook.Coverage.Totals;

namespace Coverbook.Pages.Wording;

/// <summary>
/// The sentences on how much of a domain is covered: every share prints numerator, denominator and scope (design, section 4).
/// </summary>
internal sealed class ShareSentences(CoverageOptions options)
{
    /// <summary>
    /// The share of its techniques, then that of its sub-techniques and what lies outside of the scope, where there is any.
    /// </summary>
    public ImmutableArray<string> Of(DomainTotals domain)
    {
        string[] others =
        [
            .. SubTechniques(domain.SubTechniques),
            .. OutsideScope(domain.TechniquesOutside, domain.SubTechniquesOutside),
        ];
        return others.Length == 0 ? [Techniques(domain)] : [Techniques(domain), string.Join(' ', others)];
    }

    private string Techniques(DomainTotals domain)
    {
        var (techniques, version) = (domain.Techniques, string.Join(" and ", domain.Versions));
        return techniques.InScope == 0
            ? $"No technique is in scope; ATT&CK {version}, {Scope()}."
            : $"{English.Share(techniques.Direct, techniques.InScope, "technique")} direct evidence, {English.More(techniques.OnlyBelow)} only through sub-techniques; ATT&CK {version}, {Scope()}.{Alone(techniques)}";
    }

    private string Scope()
    {
        var platforms = options.Platforms.Select(platform => platform.Name).ToArray();
        return platforms.Length == 0
            ? "all platforms"
            : $"{(platforms.Length == 1 ? "platform" : "platforms")} {English.Join(platforms)}";
    }

    private static string[] SubTechniques(ScopeTotals techniques) =>
        techniques.InScope == 0
            ? []
            : [$"{English.Share(techniques.Direct, techniques.InScope, "sub-technique")} evidence.{Alone(techniques)}"];

    /// <summary>What stands on the word of CTID alone is told beside the share that it is part of.</summary>
    private static string Alone(ScopeTotals techniques) => techniques.ByCapabilityAlone == 0
        ? ""
        : $" Of these, {English.Number(techniques.ByCapabilityAlone)} {(techniques.ByCapabilityAlone == 1 ? "has" : "have")} it from capabilities alone.";

    private static string[] OutsideScope(int techniques, int subs)
    {
        string[] parts = [.. Some(techniques, "technique"), .. Some(subs, "sub-technique")];
        return parts.Length == 0 ? [] : [$"Outside the scope, {English.Join(parts)} {(techniques + subs == 1 ? "has" : "have")} evidence."];
    }

    private static string[] Some(int count, string noun) => count == 0 ? [] : [English.Count(count, noun)];
}
