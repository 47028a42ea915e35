using System.Globalization;
using Coverbook.Files;

namespace Coverbook.Diagnostics;

/// <summary>Why a rule cannot be run against events, or an event not be looked at: CB4180 to CB4189, CB4350 to CB4359.</summary>
internal static class RuleMatchDiagnostics
{
    /// <summary>CB4180: a rule that cannot be run.</summary>
    public static Diagnostic CannotRun(SourceSpan span, string reason) =>
        new("CB4180", Severity.Error, span, $"This rule cannot be run: {reason}.", "Mend the rule, or leave it out.");

    /// <summary>CB4181: a placeholder that stands for nothing.</summary>
    public static Diagnostic PlaceholderUnresolved(SourceSpan span, string name) =>
        new(
            "CB4181",
            Severity.Error,
            span,
            $"Nothing is given for the placeholder {Quote.Of(name)}.",
            "Give its values: a rule with an open placeholder must not be run.");

    /// <summary>CB4182: a line that holds no event.</summary>
    public static Diagnostic EventBroken(SourceSpan span, string reason) =>
        new(
            "CB4182",
            Severity.Error,
            span,
            $"This event cannot be read: {reason}.",
            "Write each event as a JSON object: one on a line, one after the other, or all in one array.");

    /// <summary>CB4350: an event that costs more work than any may. Nothing is said about these rules, neither yes nor no.</summary>
    public static Diagnostic Undecided(SourceSpan span, string title, int others, long steps) =>
        new("CB4350", Severity.Error, span,
            string.Create(
                CultureInfo.InvariantCulture,
                $"Whether this event matches {Quote.Of(title)}{(others == 0 ? "" : $" and {others:N0} more")} is not decided: it takes more than {steps:N0} steps."),
            "Shorten the event's longest values, or simplify the rules' expressions.");

    /// <summary>CB4351: an event with two values for one key.</summary>
    public static Diagnostic EventKeyTwice(SourceSpan span) =>
        new(
            "CB4351",
            Severity.Warning,
            span,
            "A key stands twice in an object of this event; all of its values are looked at.",
            "Check what wrote the event: other readers take one of the values only.");

    /// <summary>CB4352: a filter that names a rule of another log source.</summary>
    public static Diagnostic FilterOfOtherLog(SourceSpan span, string rule) =>
        new(
            "CB4352",
            Severity.Warning,
            span,
            $"The filter names {Quote.Of(rule)}, but is for another log source; that rule runs without it.",
            "Correct the filter's log source, or remove the rule from it.");
}
