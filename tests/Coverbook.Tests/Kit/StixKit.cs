using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Coverbook.Tests.Kit;

/// <summary>Makes small STIX bundles in domain words.</summary>
internal sealed partial class StixKit
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

    /// <summary>Adds a group (<c>G0001</c>), a piece of malware (<c>S0001</c>) or a campaign (<c>C0001</c>), as its id says.</summary>
    public StixKit Adversary(string id, string name, Action<JsonObject>? change = null) => Other(TypeOf(id), id, name, change);

    /// <summary>Adds a mitigation.</summary>
    public StixKit Mitigation(string id, string name, Action<JsonObject>? change = null) => Other("course-of-action", id, name, change);

    /// <summary>Adds a data component.</summary>
    public StixKit Component(string id, string name, Action<JsonObject>? change = null) =>
        Other("x-mitre-data-component", id, name, change);

    /// <summary>Adds an analytic that reads logs, each a component, a name and a channel.</summary>
    public StixKit Analytic(string id, string name, params IEnumerable<(string Component, string Name, string Channel)> logs) =>
        Other("x-mitre-analytic", id, name, analytic => analytic["x_mitre_log_source_references"] = new JsonArray(
            [.. logs.Select(log => new JsonObject
            {
                ["x_mitre_data_component_ref"] = $"x-mitre-data-component--{log.Component}",
                ["name"] = log.Name,
                ["channel"] = log.Channel,
            })]));

    /// <summary>Adds a detection strategy for a technique, with its analytics.</summary>
    public StixKit Strategy(string id, string name, string technique, params IEnumerable<string> analytics) =>
        Other("x-mitre-detection-strategy", id, name, strategy => strategy["x_mitre_analytic_refs"] = new JsonArray(
            [.. analytics.Select(analytic => JsonValue.Create($"x-mitre-analytic--{analytic}"))]))
            .Related("detects", id, technique);

    /// <summary>Adds that one object has to do with another; the kinds follow from their ids.</summary>
    /// <param name="type"><c>uses</c>, <c>mitigates</c>, <c>attributed-to</c>, <c>revoked-by</c>.</param>
    /// <param name="source">The ATT&amp;CK id of what the relationship begins at.</param>
    /// <param name="target">That of its other end.</param>
    /// <param name="text">What it says; a <c>(Citation: NAME)</c> in it cites a work that the relationship lists.</param>
    /// <param name="change">May alter its object.</param>
    public StixKit Related(string type, string source, string target, string? text = null, Action<JsonObject>? change = null)
    {
        var relationship = new JsonObject
        {
            ["type"] = "relationship",
            ["id"] = $"relationship--{type}-{source}-{target}",
            ["relationship_type"] = type,
            ["source_ref"] = $"{TypeOf(source)}--{source}",
            ["target_ref"] = $"{TypeOf(target)}--{target}",
        };
        if (text is not null)
        {
            relationship["description"] = text;
            relationship["external_references"] = Works(text);
        }

        change?.Invoke(relationship);
        return Object(relationship);
    }

    /// <summary>The works that a text cites, as an object lists them.</summary>
    public static JsonArray Works(string text) => new(
        [.. Cited().Matches(text).Select(match => match.Groups["name"].Value).Distinct().Select(name => new JsonObject
        {
            ["source_name"] = name,
            ["description"] = $"{name}, a work.",
            ["url"] = $"https://example.org/{name}",
        })]);

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

    /// <summary>
    /// Adds one of each kind that has to do with a technique: a group, software and a campaign that use it, a mitigation, and a strategy
    /// with an analytic and its logs.
    /// </summary>
    public StixKit AllAround(string technique, string text = "Seen (Citation: Diary).", string name = "Name") => this
        .Adversary("G0001", $"Group {name}", group => group["aliases"] = new JsonArray($"Group {name}", $"Alias {name}"))
        .Adversary("S0001", $"Software {name}", software => software["x_mitre_platforms"] = new JsonArray("IaaS", name))
        .Adversary("C0001", $"Campaign {name}", campaign => campaign["first_seen"] = "2024-01-01T00:00:00.000Z")
        .Mitigation("M0001", $"Mitigation {name}", mitigation => mitigation["x_mitre_contributors"] = new JsonArray(name))
        .Component("DC0001", $"Component {name}")
        .Analytic("AN0001", $"Analytic {name}", [("DC0001", "AWS:CloudTrail", $"GetObject {name}"), ("DC0001", name, name)])
        .Strategy("DET0001", $"Strategy {name}", technique, "AN0001")
        .Related("uses", "G0001", technique, text)
        .Related("uses", "S0001", technique, text)
        .Related("uses", "C0001", technique, text)
        .Related("uses", "G0001", "S0001", text)
        .Related("attributed-to", "C0001", "G0001", text)
        .Related("mitigates", "M0001", technique, text);

    private static string TypeOf(string id) => id switch
    {
        ['T', ..] => "attack-pattern",
        ['G', ..] => "intrusion-set",
        ['S', ..] => "malware",
        ['C', ..] => "campaign",
        ['M', ..] => "course-of-action",
        ['A', 'N', ..] => "x-mitre-analytic",
        ['D', 'E', 'T', ..] => "x-mitre-detection-strategy",
        _ => "x-mitre-data-component",
    };

    private StixKit Other(string type, string id, string name, Action<JsonObject>? change)
    {
        var other = new JsonObject
        {
            ["type"] = type,
            ["id"] = $"{type}--{id}",
            ["name"] = name,
            ["modified"] = "2025-10-24T17:48:57.520Z",
            ["description"] = $"What {name} is.",
            ["external_references"] = References(id),
        };
        change?.Invoke(other);
        return Object(other);
    }

    private static JsonArray References(string id) => new(new JsonObject
    {
        ["source_name"] = "mitre-attack",
        ["external_id"] = id,
        ["url"] = $"https://attack.mitre.org/{id}",
    });

    [GeneratedRegex(@"\(Citation: (?<name>[^()]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Cited();
}
