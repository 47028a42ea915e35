using System.Globalization;
using Coverbook.Files;

namespace Coverbook.Diagnostics;

/// <summary>What can be wrong with snapshots and the history that they make up, beyond the file itself: CB611x.</summary>
internal static class SnapshotDiagnostics
{
    /// <summary>CB6110: a later version of Coverbook wrote the snapshot.</summary>
    public static Diagnostic NewerFormat(SourceSpan span, int format, int known) =>
        new(
            "CB6110",
            Severity.Error,
            span,
            string.Create(CultureInfo.InvariantCulture, $"This snapshot has format {format}; this version of Coverbook reads {known}."),
            "Use a version of Coverbook that is no older than the one that wrote it.");

    /// <summary>CB6111: a file of the history is not named for its day.</summary>
    public static Diagnostic NotNamedForADay(SourceSpan span, string name) =>
        new(
            "CB6111",
            Severity.Error,
            span,
            $"The snapshot {Quote.Of(name)} is not named for a day.",
            "Name it for the day of its data, as in 2026-04-24.json, a second one of that day 2026-04-24-2.json.");
}
