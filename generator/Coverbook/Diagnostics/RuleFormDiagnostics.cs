using System.Globalization;
using Coverbook.Files;

namespace Coverbook.Diagnostics;

/// <summary>
/// What is wrong with the form of a rule, where what was meant can be told: CB4300 to CB4349. Old Sigma and lost indentation: 4301 to 4309;
/// types and lists: 4310 to 4329.
/// </summary>
internal static class RuleFormDiagnostics
{
    /// <summary>CB4301: documents that share keys in the way of old Sigma.</summary>
    public static Diagnostic OldSharing(SourceSpan span, string action) =>
        new("CB4301", Severity.Error, span, $"'action: {action}' is no part of Sigma any more.",
            "Write the shared keys into each rule; a file may hold several, separated by '---'.");

    /// <summary>CB4302: the time frame of an old aggregation.</summary>
    public static Diagnostic OldTimeframe(SourceSpan span) =>
        new(
            "CB4302",
            Severity.Warning,
            span,
            "'timeframe' is no part of a rule any more; nothing reads it.",
            "Use a correlation rule: its 'timespan' says the same.");

    /// <summary>CB4303: a key that stands beside its section.</summary>
    public static Diagnostic KeyOutside(SourceSpan span, string key, string section) =>
        new(
            "CB4303",
            Severity.Error,
            span,
            $"{Quote.Of(key)} stands outside of {Quote.Of(section)}.",
            $"Indent it, so that it belongs to {Quote.Of(section)}.");

    /// <summary>CB4304: a typographic quotation mark around a value.</summary>
    public static Diagnostic CurlyQuote(SourceSpan span, string text) =>
        new(
            "CB4304",
            Severity.Warning,
            span,
            $"The curly quotes of {Quote.Of(text)} are taken for a part of the text.",
            "Write straight quotes, ' or \".");

    /// <summary>CB4305: a date with slashes.</summary>
    public static Diagnostic OldDate(SourceSpan span, string text, DateOnly date) =>
        new("CB4305", Severity.Warning, span, $"The date {Quote.Of(text)} is written with slashes, which version 2 of the specification dropped.",
            string.Create(CultureInfo.InvariantCulture, $"Write {date:yyyy-MM-dd}."));

    /// <summary>CB4310: a value of another type than the specification has, which can be read all the same.</summary>
    public static Diagnostic OtherType(SourceSpan span, string key, string expected, string found) =>
        new("CB4310", Severity.Warning, span, $"{Quote.Of(key)} should be {expected}, but is {found}.",
            found == "empty" ? "Write a value, or remove this." : expected == "text" ? "Put it in quotes." : $"Write {expected}.");

    /// <summary>CB4311: a name that is not text to YAML.</summary>
    public static Diagnostic NameNotText(SourceSpan span, string name, string found) =>
        new("CB4311", Severity.Warning, span, $"The name {Quote.Of(name)} is {found} to readers of YAML.", "Put it in quotes.");

    /// <summary>CB4312: a YAML tag, which Sigma has no use for.</summary>
    public static Diagnostic ExplicitTag(SourceSpan span, string tag) =>
        new(
            "CB4312",
            Severity.Warning,
            span,
            $"Sigma knows no YAML tag {Quote.Of(tag)}.",
            "Remove it, and write the value as plain text or a number.");

    /// <summary>CB4313: an infinity, or what is no number.</summary>
    public static Diagnostic NotFinite(SourceSpan span, string text) =>
        new(
            "CB4313",
            Severity.Error,
            span,
            $"{Quote.Of(text)} is not a number that a field can have.",
            "Write a finite number; put it in quotes to look for the text.");

    /// <summary>CB4314: several conditions of a filter.</summary>
    public static Diagnostic ConditionList(SourceSpan span) =>
        new(
            "CB4314",
            Severity.Warning,
            span,
            "The condition of a filter is a list here.",
            "Write one condition, with 'or' between its parts.");

    /// <summary>CB4315: an entry that a list has already.</summary>
    public static Diagnostic EntryTwice(SourceSpan span, string key, string text) =>
        new("CB4315", Severity.Warning, span, $"{Quote.Of(text)} stands in {Quote.Of(key)} a second time.", "Remove it.");

    /// <summary>CB4316: an entry that is too short.</summary>
    public static Diagnostic EntryShort(SourceSpan span, string key, int least) =>
        new(
            "CB4316",
            Severity.Warning,
            span,
            string.Create(CultureInfo.InvariantCulture, $"An entry of {Quote.Of(key)} has fewer than {least} characters."),
            "Write it out, or remove it.");

    /// <summary>CB4317: a number of things that is not whole.</summary>
    public static Diagnostic NotWhole(SourceSpan span, string key, string text) =>
        new(
            "CB4317",
            Severity.Warning,
            span,
            $"{Quote.Of(key)} compares a count here, but {Quote.Of(text)} is not a whole number.",
            "Write a whole number.");
}
