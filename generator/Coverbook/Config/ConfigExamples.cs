using System.Globalization;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Terms;

namespace Coverbook.Config;

/// <summary>
/// What to write in the configuration where something of another shape stands: an example made of the text that stands there.
/// </summary>
internal static class ConfigExamples
{
    private const int Longest = 80;

    /// <summary>The smallest configuration that builds.</summary>
    public const string Smallest =
        """{ "site": { "title": "Our coverage", "baseUrl": "https://example.org/coverage/" }, "product": { "name": "Our product" }, "attack": [ { "domain": "enterprise-attack", "path": "enterprise-attack.json" } ] }""";

    /// <summary>A section, or an entry of one, which would hold the text.</summary>
    public static string Of(string key, DataNode? found)
    {
        var text = Text(found);
        return key switch
        {
            "site" => Map(("title", text ?? "Our coverage"), ("baseUrl", "https://example.org/coverage/")),
            "product" => Map(("name", text ?? "Our product")),
            "ruleLibrary" => Map(("name", text ?? "Our rules")),
            "providers" => Map(("id", text is null ? "aws" : Slug.Of(text).ToString()), ("name", text ?? "AWS")),
            "attack" => Map(("domain", "enterprise-attack"), ("path", text ?? "enterprise-attack.json")),
            "sources" => Map(("name", "sigmahq"), ("url", text ?? "https://…"), ("kind", "rules")),
            "mappings" => Map(("path", text ?? "mappings/**/*.yaml")),
            "rules" => Map(("path", text ?? "rules/**/*.yml")),
            "references" when WebLink.TryCreate(text, out _) => Map(("title", "…"), ("url", text!)),
            "references" => Map(("title", text ?? "…"), ("url", "https://…")),
            "coverage" => $$"""{ "platforms": [{{Json(text ?? "IaaS")}}] }""",
            "threats" => $$"""{ "adversaries": [{{Json(text ?? "G0016")}}] }""",
            "adversaries" => Json(text ?? "G0016"),
            "diagnostics" => Map((DiagnosticCodes.All.Contains(text ?? "") ? text! : "CB5002", "error")),
            _ => Json(text ?? "…"),
        };
    }

    /// <summary>A list with one such entry.</summary>
    public static string ListOf(string key, DataNode? found) => $"[ {Of(key, found)} ]";

    /// <summary>Text that can be repeated in a message as it is.</summary>
    private static string? Text(DataNode? found) =>
        found is ScalarNode { Kind: ScalarKind.Text, Text: { Length: > 0 and <= Longest } text } && Quote.Of(text) == $"'{text}'"
            ? text
            : null;

    private static string Map(params ReadOnlySpan<(string Key, string Value)> entries)
    {
        var written = new List<string>();
        foreach (var (key, value) in entries)
        {
            written.Add(string.Create(CultureInfo.InvariantCulture, $"{Json(key)}: {Json(value)}"));
        }

        return $"{{ {string.Join(", ", written)} }}";
    }

    private static string Json(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
