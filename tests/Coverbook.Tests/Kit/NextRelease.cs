using System.Text.Json.Nodes;

namespace Coverbook.Tests.Kit;

/// <summary>
/// Makes of a bundle what ATT&amp;CK's next release could make of it: a tactic that is divided, techniques that are merged, moved to new
/// ids, deprecated and renamed. It edits what it is given, so that real data keeps all that is odd in it.
/// </summary>
internal sealed class NextRelease
{
    public const string Version = "19.0";

    private const string Later = "2026-04-28T12:00:00.000Z";

    /// <summary>What a site reads of a bundle; a whole one is seven times as large.</summary>
    private static readonly HashSet<string> Read = new(StringComparer.Ordinal)
    {
        "attack-pattern", "x-mitre-tactic", "x-mitre-matrix", "x-mitre-collection", "identity", "marking-definition",
    };

    private readonly JsonObject bundle;
    private readonly JsonArray objects;

    /// <summary>Begins with a copy of a bundle.</summary>
    public NextRelease(string bundle)
    {
        this.bundle = JsonNode.Parse(bundle)!.AsObject();
        objects = this.bundle["objects"]!.AsArray();
        foreach (var collection in OfType("x-mitre-collection").ToArray())
        {
            objects.Remove(collection);
        }

        objects.Insert(
            0, new JsonObject { ["type"] = "x-mitre-collection", ["id"] = "x-mitre-collection--next", ["x_mitre_version"] = Version });
    }

    /// <summary>A bundle of real data without what no site reads.</summary>
    public static string Slim(string path)
    {
        using var stream = File.OpenRead(path);
        var whole = JsonNode.Parse(stream)!.AsObject();
        var kept = whole["objects"]!.AsArray()
            .Where(stix => Read.Contains(Text(stix!, "type")) || Text(stix!, "relationship_type") == "revoked-by")
            .Select(stix => stix!.DeepClone())
            .ToArray();
        whole["objects"] = new JsonArray(kept);
        return whole.ToJsonString();
    }

    /// <summary>
    /// Divides a tactic: it keeps its id under another name, and a new one beside it in the matrix takes the families that are named.
    /// </summary>
    public NextRelease Divide(
        string tactic, (string Name, string ShortName) kept, (string Id, string Name, string ShortName) added, params string[] families)
    {
        var older = OfType("x-mitre-tactic").Single(stix => Text(stix, "x_mitre_shortname") == tactic);
        var second = older.DeepClone().AsObject();
        (older["name"], older["x_mitre_shortname"]) = (kept.Name, kept.ShortName);
        (second["id"], second["name"], second["x_mitre_shortname"]) = ($"x-mitre-tactic--{added.Id}", added.Name, added.ShortName);
        Reference(second)["external_id"] = added.Id;
        objects.Add(second);
        foreach (var matrix in OfType("x-mitre-matrix"))
        {
            var columns = matrix["tactic_refs"]!.AsArray();
            var column = columns.Select(column => column!.GetValue<string>()).ToList().IndexOf(Text(older, "id"));
            columns.Insert(column + 1, Text(second, "id"));
        }

        foreach (var phase in OfType("attack-pattern").SelectMany(stix => Phases(stix).Select(phase => (stix, phase))))
        {
            if (Text(phase.phase, "phase_name") == tactic)
            {
                phase.phase["phase_name"] = families.Contains(Id(phase.stix).Split('.')[0]) ? added.ShortName : kept.ShortName;
            }
        }

        return this;
    }

    /// <summary>Revokes a technique by another one.</summary>
    public NextRelease Merge(string id, string into)
    {
        var technique = Technique(id);
        technique["revoked"] = true;
        objects.Add(new JsonObject
        {
            ["type"] = "relationship",
            ["id"] = $"relationship--{id}-{into}",
            ["relationship_type"] = "revoked-by",
            ["source_ref"] = Text(technique, "id"),
            ["target_ref"] = Text(Technique(into), "id"),
        });
        return this;
    }

    /// <summary>Gives a technique a new id: one of that id stands in its place, and it is revoked by that.</summary>
    public NextRelease Move(string id, string newId)
    {
        var moved = Technique(id).DeepClone().AsObject();
        moved["id"] = $"attack-pattern--{newId}";
        moved["x_mitre_is_subtechnique"] = newId.Contains('.', StringComparison.Ordinal);
        Reference(moved)["external_id"] = newId;
        objects.Add(moved);
        return Merge(id, newId);
    }

    /// <summary>Withdraws a technique without a successor.</summary>
    public NextRelease Deprecate(string id)
    {
        Technique(id)["x_mitre_deprecated"] = true;
        return this;
    }

    /// <summary>Gives a technique another name.</summary>
    public NextRelease Rename(string id, string name)
    {
        Technique(id)["name"] = name;
        return this;
    }

    /// <summary>The bundle.</summary>
    public string ToJson() => bundle.ToJsonString();

    /// <summary>The active technique of an id, as of the new release.</summary>
    private JsonObject Technique(string id)
    {
        var technique = OfType("attack-pattern").Single(stix => Id(stix) == id && stix["revoked"]?.GetValue<bool>() != true);
        technique["modified"] = Later;
        return technique;
    }

    private IEnumerable<JsonObject> OfType(string type) =>
        objects.Select(stix => stix!.AsObject()).Where(stix => Text(stix, "type") == type);

    private static IEnumerable<JsonObject> Phases(JsonObject technique) =>
        technique["kill_chain_phases"]?.AsArray().Select(phase => phase!.AsObject()) ?? [];

    private static string Id(JsonObject stix) => Text(Reference(stix), "external_id");

    private static JsonObject Reference(JsonObject stix) => stix["external_references"]!.AsArray()
        .Select(reference => reference!.AsObject())
        .First(reference => Text(reference, "source_name").EndsWith("attack", StringComparison.Ordinal));

    private static string Text(JsonNode stix, string key) => stix[key]?.GetValue<string>() ?? "";
}
