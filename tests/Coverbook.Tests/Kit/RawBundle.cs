using System.Text.Json;

namespace Coverbook.Tests.Kit;

/// <summary>A STIX bundle as plain JSON, for counts that owe nothing to the reader that they are compared with.</summary>
internal sealed class RawBundle
{
    private readonly Dictionary<string, JsonElement> byId;

    public RawBundle(string path)
    {
        var objects = JsonDocument.Parse(File.ReadAllBytes(path)).RootElement.GetProperty("objects").EnumerateArray().ToArray();
        byId = objects.ToDictionary(one => one.GetProperty("id").GetString()!);
        Relationships =
        [
            .. objects.Where(one => Text(one, "type") == "relationship" && IsInForce(one))
                .Where(one => IsInForce(Text(one, "source_ref")) && IsInForce(Text(one, "target_ref"))),
        ];
    }

    /// <summary>The relationships in force between objects in force.</summary>
    public IReadOnlyList<JsonElement> Relationships { get; }

    /// <summary>The techniques in force: ATT&amp;CK id and object.</summary>
    public IEnumerable<(string Id, JsonElement Technique)> Techniques => byId.Values
        .Where(one => Text(one, "type") == "attack-pattern" && IsInForce(one))
        .Select(one => (IdOf(one), one));

    /// <summary>An object.</summary>
    public JsonElement this[string stixId] => byId[stixId];

    /// <summary>Whether an object is in the bundle and in force.</summary>
    public bool IsInForce(string? stixId) => stixId is not null && byId.TryGetValue(stixId, out var one) && IsInForce(one);

    /// <summary>What stands to an object in a relationship of this type, as its source.</summary>
    public IEnumerable<JsonElement> SourcesOf(string stixId, string type) => Relationships
        .Where(one => Text(one, "relationship_type") == type && Text(one, "target_ref") == stixId)
        .Select(one => byId[Text(one, "source_ref")!]);

    /// <summary>A text of an object.</summary>
    public static string? Text(JsonElement one, string key) => one.TryGetProperty(key, out var value) ? value.GetString() : null;

    /// <summary>The texts, or maps, of a list.</summary>
    public static IEnumerable<JsonElement> List(JsonElement one, string key) =>
        one.TryGetProperty(key, out var list) ? list.EnumerateArray() : [];

    /// <summary>The ATT&amp;CK id of an object.</summary>
    public static string IdOf(JsonElement one) => List(one, "external_references")
        .First(reference => Text(reference, "source_name") == "mitre-attack")
        .GetProperty("external_id")
        .GetString()!;

    private static bool IsInForce(JsonElement one) => !IsTrue(one, "revoked") && !IsTrue(one, "x_mitre_deprecated");

    private static bool IsTrue(JsonElement one, string key) => one.TryGetProperty(key, out var value) && value.GetBoolean();
}
