using System.Text.Json.Nodes;

namespace Coverbook.Tests.Kit;

/// <summary>Makes small STIX bundles in domain words.</summary>
internal sealed class StixKit
{
    private readonly JsonArray objects = [];
    private readonly JsonArray tacticRefs = [];

    /// <summary>The version that the collection object states; <c>null</c> leaves the object out, as STIX 2.0 does.</summary>
    public string? Version { get; init; } = "18.1";

    /// <summary>The kill chain that its techniques name phases of.</summary>
    public string KillChain { get; init; } = "mitre-attack";

    /// <summary>Adds any object.</summary>
    public StixKit Object(JsonObject stix)
    {
        objects.Add(stix);
        return this;
    }

    /// <summary>Adds a tactic as the matrix' next column.</summary>
    public StixKit Tactic(string id, string name, string shortName)
    {
        tacticRefs.Add($"x-mitre-tactic--{id}");
        return Object(new JsonObject
        {
            ["type"] = "x-mitre-tactic",
            ["id"] = $"x-mitre-tactic--{id}",
            ["name"] = name,
            ["x_mitre_shortname"] = shortName,
            ["external_references"] = References(id),
        });
    }

    /// <summary>Adds a technique; <paramref name="change"/> may alter its object.</summary>
    public StixKit Technique(string id, string name, string? tactic = "execution", Action<JsonObject>? change = null)
    {
        var technique = new JsonObject
        {
            ["type"] = "attack-pattern",
            ["id"] = $"attack-pattern--{id}",
            ["name"] = name,
            ["modified"] = "2025-10-24T17:48:57.520Z",
            ["description"] = $"What {name} is.",
            ["x_mitre_platforms"] = new JsonArray("IaaS", "Windows"),
            ["external_references"] = References(id),
        };
        if (tactic is not null)
        {
            technique["kill_chain_phases"] = new JsonArray(new JsonObject { ["kill_chain_name"] = KillChain, ["phase_name"] = tactic });
        }

        change?.Invoke(technique);
        return Object(technique);
    }

    /// <summary>Adds a technique that another one replaces.</summary>
    public StixKit Revoked(string id, string successor) =>
        Technique(id, $"Old {id}", change: technique => technique["revoked"] = true).RevokedBy(id, successor);

    /// <summary>Adds that one technique replaces another, and nothing else.</summary>
    public StixKit RevokedBy(string id, string successor) => Object(new JsonObject
    {
        ["type"] = "relationship",
        ["id"] = $"relationship--{id}",
        ["relationship_type"] = "revoked-by",
        ["source_ref"] = $"attack-pattern--{id}",
        ["target_ref"] = $"attack-pattern--{successor}",
    });

    /// <summary>The bundle.</summary>
    public string ToJson()
    {
        var all = new JsonArray();
        if (Version is not null)
        {
            all.Add(new JsonObject { ["type"] = "x-mitre-collection", ["id"] = "x-mitre-collection--1", ["x_mitre_version"] = Version });
        }

        foreach (var stix in objects)
        {
            all.Add(stix!.DeepClone());
        }

        all.Add(new JsonObject { ["type"] = "x-mitre-matrix", ["id"] = "x-mitre-matrix--1", ["tactic_refs"] = tacticRefs.DeepClone() });
        return new JsonObject { ["type"] = "bundle", ["id"] = "bundle--1", ["objects"] = all }.ToJsonString(new() { WriteIndented = true });
    }

    private static JsonArray References(string id) => new(new JsonObject
    {
        ["source_name"] = "mitre-attack",
        ["external_id"] = id,
        ["url"] = $"https://attack.mitre.org/{id}",
    });
}
