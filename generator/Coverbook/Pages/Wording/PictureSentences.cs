using Coverbook.Coverage.Totals;
using Coverbook.Terms;

namespace Coverbook.Pages.Wording;

/// <summary>What stands beside pictures: every number that they draw, and what it is a number of.</summary>
internal static class PictureSentences
{
    /// <summary>The heading of the column with all that is in scope.</summary>
    public const string InScope = "In scope";

    /// <summary>The row that counts all providers together, each technique once.</summary>
    public const string AllProviders = "All together";

    /// <summary>What the smaller of the two figures in a table of providers counts.</summary>
    public const string SubTechniques = "Sub-techniques";

    /// <summary>What a figure is of: <c>of 216 techniques in scope have direct evidence</c>.</summary>
    public static string DirectEvidence(int part, int whole) => $"{Of(part, whole)} direct evidence";

    /// <summary>The same for findings.</summary>
    public static string Findings(int part, int whole) => $"{Of(part, whole)} a finding that detects {(IsOne(part, whole) ? "it" : "them")}";

    /// <summary>The same for rules.</summary>
    public static string Rules(int part, int whole) => $"{Of(part, whole)} a rule";

    /// <summary>The figure of sub-techniques; <c>null</c> where none is in scope.</summary>
    public static string? And(int part, int whole) =>
        whole == 0 ? null : $"and {English.Number(part)} of {English.Count(whole, "sub-technique")}";

    /// <summary>What the small matrix shows.</summary>
    public const string SmallMatrix =
        "Each line is a technique, under its tactic and in the order of the matrix: the thicker and the stronger, the more is known of it.";

    /// <summary>What the bars of tactics count.</summary>
    public static string ByTactic(AttackDomain? domain) =>
        $"Techniques in scope{Domain(domain)} by tactic. A technique with several tactics counts once in each.";

    /// <summary>What a table of tactics is called.</summary>
    public static string ByTacticLabel(AttackDomain? domain) => $"Coverage by tactic{Suffix(domain)}";

    /// <summary>Tactics that are folded away.</summary>
    public static string NothingInScope(int tactics) => $"{English.Sentence(English.Count(tactics, "tactic"))} with nothing in scope";

    /// <summary>What the bars of providers count.</summary>
    public static string ByProvider(int techniques, string bands) =>
        $"Of {English.Count(techniques, "technique")} in scope, those that findings detect, by the best confidence that these state. {bands} Sub-techniques are counted apart.";

    /// <summary>What the numbers in a table of providers and tactics count.</summary>
    public static string Grid(AttackDomain? domain) =>
        $"How many techniques in scope{Domain(domain)} the findings of a provider detect, tactic by tactic. The stronger the ground, the larger the share of the tactic.";

    /// <summary>What a table of providers and tactics is called.</summary>
    public static string GridLabel(AttackDomain? domain) => $"Providers by tactic{Suffix(domain)}";

    /// <summary>Providers that a picture has no room for; <c>null</c> where all are in it.</summary>
    public static string? MoreProviders(int count) =>
        count <= 0 ? null : $"{English.Sentence(English.Count(count, "more provider"))} {(count == 1 ? "is" : "are")} not in this table.";

    /// <summary>Where a technique stands among others by what it has of its own.</summary>
    /// <param name="ranking">All of them, with it.</param>
    /// <param name="count">Its findings and rules.</param>
    /// <param name="noun">What they are.</param>
    public static string Standing(EvidenceRanking ranking, int count, string noun)
    {
        var all = English.Count(ranking.Techniques, noun);
        var alike = ranking.With(count) - 1;
        return (count, alike) switch
        {
            (0, 0) => $"the only one of {all} in scope with neither finding nor rule of its own.",
            (0, _) => $"one of {English.Number(alike + 1)} with neither finding nor rule of their own, of {all} in scope.",
            _ => $"{English.Ordinal(ranking.More(count) + 1)} of {all} in scope, with {(count == 1 ? "1 finding or rule" : $"{English.Number(count)} findings and rules")}{Alike(alike)}.",
        };
    }

    private static string Alike(int count) => count == 0
        ? ""
        : $"; {English.Count(count, "other")} {(count == 1 ? "has" : "have")} as many";

    private static string Of(int part, int whole) => $"of {English.Count(whole, "technique")} in scope {(IsOne(part, whole) ? "has" : "have")}";

    private static bool IsOne(int part, int whole) => part == 1 || whole == 1;

    private static string Domain(AttackDomain? domain) => domain is { } one ? $" of {DomainWords.Name(one)}" : "";

    private static string Suffix(AttackDomain? domain) => domain is { } one ? $", {DomainWords.Name(one)}" : "";
}
