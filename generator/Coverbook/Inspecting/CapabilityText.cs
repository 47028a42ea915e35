using System.Collections.Immutable;
using System.Text.Json;
using Coverbook.Coverage;
using Coverbook.Mappings;
using Coverbook.Terms;

namespace Coverbook.Inspecting;

/// <summary>What capabilities do about a technique, in CTID's words, each with the file and line that it comes from.</summary>
internal static class CapabilityText
{
    /// <summary>As lines of text; none where no capability is mapped.</summary>
    public static IEnumerable<string> Lines(TechniqueId id, ImmutableArray<CapabilityRow> rows)
    {
        if (rows.IsEmpty)
        {
            yield break;
        }

        var covering = Count(rows.Where(row => row.Covers));
        yield return $"capabilities: {Count(rows)}, of which {covering} {(covering == 1 ? "detects" : "detect")} it more than minimally; not added to detections";
        foreach (var row in rows)
        {
            yield return $"  {row.Capability.Name} ({row.Provider.Name})";
            foreach (var score in row.Scores.Select(evidence => evidence.Score))
            {
                var written = score.Technique == id ? "" : $" (as {score.Technique})";
                yield return $"    {Word(score)}{written}  {CoverageText.Place(score.Span)}";
            }
        }
    }

    /// <summary>Each once, however many editions of it have a row.</summary>
    private static int Count(IEnumerable<CapabilityRow> rows) => rows.DistinctBy(row => row.Capability.Identity).Count();

    /// <summary>The same as a member of a JSON object; nothing where no capability is mapped.</summary>
    public static void WriteRows(Utf8JsonWriter json, TechniqueId id, ImmutableArray<CapabilityRow> rows)
    {
        if (rows.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("capabilities");
        foreach (var row in rows)
        {
            json.WriteStartObject();
            json.WriteString("capability", row.Capability.Name);
            json.WriteString("provider", row.Provider.Id);
            json.WriteStartArray("scores");
            foreach (var score in row.Scores.Select(evidence => evidence.Score))
            {
                Write(json, score, score.Technique == id ? null : "writtenAs");
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>A score as an object, with its technique under the given name, and with what became of that.</summary>
    public static void Write(Utf8JsonWriter json, CapabilityScore score, string? technique, Mention? mention = null)
    {
        json.WriteStartObject();
        if (technique is not null)
        {
            json.WriteString(technique, score.Technique.ToString());
        }

        if (mention is not null)
        {
            json.WriteString("fate", CoverageText.Word(mention.Fate));
            json.WriteString("inForce", mention.InForce?.ToString());
        }

        json.WriteString("relation", score.Relation);
        if (score.Category is { } category)
        {
            json.WriteString("category", CoverageText.Word(category));
        }

        if (score.Value is { } value)
        {
            json.WriteString("value", CoverageText.Word(value));
        }

        CoverageJson.WritePlace(json, score.Span);
        json.WriteEndObject();
    }

    /// <summary><c>detect: partial</c>; the type of mapping where there is no score.</summary>
    public static string Word(CapabilityScore score) =>
        score.Category is { } category ? $"{CoverageText.Word(category)}: {score.Value?.ToString().ToLowerInvariant()}" : score.Relation;
}
