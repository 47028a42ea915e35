using Coverbook.Files;

namespace Coverbook.Diagnostics;

/// <summary>What can be wrong with keeping what the site knows of the world outside: CB9101 on.</summary>
internal static class LockDiagnostics
{
    /// <summary>CB9101: a check passed, and its day cannot be kept.</summary>
    public static Diagnostic VerifiedNotKept(SourceSpan span, string reason) =>
        new(
            "CB9101",
            Severity.Warning,
            span,
            $"The site passed the check, but the day cannot be kept: {reason}.",
            "Give this file and its folder write permission; the next check that passes keeps its own day.");
}
