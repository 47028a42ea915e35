using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Coverbook.Files;
using Coverbook.Sigma;
using Coverbook.Sigma.Explaining;
using Coverbook.Sigma.Reading;

namespace Coverbook.Tests.Sigma;

/// <summary>Reads correct texts.</summary>
internal static class Reading
{
    /// <summary>A file with one of these texts; the name is a usual one.</summary>
    public static RuleFile File(string text, string name = "sample_rule.yml") =>
        RuleFileReader.Read(new FilePath($"rules/{name}"), Encoding.UTF8.GetBytes(text), RuleLibrary.Unnamed);

    /// <summary>The only rule of a text without faults.</summary>
    public static SigmaRule Rule(string text)
    {
        var file = File(text);
        Assert.Empty(file.Diagnostics);
        return Assert.Single(file.Rules);
    }

    /// <summary>The rule's neutral form.</summary>
    public static JsonObject Json(SigmaRule rule)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            RuleJson.Write(rule, json);
        }

        return JsonNode.Parse(buffer.WrittenSpan)!.AsObject();
    }

    /// <summary>The logic of the rule's only condition in neutral form.</summary>
    public static JsonNode Logic(string text) => Assert.Single(Json(Rule(text))["resolved"]!.AsArray())!;
}
