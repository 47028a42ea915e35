using Coverbook.Coverage.Publishing;
using Coverbook.Coverage.Totals;

namespace Coverbook.Exporting.Gaps;

/// <summary>Words for programs that only the exports of gaps use.</summary>
internal static class GapWords
{
    /// <summary>The list of log sources that no rule reads.</summary>
    public const string LogSource = "logSource";

    /// <summary>The list of ids that are not in force.</summary>
    public const string NotInForce = "notInForce";

    /// <summary>What became of an id.</summary>
    public static string Fate(DriftedId id) => id.Fate switch
    {
        MentionFate.Withdrawn => "withdrawn",
        MentionFate.Newer => "newer",
        _ => "unknown",
    };
}
