using System.Text.RegularExpressions;

namespace Coverbook.Attack.LogSources;

/// <summary>
/// The numbers of events that a channel names: <c>EventCode=1, 10</c>, <c>Event ID 4688</c>, <c>EventCode=5005 (WLAN), EventCode=302</c>.
/// </summary>
internal static partial class EventNumbers
{
    /// <summary>The numbers in the order of the channel; other numbers, such as ports and sizes, are none.</summary>
    public static IEnumerable<string> In(string channel) =>
        from Match list in Lists().Matches(channel)
        from Capture number in list.Groups["number"].Captures
        select number.Value;

    [GeneratedRegex(
        @"\bevent\s?(codes?|ids?)\s{0,3}[=:]?\s{0,3}(?<number>\b[0-9]+\b)(\s{0,3}([,;/|]|\bor\b|\band\b)\s{0,3}(?<number>\b[0-9]+\b))*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Lists();
}
