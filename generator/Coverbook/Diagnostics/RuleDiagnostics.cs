using Coverbook.Files;

namespace Coverbook.Diagnostics;

/// <summary>What can be wrong with a Sigma rule beyond the file itself: CB41xx.</summary>
public static class RuleDiagnostics
{
    /// <summary>CB4101: the file holds no rule.</summary>
    public static Diagnostic Empty(SourceSpan span) =>
        new("CB4101", Severity.Error, span, "This file holds no rule.", "Write a rule, or remove the file.");

    /// <summary>CB4102: a date that is no date.</summary>
    public static Diagnostic NotADate(SourceSpan span, string key, string text) =>
        new("CB4102", Severity.Warning, span, $"{Quote.Of(text)} is not a date; {Quote.Of(key)} is left out.", "Write YYYY-MM-DD.");
}
