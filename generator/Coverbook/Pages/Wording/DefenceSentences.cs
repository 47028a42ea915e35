using Coverbook.Coverage.Publishing;
using Coverbook.Coverage.Totals;

namespace Coverbook.Pages.Wording;

/// <summary>The sentences about mitigations, data components and log sources.</summary>
internal static class DefenceSentences
{
    /// <summary>What stands in the list of mitigations.</summary>
    public static string Mitigations(PublishedModel model) =>
        $"{English.Sentence(English.Count(model.Mitigations.Length, "mitigation"))} of ATT&CK {model.AttackVersion}, each with the "
            + "techniques "
        + "of this site's scope that it helps against.";

    /// <summary>What stands in the list of data components.</summary>
    public static string Components(PublishedModel model) =>
        $"{English.Sentence(English.Count(model.Components.Length, "data component"))} of ATT&CK {model.AttackVersion}, each with the "
            + "techniques "
        + "of this site's scope whose analytics look for it.";

    /// <summary>What stands in the list of log sources.</summary>
    public static string LogSources(PublishedModel model)
    {
        var unread = model.LogSources.Count(source => !source.IsRead);
        return $"Analytics in this site's ATT&CK data name {English.Count(model.LogSources.Length, "log source")}. "
            + (unread == 0
                ? "Something on this site reads each of them."
                : $"Nothing on this site reads {English.Number(unread)} of them.");
    }

    /// <summary>Against how many techniques a mitigation helps, and how these stand.</summary>
    public static string Mitigates(UseTotals totals) => totals is { Techniques.Named: 0, SubTechniques.Named: 0 }
        ? "This site's ATT&CK data names no technique in force that it helps against."
        : $"It helps against {Both(totals.Techniques.Named, totals.SubTechniques.Named)}. {Standing(totals)}";

    /// <summary>
    /// For how many techniques analytics look into it, and how these stand. Only analytics for platforms of the scope count.
    /// </summary>
    public static string Serves(UseTotals totals) => totals is { Techniques.Named: 0, SubTechniques.Named: 0 }
        ? "No analytic for a platform of this site's scope looks into it."
        : $"Analytics for {Both(totals.Techniques.Named, totals.SubTechniques.Named)} look into it. {Standing(totals)}";

    /// <summary>Who reads a log source.</summary>
    public static string ReadBy(PublishedLogSource source) => (source.Rules.Length, source.Readers.Length) switch
    {
        (0, 0) => $"No rule and no source of findings on this site reads it.{OpensUp(source.Totals)}",
        (var rules, 0) => $"{English.Sentence(English.Count(rules, "rule"))} on this site {English.Verb(rules, "read")} it.",
        (0, _) => $"No rule on this site reads it; {Names(source)} {Does(source)}.",
        var (rules, _) => $"{English.Sentence(English.Count(rules, "rule"))} on this site {English.Verb(rules, "read")} it, and so "
            + $"{Does(source)} {Names(source)}.",
    };

    /// <summary>The same in a table's cell.</summary>
    public static string Readers(PublishedLogSource source) => source.IsRead
        ? string.Join(
            ", ", source.Rules.IsEmpty ? SourceNames(source) : [English.Count(source.Rules.Length, "rule"), .. SourceNames(source)])
        : "Nothing";

    /// <summary>How many rules read a data component's logs as the analytics do.</summary>
    public static string ReadBy(PublishedComponent component) => component.LogSources.IsEmpty
        ? "No analytic names a log for it."
        : $"{English.Sentence(English.Count(component.Rules.Length, "rule"))} on this site "
            + $"{English.Verb(component.Rules.Length, "read")} the logs in which analytics look for it.";

    /// <summary>Rules that a page has no room for.</summary>
    public static string? MoreRules(int all, int shown) =>
        all <= shown ? null : $"And {English.Count(all - shown, "more rule", "more rules")}.";

    /// <summary>What would come into reach with a log source that nothing reads.</summary>
    private static string OpensUp(UseTotals totals)
    {
        var (techniques, subs) = (totals.Techniques.Without, totals.SubTechniques.Without);
        return techniques + subs == 0 ? "" : $" It would open up {Both(techniques, subs)} without any evidence today.";
    }

    private static string Standing(UseTotals totals)
    {
        var (techniques, subs) = totals;
        return (techniques.InScope, subs.InScope) switch
        {
            (0, 0) => "None of them is in this site's scope.",
            (_, 0) => Share(techniques, "technique"),
            (0, _) => Share(subs, "sub-technique"),
            _ => $"{English.Number(techniques.Direct)} of {English.Count(techniques.InScope, "technique")} and "
                + $"{English.Number(subs.Direct)} of {English.Count(subs.InScope, "sub-technique")} in scope have evidence of their own.",
        };
    }

    private static string Share(UseCount count, string noun) =>
        $"{English.Share(count.Direct, count.InScope, noun)} evidence of "
            + $"{(count.Direct == 1 || count.InScope == 1 ? "its" : "their")} own.";

    private static string Both(int techniques, int subs) => (techniques, subs) switch
    {
        (0, _) => English.Count(subs, "sub-technique"),
        (_, 0) => English.Count(techniques, "technique"),
        _ => $"{English.Count(techniques, "technique")} and {English.Count(subs, "sub-technique")}",
    };

    private static string Does(PublishedLogSource source) => source.Readers.Length == 1 ? "does" : "do";

    private static string Names(PublishedLogSource source) => English.Join(SourceNames(source));

    private static string[] SourceNames(PublishedLogSource source) => [.. source.Readers.Select(reader => reader.Source.Name)];
}
