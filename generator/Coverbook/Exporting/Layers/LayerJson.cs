using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Coverbook.Terms;

namespace Coverbook.Exporting.Layers;

/// <summary>Writes a layer as JSON of format 4.5. Keys that hold their default are left out, but for those that readers look at.
/// Directions and control characters of names are shown, not sent: what reads a layer may not expect them.</summary>
internal static class LayerJson
{
    private const string LayerFormat = "4.5";

    /// <summary>The first Navigator that reads the format.</summary>
    private const string Navigator = "4.9.0";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The layer's bytes, on one line.</summary>
    public static byte[] Of(Layer layer)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            Write(json, layer);
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Layer layer)
    {
        json.WriteStartObject();
        json.WriteString("name", VisibleText.Of(layer.Name));
        json.WriteStartObject("versions");
        json.WriteString("attack", layer.AttackVersion);
        json.WriteString("navigator", Navigator);
        json.WriteString("layer", LayerFormat);
        json.WriteEndObject();
        json.WriteString("domain", layer.Domain.Word());
        json.WriteString("description", VisibleText.Of(layer.Description));
        json.WriteNumber("sorting", 0);
        WriteLayout(json, layer.OpensAnnotated);
        json.WriteBoolean("hideDisabled", false);
        json.WriteStartArray("techniques");
        foreach (var technique in layer.Techniques)
        {
            Write(json, technique);
        }

        json.WriteEndArray();
        WriteGradient(json, layer.MaxScore);
        WriteLegend(json, layer.Legend);
        json.WriteBoolean("selectTechniquesAcrossTactics", true);
        json.WriteBoolean("selectSubtechniquesWithParent", false);
        WritePairs(json, "metadata", "name", "value", layer.Metadata);
        WritePairs(json, "links", "label", "url", layer.Links);
        json.WriteEndObject();
    }

    /// <summary>A parent shows the best of its own score and those below it, of which one without a score is none.</summary>
    private static void WriteLayout(Utf8JsonWriter json, bool opensAnnotated)
    {
        json.WriteStartObject("layout");
        json.WriteString("layout", "side");
        json.WriteBoolean("showID", true);
        json.WriteBoolean("showName", true);
        json.WriteBoolean("showAggregateScores", true);
        json.WriteBoolean("countUnscored", false);
        json.WriteString("aggregateFunction", "max");
        json.WriteString("expandedSubtechniques", opensAnnotated ? "annotated" : "none");
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, LayerTechnique technique)
    {
        json.WriteStartObject();
        json.WriteString("techniqueID", technique.Id.ToString());
        if (technique.Score is { } score)
        {
            json.WriteNumber("score", score);
        }

        if (technique.Color is { } color)
        {
            json.WriteString("color", color);
        }

        if (technique.Comment.Length > 0)
        {
            json.WriteString("comment", VisibleText.Of(technique.Comment));
        }

        json.WriteBoolean("enabled", technique.IsEnabled);
        json.WriteBoolean("showSubtechniques", technique.IsOpen);
        WritePairs(json, "metadata", "name", "value", technique.Metadata);
        WritePairs(json, "links", "label", "url", technique.Links);
        json.WriteEndObject();
    }

    private static void WriteGradient(Utf8JsonWriter json, decimal max)
    {
        json.WriteStartObject("gradient");
        json.WriteStartArray("colors");
        foreach (var color in LayerColors.Gradient)
        {
            json.WriteStringValue(color);
        }

        json.WriteEndArray();
        json.WriteNumber("minValue", 0);
        json.WriteNumber("maxValue", max);
        json.WriteEndObject();
    }

    private static void WriteLegend(Utf8JsonWriter json, ImmutableArray<LayerLegend> legend)
    {
        json.WriteStartArray("legendItems");
        foreach (var item in legend)
        {
            json.WriteStartObject();
            json.WriteString("label", item.Label);
            json.WriteString("color", item.Color);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePairs(
        Utf8JsonWriter json, string list, string key, string value, ImmutableArray<KeyValuePair<string, string>> pairs)
    {
        if (pairs.IsEmpty)
        {
            return;
        }

        json.WriteStartArray(list);
        foreach (var pair in pairs)
        {
            json.WriteStartObject();
            json.WriteString(key, VisibleText.Of(pair.Key));
            json.WriteString(value, VisibleText.Of(pair.Value));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
