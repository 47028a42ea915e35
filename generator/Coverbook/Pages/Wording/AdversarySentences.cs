using Coverbook.Attack;
using Coverbook.Coverage.Totals;
using Coverbook.Terms;

namespace Coverbook.Pages.Wording;

/// <summary>The sentences about groups, software and campaigns: who they are, and how the site stands to what they use.</summary>
internal sealed class AdversarySentences(string product)
{
    /// <summary>
    /// How much of what is used has evidence. Techniques and sub-techniques are told apart, and so is what lies outside of the scope.
    /// </summary>
    /// <param name="totals">The figures.</param>
    /// <param name="use">Who uses them: <c>APT29 uses</c>.</param>
    public string Covered(UseTotals totals, string use)
    {
        var (techniques, subs) = totals;
        if (totals.IsEmpty)
        {
            return $"This site's ATT&CK data names no technique that {use}.";
        }

        if (techniques.InScope + subs.InScope == 0)
        {
            return techniques.Named + subs.Named == 1
                ? $"The one {(subs.Named == 1 ? "sub-technique" : "technique")} that {use} is outside of this site's scope."
                : $"None of the {Techniques(techniques.Named, subs.Named)} that {use} is in this site's scope.";
        }

        string[] sentences =
        [
            .. techniques.InScope == 0 ? Array.Empty<string>() : [InScope(techniques, "technique", product, $" that {use}")],
            .. subs.InScope == 0 ? Array.Empty<string>()
                : techniques.InScope == 0 ? [InScope(subs, "sub-technique", product, $" that {use}")]
                : [InScope(subs, "sub-technique", "It", "")],
            .. Outside(techniques.Outside, subs.Outside),
        ];
        return string.Join(' ', sentences);
    }

    /// <summary><c>14 techniques and 9 sub-techniques</c>; what there is none of is left out.</summary>
    public static string Techniques(int techniques, int subs) => (techniques, subs) switch
    {
        (_, 0) => English.Count(techniques, "technique"),
        (0, _) => English.Count(subs, "sub-technique"),
        _ => $"{English.Count(techniques, "technique")} and {English.Count(subs, "sub-technique")}",
    };

    /// <summary>The heading of those that stand in one way.</summary>
    public static string Heading(UseStanding standing) => standing switch
    {
        UseStanding.Without => "Not covered",
        UseStanding.OnlyBelow => "Covered only through sub-techniques",
        UseStanding.Direct => "Covered",
        _ => "Outside of the scope",
    };

    /// <summary>How many stand so, and what it means.</summary>
    public static string Standing(UseStanding standing, UseTotals totals)
    {
        var (techniques, subs) = totals;
        return English.Sentence(standing switch
        {
            UseStanding.Without => $"{Techniques(techniques.Without, subs.Without)} in scope, without any evidence.",
            UseStanding.OnlyBelow => $"{Techniques(techniques.OnlyBelow, subs.OnlyBelow)} in scope, with evidence on a sub-technique only.",
            UseStanding.Direct =>
                $"{Techniques(techniques.Direct, subs.Direct)} in scope, with evidence of {(techniques.Direct + subs.Direct == 1 ? "its" : "their")} own.",
            _ => $"{Techniques(techniques.Outside, subs.Outside)} on platforms outside of this site's scope. What is mapped to them is not counted here.",
        });
    }

    /// <summary>What the figures leave out; <c>null</c> where there is nothing to leave out.</summary>
    public static string? OwnOnly(bool hasSoftware, bool hasCampaigns) => (hasSoftware, hasCampaigns) switch
    {
        (true, true) => "Techniques of its software and campaigns are counted on their pages.",
        (true, false) => "Techniques of its software are counted on their pages.",
        (false, true) => "Techniques of its campaigns are counted on their pages.",
        _ => null,
    };

    /// <summary>What a list holds.</summary>
    public string List(AttackIdKind kind, int count, string version)
    {
        var counted = kind switch
        {
            AttackIdKind.Group => English.Count(count, "group"),
            AttackIdKind.Campaign => English.Count(count, "campaign"),
            _ => $"{English.Count(count, "piece")} of software",
        };
        return $"ATT&CK {version} has {counted}. Of the techniques that {(count == 1 ? "it" : "each")} uses itself, the list tells how many there are, how many are in scope, and how many of these have evidence in {product}.";
    }

    /// <summary>The name of a list.</summary>
    public static string ListName(AttackIdKind kind) => kind switch
    {
        AttackIdKind.Group => "Groups",
        AttackIdKind.Campaign => "Campaigns",
        _ => "Software",
    };

    /// <summary>What an adversary is.</summary>
    public static string Kind(AdversaryKind kind) => kind.ToString();

    /// <summary>Id and name, as lists and links show them.</summary>
    public static string Label(Adversary adversary) => $"{adversary.Id} {English.Label(adversary.Name)}";

    /// <summary><c>APT29 uses</c>.</summary>
    public static string Uses(Adversary adversary) => $"{English.Label(adversary.Name)} uses";

    /// <summary>Other names; <c>null</c> where there are none.</summary>
    /// <param name="adversary">Whose they are.</param>
    /// <param name="longest">The most signs.</param>
    public static string? Aliases(Adversary adversary, int longest) =>
        adversary.Aliases.IsEmpty ? null : English.Shortened(string.Join(", ", adversary.Aliases), longest);

    /// <summary>The heading of the software that an adversary uses, or of those who use it.</summary>
    public static string Software(Adversary adversary) => adversary.Id.Kind == AttackIdKind.Software ? "Used by" : "Software";

    /// <summary>The heading of the campaigns of a group, or of the groups of a campaign.</summary>
    public static string Attributions(Adversary adversary) => adversary.Id.Kind == AttackIdKind.Campaign ? "Attributed to" : "Campaigns";

    private static string InScope(UseCount count, string noun, string who, string use)
    {
        var evidence = (count.InScope, count.Direct) switch
        {
            (1, 0) => $"no evidence for the one {noun}",
            (1, _) => $"evidence for the one {noun}",
            (var all, 0) => $"no evidence for the {English.Count(all, noun)}",
            (var all, var some) when all == some => $"evidence for all {English.Count(all, noun)}",
            (var all, var some) => $"evidence for {English.Number(some)} of the {English.Count(all, noun)}",
        };
        return $"{who} has {evidence} in scope{use}{Kinds(count)}{Below(count)}.";
    }

    private static string Kinds(UseCount count)
    {
        var alone = count.ByCapabilityAlone == 0 ? "" : $", capabilities alone for {English.Number(count.ByCapabilityAlone)}";
        return count.Direct == 0 ? "" : $" ({For("findings", count.WithFinding)}, {For("rules", count.WithRule)}{alone})";
    }

    private static string For(string what, int count) => count == 0 ? $"no {what}" : $"{what} for {English.Number(count)}";

    private static string Below(UseCount count) => count switch
    {
        { OnlyBelow: 0 } => "",
        { Direct: 0, InScope: 1 } => ", except through its sub-techniques",
        { Direct: 0 } => $", except for {English.Number(count.OnlyBelow)} through sub-techniques",
        _ => $", and for {English.More(count.OnlyBelow)} only through sub-techniques",
    };

    private static string[] Outside(int techniques, int subs) => techniques + subs == 0
        ? []
        : [$"{English.Sentence(Techniques(techniques, subs))} {(techniques + subs == 1 ? "is" : "are")} outside of this site's scope."];
}
