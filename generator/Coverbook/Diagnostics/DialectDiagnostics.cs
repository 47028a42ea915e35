using Coverbook.Files;

namespace Coverbook.Diagnostics;

/// <summary>What keeps a rule from being validated against its log source and query language: CB4400 to CB4419.</summary>
internal static class DialectDiagnostics
{
    /// <summary>CB4401: a field that the log source does not have. Such a comparison never matches.</summary>
    public static Diagnostic FieldUnknown(SourceSpan span, string field, string schema, string? meant) =>
        new(
            "CB4401",
            Severity.Error,
            span,
            $"The log source has no field {Quote.Of(field)} ({schema}).",
            meant is null ? "Write the field as the log source names it; upper and lower case count." : $"Write {Quote.Of(meant)}.");

    /// <summary>CB4402: a rule that its SIEM's language cannot say without loss.</summary>
    public static Diagnostic NotCompiled(SourceSpan span, string dialect, string reason) =>
        new(
            "CB4402",
            Severity.Error,
            span,
            $"This rule cannot be written in {dialect} without loss: {reason}.",
            "Say it in another way, if the rule can do without this.");

    /// <summary>CB4403: a rule that nobody can run until its user gives values.</summary>
    public static Diagnostic PlaceholderOpen(SourceSpan span, string dialect) =>
        new(
            "CB4403",
            Severity.Warning,
            span,
            $"This rule is not written in {dialect}: a placeholder stands for nothing until the rule's user gives its values.",
            "Write the values into the rule, or convert it with --define.");

    /// <summary>CB4404: a rule of which nothing more can be computed.</summary>
    public static Diagnostic NotChecked(SourceSpan span, string reason) =>
        new(
            "CB4404",
            Severity.Info,
            span,
            $"This rule is not checked against its log source: {reason}.",
            "Correct the log source if it is misspelt; else the rule is shown as not checked.");

    /// <summary>CB4405: what a correlation asks for and the language cannot count without loss.</summary>
    public static Diagnostic CorrelationNotCompiled(SourceSpan span, string dialect, string reason) =>
        new(
            "CB4405",
            Severity.Error,
            span,
            $"This correlation cannot be written in {dialect} without loss: {reason}.",
            "Write it in the SIEM by hand, or convert it together with the rules that it refers to.");
}
