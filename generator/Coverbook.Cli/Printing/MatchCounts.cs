using Coverbook.Diagnostics;
using Coverbook.Inspecting;

namespace Coverbook.Cli.Printing;

/// <summary>Counts what became of events, for the closing line.</summary>
internal sealed class MatchCounts
{
    /// <summary>A screenful.</summary>
    private const int MostOfOneCode = 20;

    private readonly SortedDictionary<string, int> found = new(StringComparer.Ordinal);
    private int events;
    private int matched;
    private int matches;
    private int broken;

    /// <summary>Whether an event could not be read or decided.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Counts a diagnostic; true for the first ones of its code.</summary>
    public bool IsWorthPrinting(Diagnostic diagnostic)
    {
        HasErrors |= diagnostic.IsError;
        return (found[diagnostic.Code] = found.GetValueOrDefault(diagnostic.Code) + 1) <= MostOfOneCode;
    }

    /// <summary>Counts a result.</summary>
    public void Add(EventResult result)
    {
        broken += result.Problem is null ? 0 : 1;
        events += result.Problem is null ? 1 : 0;
        matched += result.Rules.IsEmpty ? 0 : 1;
        matches += result.Rules.Length;
    }

    /// <summary>The closing lines.</summary>
    public IEnumerable<string> Summarise(RuleMatching matching)
    {
        foreach (var (code, count) in found)
        {
            if (count > MostOfOneCode)
            {
                yield return $"{code}: {Amount.Of(count - MostOfOneCode, "more", "more")}";
            }
        }

        var filters = matching.FilterCount > 0 ? $" with {Amount.Of(matching.FilterCount, "filter")}" : "";
        var unread = broken > 0 ? $" and {Amount.Of(broken, "broken one")}" : "";
        yield return $"{Amount.Of(matching.RuleCount, "rule")}{filters}, {Amount.Of(events, "event")}{unread}: "
            + $"{Amount.Of(matches, "match", "matches")} in {Amount.Of(matched, "event")}.";
    }
}
