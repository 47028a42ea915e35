using System.Collections.Immutable;
using System.Globalization;
using Coverbook.Data;
using Coverbook.Diagnostics;

namespace Coverbook.Mappings.Dettect;

/// <summary>Reads one detection and its log of scores, of which the newest counts.</summary>
internal sealed class DetectionReader(DiagnosticBag bag)
{
    private const string Everything = "all";
    private const int DayLength = 10;

    /// <summary>What is one where DeTT&amp;CT has a list is a list of one, as it takes it itself.</summary>
    public static IEnumerable<MapNode> MapsOf(Fields owner, string key) =>
        owner.Value(key) is MapNode one ? [one] : owner.Maps(key);

    /// <summary>The detection; <c>null</c> where its newest score claims nothing.</summary>
    public Detection? Read(Fields entry)
    {
        Scored? newest = null;
        foreach (var scored in ScoresOf(entry))
        {
            newest = newest is null || (scored.Day ?? DateOnly.MinValue) >= (newest.Day ?? DateOnly.MinValue) ? scored : newest;
        }

        var locations = TextsOf(entry, "location");
        var appliesTo = TextsOf(entry, "applicable_to");
        return newest is null || newest.Score < 1
            ? null
            : new Detection(
                locations, [.. appliesTo.Where(group => !string.Equals(group, Everything, StringComparison.OrdinalIgnoreCase))],
                newest.Score, newest.Place, newest.Day, newest.Comment ?? entry.TrimmedText("comment"));
    }

    /// <summary>Before 1.2 a detection has its one score itself, and two days, of which the later is that of the score.</summary>
    private IEnumerable<Scored> ScoresOf(Fields entry)
    {
        if (entry.Value("score_logbook") is null)
        {
            return ReadScore(entry, "date_implemented") is { } only ? [only with { Comment = null }] : [];
        }

        return MapsOf(entry, "score_logbook").Select(map => ReadScore(entry.Inside(map, "This score"), "date")).OfType<Scored>();
    }

    private Scored? ReadScore(Fields fields, string dayKey) =>
        fields.Number("score") is { } score && fields.Value("score") is { } place
            ? new Scored(score, place, DayOf(fields, dayKey), fields.TrimmedText("comment"))
            : null;

    /// <summary>A day, also with a time after it.</summary>
    private DateOnly? DayOf(Fields fields, string key)
    {
        if (fields.Scalar(key) is not { } scalar || string.IsNullOrWhiteSpace(scalar.Text))
        {
            return null;
        }

        var text = scalar.Text.Trim();
        var day = text.Length > DayLength && text[DayLength] is ' ' or 'T' ? text[..DayLength] : text;
        if (DateOnly.TryParseExact(day, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read))
        {
            return read;
        }

        bag.Add(InputDiagnostics.NotAllowed(InputKind.Mapping, scalar.Span, key, text, "Write a date as YYYY-MM-DD."));
        return null;
    }

    private static ImmutableArray<string> TextsOf(Fields entry, string key)
    {
        var scalars = entry.Value(key) is ScalarNode one ? [one] : entry.Scalars(key);
        return [.. scalars.Select(scalar => scalar.Text.Trim()).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    private sealed record Scored(decimal Score, DataNode Place, DateOnly? Day, string? Comment);
}
