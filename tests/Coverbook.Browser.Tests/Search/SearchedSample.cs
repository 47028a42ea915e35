using System.Text.Json.Nodes;
using Coverbook.Browser.Tests.Crawling;
using Coverbook.Cli.Tests;
using Coverbook.Cli.Tests.Serving;

namespace Coverbook.Browser.Tests.Search;

/// <summary>
/// The sample, published under <c>/repo/</c>, with ids that its part of ATT&amp;CK lacks: T1086, which T1059.001 replaced, T1043, which
/// nothing did, and G9999, which G0016 replaced.
/// </summary>
public sealed class SearchedSample : IAsyncLifetime
{
    private const string Bundle = "content/attack/cloud.json";

    private readonly SampleFolder sample = new();
    private StaticSite? served;

    /// <summary>The address of its home page.</summary>
    internal Uri Address => served!.Address;

    public async ValueTask InitializeAsync()
    {
        AddFormer();
        var run = await Tool.RunAsync(sample.Path, ["build", "--output", "site", "--base-url", "https://example.org/repo/"]);
        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
        served = await StaticSite.StartAsync(sample.At("site"), "/repo");
    }

    public async ValueTask DisposeAsync()
    {
        await (served?.DisposeAsync() ?? ValueTask.CompletedTask);
        sample.Dispose();
    }

    private void AddFormer()
    {
        var bundle = JsonNode.Parse(File.ReadAllText(sample.At(Bundle)))!;
        var objects = bundle["objects"]!.AsArray();
        var stixIds = objects.GroupBy(one => $"{one!["external_references"]?[0]?["external_id"]}", StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => $"{same.First()!["id"]}", StringComparer.Ordinal);
        JsonObject[] formers =
        [
            Former("attack-pattern", "T1086", "Old PowerShell", "revoked"),
            Former("attack-pattern", "T1043", "Commonly Used Port", "x_mitre_deprecated"),
            Former("intrusion-set", "G9999", "Old Bear", "revoked"),
            RevokedBy("attack-pattern--T1086", stixIds["T1059.001"]),
            RevokedBy("intrusion-set--G9999", stixIds["G0016"]),
        ];
        Array.ForEach(formers, objects.Add);
        File.WriteAllText(sample.At(Bundle), bundle.ToJsonString());
    }

    private static JsonObject Former(string type, string id, string name, string fate) => new()
    {
        ["type"] = type,
        ["id"] = $"{type}--{id}",
        ["name"] = name,
        [fate] = true,
        ["external_references"] = new JsonArray(new JsonObject { ["source_name"] = "mitre-attack", ["external_id"] = id }),
    };

    private static JsonObject RevokedBy(string former, string successor) => new()
    {
        ["type"] = "relationship",
        ["id"] = $"relationship--{former}",
        ["relationship_type"] = "revoked-by",
        ["source_ref"] = former,
        ["target_ref"] = successor,
    };
}
