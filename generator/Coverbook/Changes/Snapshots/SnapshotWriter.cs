using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Coverbook.Changes.Snapshots;

/// <summary>
/// A snapshot as JSON. Every item has a line of its own, and the comma stands before it, so that one more item is one more line for git.
/// What is zero or missing is left out.
/// </summary>
internal sealed class SnapshotWriter : IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly ArrayBufferWriter<byte> text = new();
    private readonly Utf8JsonWriter json;

    private SnapshotWriter() => json = new Utf8JsonWriter(text, Options);

    /// <summary>The bytes of its file.</summary>
    public static byte[] ToJson(Snapshot snapshot)
    {
        using var writer = new SnapshotWriter();
        writer.Write(snapshot);
        return writer.text.WrittenSpan.ToArray();
    }

    /// <inheritdoc/>
    public void Dispose() => json.Dispose();

    private void Write(Snapshot snapshot)
    {
        json.WriteStartObject();
        EndLine();
        json.WriteNumber("format", Snapshot.Format);
        EndLine();
        Write("date", SnapshotText.Word(snapshot.Head.Date));
        EndLine();
        Write(snapshot.Head.Totals);
        WriteList("attack", snapshot.Attack, Write);
        WriteList("libraries", snapshot.Libraries, Write);
        WriteList("sources", snapshot.Sources, Write);
        WriteList("techniques", snapshot.Techniques, Write);
        WriteList("withdrawn", snapshot.Withdrawn, Write);
        WriteList("rules", snapshot.Rules, Write);
        json.WriteEndObject();
        EndLine();
    }

    private void WriteList<T>(string name, ImmutableArray<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        EndLine();
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
            EndLine();
        }

        json.WriteEndArray();
        EndLine();
    }

    private void Write(SnapshotTotals totals)
    {
        json.WriteStartObject("totals");
        json.WriteNumber("techniques", totals.Techniques);
        json.WriteNumber("subTechniques", totals.SubTechniques);
        json.WriteNumber("coveredTechniques", totals.CoveredTechniques);
        json.WriteNumber("coveredSubTechniques", totals.CoveredSubTechniques);
        json.WriteNumber("findings", totals.Findings);
        json.WriteNumber("rules", totals.Rules);
        json.WriteEndObject();
        EndLine();
    }

    private void Write(SnapshotRelease release)
    {
        json.WriteString("domain", release.Domain);
        json.WriteString("version", release.Version);
    }

    private void Write(SnapshotLibrary library)
    {
        json.WriteString("library", library.Name);
        json.WriteNumber("rules", library.Rules);
    }

    private void Write(SnapshotSource source)
    {
        json.WriteString("key", source.Key);
        json.WriteString("name", source.Name);
        json.WriteString("provider", source.Provider);
        Write("attackVersion", source.AttackVersion);
        Write("updated", SnapshotText.Word(source.Updated));
        json.WriteNumber("entries", source.Entries);
        json.WriteStartArray("findings");
        foreach (var finding in source.Findings)
        {
            EndLine();
            json.WriteStringValue(finding);
        }

        EndLine();
        json.WriteEndArray();
    }

    private void Write(SnapshotTechnique technique)
    {
        json.WriteString("id", technique.Id.ToString());
        json.WriteString("name", technique.Name);
        json.WriteString("status", SnapshotText.Word(technique.Status));
        Write("best", technique.Best);
        Write("rules", technique.Rules);
        if (technique.Rows.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("rows");
        foreach (var row in technique.Rows)
        {
            json.WriteStartObject();
            json.WriteString("source", row.Source);
            Write("function", row.Function == default ? null : SnapshotText.Word(row.Function));
            json.WriteNumber("findings", row.Findings);
            Write("average", row.Average);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Write(SnapshotWithdrawal gone)
    {
        json.WriteString("id", gone.Id.ToString());
        json.WriteString("name", gone.Name);
        Write("successor", gone.Successor?.ToString());
    }

    private void Write(SnapshotRule rule)
    {
        json.WriteString("key", rule.Key);
        json.WriteString("title", rule.Title);
        Write("library", rule.Library.Length > 0 ? rule.Library : null);
        Write("day", SnapshotText.Word(rule.Day));
        if (!rule.Techniques.IsEmpty)
        {
            json.WriteStartArray("techniques");
            foreach (var technique in rule.Techniques)
            {
                json.WriteStringValue(technique.ToString());
            }

            json.WriteEndArray();
        }
    }

    private void Write(string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private void Write(string name, int count)
    {
        if (count != 0)
        {
            json.WriteNumber(name, count);
        }
    }

    private void EndLine()
    {
        json.Flush();
        text.Write("\n"u8);
    }
}
