using System.Collections.Immutable;
using Coverbook.Coverage.Publishing;

namespace Coverbook.Pages.Wording;

/// <summary>The sentences about detection strategies and about who reads the logs that they name.</summary>
internal static class DetectionSentences
{
    /// <summary>What ATT&amp;CK names for a technique, and how much of it the site reads.</summary>
    public static string Of(ImmutableArray<PublishedStrategy> strategies, string id)
    {
        if (strategies.IsEmpty)
        {
            return $"This site's ATT&CK data names no detection strategy for {id}.";
        }

        var analytics = strategies.SelectMany(strategy => strategy.Analytics).ToArray();
        var named = $"This site's ATT&CK data names {English.Count(strategies.Length, "detection strategy", "detection strategies")} "
            + $"for {id} with {English.Count(analytics.Length, "analytic")}";
        var inScope = analytics.Where(analytic => analytic.IsInScope).ToArray();
        var logs = LogsOf(inScope);
        if (logs.Length == 0)
        {
            return inScope.Length == 0 && analytics.Length > 0
                ? $"{named}, none of them for a platform of this site's scope."
                : $"{named}, which name no log.";
        }

        var scope = inScope.Length == analytics.Length
            ? ""
            : $"; {English.Number(inScope.Length)} of them for platforms of this site's scope";
        var here = logs.Count(log => log.Any(one => one.IsReadForTechnique));
        var read = logs.Count(log => log.Any(one => one.IsRead));
        return $"{named}{scope}. {Share(read, logs.Length)}{(read == 0 ? "" : Here(here, id))}.";
    }

    /// <summary>How many logs an analytic reads, and how many of them the site does.</summary>
    public static string Counted(PublishedAnalytic analytic)
    {
        var logs = LogsOf([analytic]);
        var scope = analytic.IsInScope ? "" : ", outside of this site's scope";
        return logs.Length == 0
            ? $"names no log{scope}"
            : $"{English.Count(logs.Length, "log source")}, {Few(logs.Count(log => log.Any(one => one.IsRead)))} read here{scope}";
    }

    /// <summary>What of the site reads a log.</summary>
    public static string ReadBy(PublishedLog log, string technique)
    {
        if (!log.IsRead)
        {
            return "Nothing on this site";
        }

        string[] parts =
        [
            .. log.Rules == 0
                ? Array.Empty<string>()
                : [$"{English.Count(log.Rules, "rule")}, {OfThem(log.RulesOfTechnique, log.Rules)} for {technique}"],
            .. log.Readers.Select(reader => $"{reader.Source.Source.Name} ({English.Count(reader.Findings, "finding")} for {technique})"),
        ];
        return string.Join("; ", parts);
    }

    /// <summary>Several events of one log are one log source.</summary>
    private static IGrouping<string, PublishedLog>[] LogsOf(IEnumerable<PublishedAnalytic> analytics) =>
        [.. analytics.SelectMany(analytic => analytic.Logs).GroupBy(log => log.Source.Id.ToString(), StringComparer.Ordinal)];

    private static string Share(int read, int all) => (read, all) switch
    {
        (0, 1) => "Nothing on this site reads the one log source that they name",
        (1, 1) => "Rules or findings of this site read the one log source that they name",
        (0, _) => $"Nothing on this site reads any of the {English.Number(all)} log sources that they name",
        _ => $"Rules or findings of this site read {English.Number(read)} of the {English.Number(all)} log sources that they name",
    };

    private static string Here(int here, string id) =>
        here == 0 ? $", none of them for {id}" : $", {English.Number(here)} of them for {id}";

    private static string OfThem(int some, int all) => some == 0 ? "none" : some == all ? "all" : $"{English.Number(some)} of them";

    private static string Few(int count) => count == 0 ? "none" : English.Number(count);
}
