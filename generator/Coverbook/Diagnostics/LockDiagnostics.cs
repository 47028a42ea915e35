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

    /// <summary>CB9102: an entry names a source that was never downloaded.</summary>
    public static Diagnostic NotDownloaded(SourceSpan span, string name) =>
        new("CB9102", Severity.Error, span, $"The source {Quote.Of(name)} was not downloaded yet.", "Run 'coverbook refresh'.");

    /// <summary>CB9103: what the lock names is not there.</summary>
    public static Diagnostic BytesMissing(SourceSpan span, string name) =>
        new(
            "CB9103",
            Severity.Error,
            span,
            $"The lock names the source {Quote.Of(name)}, but its bytes are not here.",
            "Run 'coverbook restore', or build without --no-restore.");

    /// <summary>CB9104: what is there is not what the lock names.</summary>
    public static Diagnostic BytesDiffer(SourceSpan span, string name) =>
        new(
            "CB9104",
            Severity.Error,
            span,
            $"The bytes of the source {Quote.Of(name)} are not those that the lock names.",
            "Delete '.coverbook/sources' and run 'coverbook restore'.");
}
