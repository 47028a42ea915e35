using System.Text.Json;
using System.Text.Json.Nodes;
using Coverbook.Tests.Kit;
using Json.Schema;

namespace Coverbook.Cli.Tests.Formats;

/// <summary>
/// The one run of a printed SARIF document, held to the format's rules: those of our schema, and those that no schema can say.
/// </summary>
internal static class SarifRun
{
    private static readonly JsonSchema Schema =
        JsonSchema.FromText(File.ReadAllText(Repository.At("tests", "cases", "cli", "formats", "sarif.schema.json")));

    /// <summary>The run.</summary>
    public static JsonNode Read(string printed)
    {
        using var document = JsonDocument.Parse(printed);
        var verdict = Schema.Evaluate(document.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        Assert.True(verdict.IsValid, JsonSerializer.Serialize(verdict));
        var run = JsonNode.Parse(printed)!["runs"]![0]!;
        AssertRules(run);
        return run;
    }

    private static void AssertRules(JsonNode run)
    {
        var rules = run["tool"]!["driver"]!["rules"]!.AsArray().Select(rule => rule!["id"]!.GetValue<string>()).ToArray();
        Assert.Equal(rules.Distinct(), rules);
        var results = run["results"]!.AsArray();
        var notifications = run["invocations"]![0]!["toolExecutionNotifications"]!.AsArray();
        Assert.All(results, result => Assert.Equal(result!["ruleId"]!.GetValue<string>(), rules[result["ruleIndex"]!.GetValue<int>()]));
        Assert.All(notifications, each =>
            Assert.Equal(each!["associatedRule"]!["id"]!.GetValue<string>(), rules[each["associatedRule"]!["index"]!.GetValue<int>()]));
        Assert.All(results, result => AssertRegion(result!["locations"]![0]!["physicalLocation"]!["region"]!));
        var fingerprints = results.Select(Fingerprint).ToArray();
        Assert.Equal(fingerprints.Distinct(), fingerprints);
    }

    /// <summary>What a result is known by.</summary>
    public static string Fingerprint(JsonNode? result) => result!["partialFingerprints"]!["coverbook/v1"]!.GetValue<string>();

    /// <summary>The URI of a result's file.</summary>
    public static string Uri(JsonNode? result) =>
        result!["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]!.GetValue<string>();

    private static void AssertRegion(JsonNode region)
    {
        if (region["endLine"]?.GetValue<int>() is { } endLine)
        {
            var start = (region["startLine"]!.GetValue<int>(), region["startColumn"]!.GetValue<int>());
            Assert.True((endLine, region["endColumn"]!.GetValue<int>()).CompareTo(start) > 0, $"the region is empty: {region}");
        }
    }
}
