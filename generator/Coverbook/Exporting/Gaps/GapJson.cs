using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Coverbook.Changes.Snapshots;
using Coverbook.Config;
using Coverbook.Coverage.Publishing;
using Coverbook.Coverage.Totals;
using Coverbook.Routes;
using Coverbook.Terms;

namespace Coverbook.Exporting.Gaps;

/// <summary>The gaps as one JSON object on one line; its schema is <c>generator/docs/gaps.schema.json</c>.</summary>
internal sealed class GapJson(PublishedModel model, SiteConfig config, BaseUrl site)
{
    /// <summary>It grows when older readers would misunderstand.</summary>
    private const int Format = 1;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The object's bytes.</summary>
    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            Write(json, model.Gaps);
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private void Write(Utf8JsonWriter json, PublishedGaps gaps)
    {
        json.WriteStartObject();
        json.WriteNumber("format", Format);
        json.WriteString("attackVersion", VisibleText.Of(model.AttackVersion));
        WriteTexts(json, "platforms", config.Coverage.Platforms.Select(platform => platform.Name));
        WriteTotals(json, "inScope", gaps.InScope);
        json.WriteStartObject("totals");
        foreach (var list in gaps.Lists)
        {
            WriteTotals(json, list.Kind.Word(), list.Totals);
        }

        json.WriteEndObject();
        json.WriteStartArray("techniques");
        foreach (var list in gaps.Lists)
        {
            foreach (var technique in list.Techniques)
            {
                Write(json, list.Kind, technique);
            }
        }

        json.WriteEndArray();
        WriteLogs(json, gaps.UnreadLogs);
        WriteNotInForce(json, gaps.NotInForce);
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, GapKind kind, PublishedTechnique published)
    {
        var technique = published.Technique;
        json.WriteStartObject();
        json.WriteString("list", kind.Word());
        json.WriteString("id", technique.Id.ToString());
        json.WriteString("name", VisibleText.Of(published.FullName));
        json.WriteString("url", Route.Technique(technique.Id).At(site));
        json.WriteString("domain", technique.Domain.Word());
        WriteTexts(json, "tactics", published.Tactics.Select(tactic => tactic.Name));
        WriteTexts(json, "platforms", technique.Platforms);
        if (model.Gaps.HasUsers)
        {
            Write(json, published.Users);
        }

        json.WriteNumber("findings", published.DetectionCount);
        json.WriteNumber("rules", published.RuleCount);
        json.WriteString("status", SnapshotText.Word(published.Status));
        if (kind == GapKind.Accepted && published.Note?.Decision is { } decision)
        {
            WriteDecision(json, decision.Reason, decision.Owner, decision.Review);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TechniqueUsers users)
    {
        json.WriteStartObject("users");
        json.WriteNumber("groups", users.Groups);
        json.WriteNumber("software", users.Software);
        json.WriteNumber("campaigns", users.Campaigns);
        json.WriteEndObject();
    }

    /// <summary>Who decided is known on internal sites only.</summary>
    private static void WriteDecision(Utf8JsonWriter json, string reason, string? owner, DateOnly? review)
    {
        json.WriteStartObject("decision");
        json.WriteString("reason", VisibleText.Of(reason));
        if (owner is not null)
        {
            json.WriteString("owner", VisibleText.Of(owner));
        }

        if (review is { } day)
        {
            json.WriteString("review", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        json.WriteEndObject();
    }

    private void WriteLogs(Utf8JsonWriter json, ImmutableArray<PublishedLogSource> sources)
    {
        json.WriteStartArray("logSources");
        foreach (var source in sources)
        {
            var (techniques, subs) = source.Totals;
            json.WriteStartObject();
            json.WriteString("id", source.Source.Id.ToString());
            json.WriteString("name", VisibleText.Of(source.Source.Name));
            json.WriteString("group", source.Source.Group);
            json.WriteString("url", Route.LogSource(source.Source.Id).At(site));
            WriteTotals(json, "opensUp", new GapTotals(techniques.InScope, subs.InScope));
            WriteTotals(json, "withoutEvidence", new GapTotals(techniques.Without, subs.Without));
            WriteTexts(json, "readBy", source.Readers.Select(reader => reader.Source.Name));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNotInForce(Utf8JsonWriter json, ImmutableArray<DriftedId> ids)
    {
        json.WriteStartArray("notInForce");
        foreach (var id in ids)
        {
            json.WriteStartObject();
            json.WriteString("id", id.Written.ToString());
            json.WriteString("fate", GapWords.Fate(id));
            json.WriteNumber("findings", id.Findings);
            json.WriteNumber("rules", id.Rules);
            json.WriteNumber("capabilities", id.Scores);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTotals(Utf8JsonWriter json, string name, GapTotals totals)
    {
        json.WriteStartObject(name);
        json.WriteNumber("techniques", totals.Techniques);
        json.WriteNumber("subTechniques", totals.SubTechniques);
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(VisibleText.Of(text));
        }

        json.WriteEndArray();
    }
}
