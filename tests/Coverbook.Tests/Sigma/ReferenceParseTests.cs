using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Coverbook.Sigma;
using Coverbook.Sigma.Explaining;

namespace Coverbook.Tests.Sigma;

/// <summary>
/// Every real rule against what the reference implementation makes of it. Differences that are meant: the reference also reads
/// regular expressions as if they were strings with wildcards ("parts" of "re"); that reading has no meaning and is left out.
/// </summary>
public sealed class ReferenceParseTests
{
    private static readonly string[] Compared =
    [
        "path", "index", "kind", "title", "id", "name", "status", "level", "date", "modified", "logsource", "related", "tags",
        "detections", "conditions", "condition_ast", "resolved",
    ];

    /// <summary>The reference does not look at these names, which no condition could write.</summary>
    private static readonly string[] NamesThatOnlyPatternsMatch =
    [
        "rules/linux/process_creation/proc_creation_lnx_susp_sensitive_file_access.yml(51,5)",
        "rules/macos/process_creation/proc_creation_macos_file_and_directory_discovery.yml(27,5)",
    ];

    [Fact]
    public void Every_real_rule_reads_without_a_fault_but_for_two_names()
    {
        var found = RealRules.Read().SelectMany(file => file.Diagnostics).ToArray();
        Assert.All(found, diagnostic => Assert.Equal("CB4122", diagnostic.Code));
        Assert.Equal(NamesThatOnlyPatternsMatch, found.Select(diagnostic => diagnostic.Span.ToString()));
    }

    [Fact]
    public void Detections_conditions_and_logic_equal_the_reference()
    {
        var ours = RealRules.Read().SelectMany(file => file.Rules).ToDictionary(rule => (rule.File.Value, rule.DocumentIndex), ToJson);
        var differences = new List<string>();
        var count = 0;
        foreach (var line in RealRules.ReferenceLines("parse.jsonl"))
        {
            var theirs = JsonNode.Parse(line)!.AsObject();
            DropRegexParts(theirs);
            count++;
            var our = ours.GetValueOrDefault((theirs["path"]!.GetValue<string>(), theirs["index"]!.GetValue<int>()));
            differences.AddRange(Compared
                .Where(key => !JsonNode.DeepEquals(our?[key], theirs[key]))
                .Select(key => $"{theirs["path"]} {key}: {our?[key]?.ToJsonString()} is not {theirs[key]?.ToJsonString()}"));
        }

        Assert.Empty(differences);
        Assert.Equal(3141, count);
        Assert.Equal(3141, ours.Count);
    }

    private static JsonObject ToJson(SigmaRule rule)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            RuleJson.Write(rule, json);
        }

        return JsonNode.Parse(buffer.WrittenSpan)!.AsObject();
    }

    private static void DropRegexParts(JsonNode node)
    {
        switch (node)
        {
            case JsonObject map:
                if (map["t"] is JsonValue type && type.GetValue<string>() == "re")
                {
                    map.Remove("parts");
                }

                foreach (var child in map.Select(pair => pair.Value).OfType<JsonNode>().ToArray())
                {
                    DropRegexParts(child);
                }

                break;
            case JsonArray list:
                foreach (var child in list.OfType<JsonNode>())
                {
                    DropRegexParts(child);
                }

                break;
        }
    }
}
