using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Coverbook.Tests.Dialects.Engines.Kql;

/// <summary>Values taken as another type, as Kusto's conversions do.</summary>
internal static class KqlValue
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A condition's outcome; what is neither a truth value nor null is no condition.</summary>
    public static bool? Truth(object? value) => Plain(value) switch
    {
        null => null,
        bool truth => truth,
        var other => throw new FormatException($"{other} is a value, and no condition"),
    };

    /// <summary><c>tostring</c>: nothing for null, compact JSON for lists and objects.</summary>
    public static string Text(object? value) => Plain(value) switch
    {
        null => "",
        string text => text,
        bool truth => truth ? "true" : "false",
        long integer => integer.ToString(CultureInfo.InvariantCulture),
        double real => real.ToString("R", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture),
        JsonNode node => node.ToJsonString(Compact),
        var other => throw new FormatException($"{other} is of no type that Kusto has"),
    };

    /// <summary>A scalar out of a dynamic value as itself; everything else as it is.</summary>
    public static object? Plain(object? value)
    {
        if (value is not JsonValue scalar)
        {
            return value;
        }

        return scalar.GetValueKind() switch
        {
            JsonValueKind.String => scalar.GetValue<string>(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Number => Number(scalar.ToJsonString()),
            _ => null,
        };
    }

    /// <summary>The number that a text writes: an integer, a real one, or null.</summary>
    public static object? Number(string text) =>
        long.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer) ? (object)integer
        : Real(text);

    /// <summary>The real number that a text writes, or null.</summary>
    public static double? Real(string text) =>
        double.TryParse(text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var real) ? real : null;

    /// <summary><c>tobool</c>: every number but 0 is true, and a text that writes no truth value is null.</summary>
    public static bool? Bool(object? value) => Plain(value) switch
    {
        bool truth => truth,
        long integer => integer != 0,
        double real => real != 0,
        string text => bool.TryParse(text, out var truth) ? truth : null,
        _ => null,
    };

    /// <summary><c>parse_json</c>: a text that is no JSON becomes a dynamic text.</summary>
    public static JsonNode? Json(object? value)
    {
        if (value is not string text)
        {
            return value as JsonNode;
        }

        try
        {
            return text.Length == 0 ? null : JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }
}
