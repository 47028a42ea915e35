using Coverbook.Files;

namespace Coverbook.Diagnostics;

/// <summary>Why a rule cannot be run against events, or an event not be looked at: CB4180 to CB4189.</summary>
public static class RuleMatchDiagnostics
{
    /// <summary>CB4180: a rule that cannot be run.</summary>
    public static Diagnostic CannotRun(SourceSpan span, string reason) =>
        new("CB4180", Severity.Error, span, $"This rule cannot be run: {reason}.", "Mend the rule, or leave it out.");

    /// <summary>CB4181: a placeholder that stands for nothing.</summary>
    public static Diagnostic PlaceholderUnresolved(SourceSpan span, string name) =>
        new("CB4181", Severity.Error, span, $"Nothing is given for the placeholder {Quote.Of(name)}.", "Give its values: a rule with an open placeholder must not be run.");

    /// <summary>CB4182: a line that holds no event.</summary>
    public static Diagnostic EventBroken(SourceSpan span, string reason) =>
        new("CB4182", Severity.Error, span, $"This event cannot be read: {reason}.", "Write each event as one JSON object on a line of its own.");
}
