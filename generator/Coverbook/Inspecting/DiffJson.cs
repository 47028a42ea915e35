using System.Text.Json;
using Coverbook.Changes.Comparing;
using Coverbook.Changes.Snapshots;
using Coverbook.Pages.Wording;
using Coverbook.Terms;

namespace Coverbook.Inspecting;

/// <summary>What changed, as one JSON object on one line. Its form is described in <c>generator/docs/changes.md</c>.</summary>
internal static class DiffJson
{
    /// <summary>All of it.</summary>
    public static byte[] Of(SnapshotChanges changes)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteNumber("format", Snapshot.Format);
            WriteHead(json, "older", changes.Older);
            WriteHead(json, "newer", changes.Newer);
            json.WriteNumber("regressions", changes.Regressions.Count());
            json.WriteStartArray("changes");
            foreach (var change in changes.All)
            {
                json.WriteStartObject();
                WriteChange(json, change);
                json.WriteBoolean("regression", change.IsRegression);
                json.WriteString("sentence", ChangeSentences.Of(change).ToString());
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void WriteHead(Utf8JsonWriter json, string name, SnapshotHead head)
    {
        json.WriteStartObject(name);
        json.WriteString("date", SnapshotText.Word(head.Date));
        foreach (var measure in Enum.GetValues<Measure>())
        {
            json.WriteNumber(Word(measure), SnapshotComparison.Of(head.Totals, measure));
        }

        json.WriteEndObject();
    }

    private static void WriteChange(Utf8JsonWriter json, Change change)
    {
        switch (change)
        {
            case Change.Total total:
                Begin(json, "total", "measure", Word(total.Measure));
                Numbers(json, total.Older, total.Newer);
                break;
            case Change.Release release:
                Begin(json, "release", "domain", release.Domain);
                Words(json, release.Older, release.Newer);
                break;
            case Change.TechniqueAdded added:
                Begin(json, "techniqueAdded", "technique", added.Technique.Id);
                Words(json, null, added.Technique.Name);
                break;
            case Change.TechniqueRemoved removed:
                Begin(json, "techniqueRemoved", "technique", removed.Technique.Id);
                Words(json, removed.Technique.Name, null);
                break;
            case Change.TechniqueWithdrawn withdrawn:
                Begin(json, "techniqueWithdrawn", "technique", withdrawn.Technique.Id);
                Words(json, withdrawn.Technique.Name, null);
                json.WriteString("successor", withdrawn.Successor?.ToString());
                break;
            case Change.TechniqueRenamed renamed:
                Begin(json, "techniqueRenamed", "technique", renamed.Technique);
                Words(json, renamed.Older, renamed.Newer);
                break;
            default:
                WriteCoverage(json, change);
                break;
        }
    }

    private static void WriteCoverage(Utf8JsonWriter json, Change change)
    {
        switch (change)
        {
            case Change.Standing standing:
                Begin(json, "status", "technique", standing.Technique);
                Words(json, SnapshotText.Word(standing.Older), SnapshotText.Word(standing.Newer));
                break;
            case Change.Best best:
                Begin(json, "bestConfidence", "technique", best.Technique);
                Words(json, best.Older, best.Newer);
                break;
            case Change.Findings findings:
                Begin(json, "findings", "technique", findings.Technique);
                json.WriteString("source", findings.Newer.Source);
                json.WriteString("function", SnapshotText.Word(findings.Function));
                Numbers(json, findings.Older.Findings, findings.Newer.Findings);
                json.WriteString("olderAverage", findings.Older.Average);
                json.WriteString("newerAverage", findings.Newer.Average);
                break;
            case Change.RulesOf rules:
                Begin(json, "rules", "technique", rules.Technique);
                Numbers(json, rules.Older, rules.Newer);
                break;
            default:
                WriteInput(json, change);
                break;
        }
    }

    private static void WriteInput(Utf8JsonWriter json, Change change)
    {
        switch (change)
        {
            case Change.SourceAdded added:
                Begin(json, "sourceAdded", "source", added.Source.Key);
                Numbers(json, 0, added.Source.Entries);
                break;
            case Change.SourceRemoved removed:
                Begin(json, "sourceRemoved", "source", removed.Source.Key);
                Numbers(json, removed.Source.Entries, 0);
                break;
            case Change.SourceChanged changed:
                Begin(json, "sourceChanged", "source", changed.Newer.Key);
                Numbers(json, changed.Older.Entries, changed.Newer.Entries);
                List(json, "added", changed.Added);
                List(json, "removed", changed.Removed);
                break;
            case Change.Library library:
                Begin(json, "library", "library", library.Name);
                Numbers(json, library.Older, library.Newer);
                break;
            case Change.RuleAdded added:
                Begin(json, "ruleAdded", "rule", added.Rule.Key);
                Words(json, null, added.Rule.Title);
                List(json, "added", added.Rule.Techniques.Select(id => id.ToString()));
                break;
            case Change.RuleRemoved removed:
                Begin(json, "ruleRemoved", "rule", removed.Rule.Key);
                Words(json, removed.Rule.Title, null);
                List(json, "removed", removed.Rule.Techniques.Select(id => id.ToString()));
                break;
            case Change.RuleChanged changed:
                Begin(json, "ruleChanged", "rule", changed.Newer.Key);
                Words(json, changed.Older.Title, changed.Newer.Title);
                List(json, "added", changed.Added.Select(id => id.ToString()));
                List(json, "removed", changed.Removed.Select(id => id.ToString()));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(change));
        }
    }

    private static string Word(Measure measure) => JsonNamingPolicy.CamelCase.ConvertName(measure.ToString());

    private static void Begin(Utf8JsonWriter json, string kind, string name, TechniqueId technique) =>
        Begin(json, kind, name, technique.ToString());

    private static void Begin(Utf8JsonWriter json, string kind, string name, string subject)
    {
        json.WriteString("kind", kind);
        json.WriteString(name, subject);
    }

    private static void Numbers(Utf8JsonWriter json, int older, int newer)
    {
        json.WriteNumber("older", older);
        json.WriteNumber("newer", newer);
    }

    private static void Words(Utf8JsonWriter json, string? older, string? newer)
    {
        json.WriteString("older", older);
        json.WriteString("newer", newer);
    }

    private static void List(Utf8JsonWriter json, string name, IEnumerable<string> words)
    {
        json.WriteStartArray(name);
        foreach (var word in words)
        {
            json.WriteStringValue(word);
        }

        json.WriteEndArray();
    }
}
