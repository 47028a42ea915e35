using Coverbook.Coverage.Publishing;
using Coverbook.Coverage.Totals;
using Coverbook.Pages.Wording;

namespace Coverbook.Inspecting;

/// <summary>The gaps as lines of text: list after list, and how many there are at the end.</summary>
internal static class GapText
{
    private const int WidestId = 9;

    /// <summary>All of it.</summary>
    public static IEnumerable<string> Of(PublishedGaps gaps, string version, string scope, DateOnly? today)
    {
        yield return GapSentences.Order(gaps);
        foreach (var list in gaps.Lists)
        {
            yield return "";
            yield return $"{GapSentences.Heading(list.Kind)}: {GapSentences.Counted(gaps, list.Kind)}";
            foreach (var technique in list.Techniques)
            {
                yield return Line(gaps, list.Kind, technique, today);
            }
        }

        if (GapSentences.UnreadLogs(gaps) is not null)
        {
            yield return "";
            yield return $"{GapSentences.UnreadLogsHeading}: {English.Number(gaps.UnreadLogs.Length)} of {English.Number(gaps.Logs)}";
            foreach (var source in gaps.UnreadLogs)
            {
                yield return $"  {source.Source.Name}: {GapSentences.OpensUp(source)}";
            }
        }

        yield return "";
        yield return $"{GapSentences.NotInForceHeading}: {English.Number(gaps.NotInForce.Length)}";
        foreach (var id in gaps.NotInForce)
        {
            yield return $"  {id.Written.ToString().PadRight(WidestId)}  {DriftSentences.Heading(id.Fate, version)}; {DriftSentences.Counted(id)}";
        }

        yield return "";
        yield return $"{English.Sentence(English.Count(gaps[GapKind.Gap].Totals.All, "gap"))}. {GapSentences.Summary(gaps, version, scope)}";
    }

    private static string Line(PublishedGaps gaps, GapKind kind, PublishedTechnique technique, DateOnly? today)
    {
        var users = gaps.HasUsers ? $"; {GapSentences.Users(technique.Users)}" : "";
        var detail = GapSentences.Detail(kind, technique, today) is { } text
            ? $"; {GapSentences.DetailHeading(kind)!.ToLowerInvariant()}: {text}"
            : "";
        return $"  {technique.Technique.Id.ToString().PadRight(WidestId)}  {technique.FullName}{users}{detail}";
    }
}
