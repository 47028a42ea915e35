using Coverbook.Files;

namespace Coverbook.Diagnostics;

/// <summary>What can be wrong with correlations and filters, and with rules that refer to one another: CB4160 to CB4179.</summary>
internal static class CorrelationDiagnostics
{
    /// <summary>CB4160: a window that is none.</summary>
    public static Diagnostic NotATimespan(SourceSpan span, string text) =>
        new(
            "CB4160",
            Severity.Error,
            span,
            $"{Quote.Of(text)} is not a timespan.",
            "Write a whole number above 0 and s, m, h or d, as in 15m.");

    /// <summary>CB4161: a condition that compares nothing.</summary>
    public static Diagnostic NoBound(SourceSpan span) =>
        new("CB4161", Severity.Error, span, "This condition compares with no number.", "Add one of gt, gte, lt, lte, eq and neq.");

    /// <summary>CB4162: several bounds that make no range.</summary>
    public static Diagnostic NotARange(SourceSpan span) =>
        new(
            "CB4162",
            Severity.Error,
            span,
            "These bounds do not make a range.",
            "Write one bound, or one of gt and gte with a larger lt or lte.");

    /// <summary>CB4163: an alias for a rule that the correlation does not watch.</summary>
    public static Diagnostic AliasOfOtherRule(SourceSpan span, string alias, string rule) =>
        new("CB4163", Severity.Error, span, $"The alias {Quote.Of(alias)} gives no field for a rule of this correlation: {Quote.Of(rule)}.",
            "Name one of 'rules', and the field that it has there.");

    /// <summary>CB4164: <c>generate</c> inside the correlation.</summary>
    public static Diagnostic GenerateMisplaced(SourceSpan span) =>
        new(
            "CB4164",
            Severity.Warning,
            span,
            "'generate' stands inside the correlation.",
            "Move it to the top level of the document, beside 'correlation'.");

    /// <summary>CB4165: a reference to a rule that is not there.</summary>
    public static Diagnostic ReferenceUnknown(SourceSpan span, string text) =>
        new(
            "CB4165",
            Severity.Warning,
            span,
            $"No rule that was read has the id or name {Quote.Of(text)}.",
            "Correct it, or read the rule along with this one.");

    /// <summary>CB4166: correlations that watch themselves.</summary>
    public static Diagnostic ReferenceCycle(SourceSpan span, string text) =>
        new(
            "CB4166",
            Severity.Error,
            span,
            $"Through {Quote.Of(text)}, this correlation watches itself.",
            "Break the circle of references.");

    /// <summary>CB4167: an id that another rule has.</summary>
    public static Diagnostic IdTwice(SourceSpan span, string id, string other) =>
        new(
            "CB4167",
            Severity.Warning,
            span,
            $"The id {Quote.Of(id)} belongs to {Quote.Of(other)} already.",
            "Give each rule an id of its own.");

    /// <summary>CB4168: a name that another rule has.</summary>
    public static Diagnostic NameTwice(SourceSpan span, string name, string other) =>
        new(
            "CB4168",
            Severity.Warning,
            span,
            $"The name {Quote.Of(name)} belongs to {Quote.Of(other)} already.",
            "Give each rule a name of its own.");

    /// <summary>CB4169: a key that filters do not have.</summary>
    public static Diagnostic KeyOfRule(SourceSpan span, string key) =>
        new(
            "CB4169",
            Severity.Warning,
            span,
            $"A filter has no {Quote.Of(key)}.",
            "Remove it: the rules that the filter concerns keep theirs.");

    /// <summary>CB4170: a filter for all rules, which the specification has since version 2.2.</summary>
    public static Diagnostic FilterOfAny(SourceSpan span) =>
        new("CB4170", Severity.Info, span, "'any' came with version 2.2 of the specification; older tools do not know it.",
            "For those, list the ids or names of the rules that the filter concerns.");

    /// <summary>CB4171: an empty list of rules.</summary>
    public static Diagnostic NoRules(SourceSpan span) =>
        new("CB4171", Severity.Error, span, "No rule is named here.", "List the ids or names of the rules.");

    /// <summary>CB4172: a condition in words where the text of the specification has none.</summary>
    public static Diagnostic ConditionOfTemporal(SourceSpan span) =>
        new("CB4172", Severity.Warning, span, "Only some tools read a temporal correlation's condition in words; it is not looked at here.",
            "Remove it, if all of the rules must match; else count them, as in 'condition: {gte: 2}'.");
}
