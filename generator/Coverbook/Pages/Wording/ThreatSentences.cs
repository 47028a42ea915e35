using Coverbook.Config;
using Coverbook.Coverage.Publishing;

namespace Coverbook.Pages.Wording;

/// <summary>The sentences about coverage against chosen adversaries.</summary>
internal static class ThreatSentences
{
    private const int LongestNames = 200;

    /// <summary>The heading of the section and the page.</summary>
    public static string Heading(string name) =>
        $"Coverage against {(name == ThreatOptions.DefaultName ? "our threats" : English.Label(name))}";

    /// <summary>How much of what they use has evidence.</summary>
    public static string Covered(PublishedThreats threats, string product) =>
        new AdversarySentences(product).Covered(threats.Totals, Use(threats));

    /// <summary>Who uses a technique: <c>2 of 3: APT29, Mimikatz</c>.</summary>
    public static string By(PublishedThreatUse use, int all) =>
        $"{English.Number(use.By.Length)} of {English.Number(all)}: {Names(use)}";

    /// <summary>How many are left out of a list; <c>null</c> where all are in it.</summary>
    public static string? More(int count) => count <= 0 ? null : $"And {English.Number(count)} more, on their page.";

    private static string Names(PublishedThreatUse use) =>
        English.Shortened(string.Join(", ", use.By.Select(one => English.Label(one.Name))), LongestNames);

    private static string Use(PublishedThreats threats) => threats.Adversaries switch
    {
        [{ Adversary: var one }] => AdversarySentences.Uses(one),
        var several => $"at least one of these {English.Number(several.Length)} uses",
    };
}
