using System.Text.Json.Nodes;
using Coverbook.Cli.Tests;
using Coverbook.Tests.Kit;

namespace Coverbook.Browser.Tests.Hostile;

/// <summary>
/// A site in which every text that may hold anything holds one payload: configuration, bundle, mapping, rule, page and note.
/// </summary>
internal static class HostileSite
{
    /// <summary>Writes it into a folder. YAML is a superset of JSON, so that no payload has to be quoted by hand.</summary>
    public static TemporaryFolder WithHostileSite(this TemporaryFolder folder, string payload) => folder
        .With("site.config.json", Config(payload).ToJsonString())
        .With("attack.json", Bundle(payload))
        .With("mappings/a.yaml", Mapping(payload).ToJsonString())
        .With("rules/a.yml", Rule(payload).ToJsonString())
        .With(
            "content/pages/about.md",
            $"---\n{new JsonObject { ["title"] = "About " + payload, ["description"] = payload }.ToJsonString()}\n---\n{Markdown(payload)}")
        .With("content/notes/T1059.md", $"---\n{Note(payload).ToJsonString()}\n---\n{Markdown(payload)}");

    private static JsonObject Config(string payload) => new()
    {
        ["site"] = new JsonObject { ["title"] = "Site " + payload, ["baseUrl"] = "https://example.org/base/", ["description"] = payload },
        ["product"] = new JsonObject { ["name"] = "P " + payload },
        ["providers"] = new JsonArray(new JsonObject { ["id"] = "aws", ["name"] = "AWS " + payload, ["kind"] = "cloud" }),
        ["attack"] = new JsonArray(new JsonObject { ["domain"] = "enterprise-attack", ["path"] = "attack.json" }),
        ["mappings"] = new JsonArray(new JsonObject { ["path"] = "mappings/*.yaml" }),
        ["ruleLibrary"] = new JsonObject { ["name"] = "L " + payload },
        ["rules"] = new JsonArray(new JsonObject { ["path"] = "rules/*.yml", ["origin"] = "own", ["license"] = payload }),
        ["references"] = new JsonArray(new JsonObject { ["title"] = payload, ["url"] = "https://example.org/" }),
    };

    private static string Bundle(string payload) => new StixKit()
        .Tactic("TA0002", "Execution " + payload, "execution")
        .Technique("T1059", "Interpreter " + payload, change: technique =>
        {
            technique["description"] = Markdown(payload) + "(Citation: " + payload + ")";
            technique["x_mitre_platforms"] = new JsonArray("IaaS", payload);
            technique["external_references"]!.AsArray().Add(
                new JsonObject { ["source_name"] = payload, ["description"] = payload, ["url"] = "https://example.org/" });
        })
        .Technique("T1059.001", payload)
        .AllAround("T1059", Markdown(payload) + "(Citation: " + payload + ")", payload)
        .ToJson();

    private static JsonObject Mapping(string payload) => new()
    {
        ["source"] = "Source " + payload,
        ["provider"] = "aws",
        ["findings"] = new JsonArray(new JsonObject
        {
            ["id"] = "F " + payload,
            ["title"] = payload,
            ["severity"] = payload,
            ["requires"] = payload,
            ["meta"] = new JsonObject { [payload] = payload },
            ["techniques"] =
                new JsonArray(new JsonObject { ["id"] = "T1059", ["confidence"] = 0.5, ["rationale"] = payload, ["reviewer"] = payload }),
        }),
    };

    private static JsonObject Rule(string payload) => new()
    {
        ["title"] = "Rule " + payload,
        ["id"] = "0f3d5c6e-6a52-4c0b-9a5e-2f1b7a7f0c11",
        ["status"] = "test",
        ["description"] = payload,
        ["author"] = payload,
        ["license"] = payload,
        ["level"] = "high",
        ["tags"] = new JsonArray("attack.t1059"),
        ["falsepositives"] = new JsonArray("Few " + payload),
        ["fields"] = new JsonArray(payload),
        ["custom"] = payload,
        ["logsource"] = new JsonObject { ["product"] = "aws", ["service"] = "cloudtrail", ["definition"] = payload },
        ["detection"] = new JsonObject { ["selection"] = new JsonObject { ["eventName"] = payload }, ["condition"] = "selection" },
    };

    private static JsonObject Note(string payload) =>
        new() { ["accepted"] = new JsonObject { ["reason"] = payload, ["owner"] = payload, ["review"] = "2030-01-31" } };

    /// <summary>The payload in each place where Markdown may have text.</summary>
    private static string Markdown(string payload) =>
        $"{payload}\n\n# {payload}\n\n*{payload}* [{payload}](https://example.org/) `{payload}`\n\n> {payload}\n\n- {payload}\n\n| {payload} | b |\n|:--|--:|\n| {payload} | d |\n\n```\n{payload}\n```\n\n{payload}\n";
}
