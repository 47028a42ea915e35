using System.Text.Json;
using System.Text.RegularExpressions;

namespace Coverbook.Tests.Exporting;

/// <summary>The field rules of the Navigator's layer format 4.5, and what of a layer breaks them.</summary>
internal static partial class LayerRules
{
    private static readonly Dictionary<string, JsonValueKind[]> OfLayer = new(StringComparer.Ordinal)
    {
        ["name"] = [JsonValueKind.String],
        ["versions"] = [JsonValueKind.Object],
        ["domain"] = [JsonValueKind.String],
        ["description"] = [JsonValueKind.String],
        ["customDataURL"] = [JsonValueKind.String],
        ["filters"] = [JsonValueKind.Object],
        ["sorting"] = [JsonValueKind.Number],
        ["layout"] = [JsonValueKind.Object],
        ["hideDisabled"] = [JsonValueKind.True, JsonValueKind.False],
        ["techniques"] = [JsonValueKind.Array],
        ["gradient"] = [JsonValueKind.Object],
        ["legendItems"] = [JsonValueKind.Array],
        ["showTacticRowBackground"] = [JsonValueKind.True, JsonValueKind.False],
        ["tacticRowBackground"] = [JsonValueKind.String],
        ["selectTechniquesAcrossTactics"] = [JsonValueKind.True, JsonValueKind.False],
        ["selectSubtechniquesWithParent"] = [JsonValueKind.True, JsonValueKind.False],
        ["selectVisibleTechniques"] = [JsonValueKind.True, JsonValueKind.False],
        ["metadata"] = [JsonValueKind.Array],
        ["links"] = [JsonValueKind.Array],
    };

    private static readonly Dictionary<string, JsonValueKind[]> OfTechnique = new(StringComparer.Ordinal)
    {
        ["techniqueID"] = [JsonValueKind.String],
        ["tactic"] = [JsonValueKind.String],
        ["comment"] = [JsonValueKind.String],
        ["enabled"] = [JsonValueKind.True, JsonValueKind.False],
        ["score"] = [JsonValueKind.Number],
        ["color"] = [JsonValueKind.String],
        ["metadata"] = [JsonValueKind.Array],
        ["links"] = [JsonValueKind.Array],
        ["showSubtechniques"] = [JsonValueKind.True, JsonValueKind.False],
    };

    private static readonly Dictionary<string, JsonValueKind[]> OfLayout = new(StringComparer.Ordinal)
    {
        ["layout"] = [JsonValueKind.String],
        ["showID"] = [JsonValueKind.True, JsonValueKind.False],
        ["showName"] = [JsonValueKind.True, JsonValueKind.False],
        ["showAggregateScores"] = [JsonValueKind.True, JsonValueKind.False],
        ["countUnscored"] = [JsonValueKind.True, JsonValueKind.False],
        ["aggregateFunction"] = [JsonValueKind.String],
        ["expandedSubtechniques"] = [JsonValueKind.String],
    };

    /// <summary>The rules that a layer breaks; none for a good one.</summary>
    public static IReadOnlyList<string> Faults(string json)
    {
        using var document = JsonDocument.Parse(json);
        var layer = document.RootElement;
        var faults = new List<string>();
        Fields(layer, OfLayer, ["name", "versions", "domain"], "layer", faults);
        Require(Text(layer, "domain") is "enterprise-attack" or "mobile-attack" or "ics-attack", "domain", faults);
        Require(layer.GetProperty("sorting").GetInt32() is >= 0 and <= 3, "sorting", faults);
        var versions = layer.GetProperty("versions");
        Require(Text(versions, "layer") == "4.5", "versions.layer", faults);
        Require(Version.Parse(Text(versions, "navigator")!) >= new Version(4, 9, 0), "versions.navigator", faults);
        Require(WholeNumber().IsMatch(Text(versions, "attack")!), "versions.attack", faults);
        Layout(layer.GetProperty("layout"), faults);
        Gradient(layer.GetProperty("gradient"), faults);
        Pairs(layer, "legendItems", "label", "color", faults);
        Require(layer.GetProperty("legendItems").EnumerateArray().All(item => Color().IsMatch(Text(item, "color")!)), "legend", faults);
        Pairs(layer, "metadata", "name", "value", faults);
        Links(layer, faults);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var technique in layer.GetProperty("techniques").EnumerateArray())
        {
            Fields(technique, OfTechnique, ["techniqueID"], "technique", faults);
            var id = Text(technique, "techniqueID")!;
            Require(Id().IsMatch(id) && ids.Add(id), id, faults);
            Require(Text(technique, "color") is not { } color || Color().IsMatch(color), $"color of {id}", faults);
            Pairs(technique, "metadata", "name", "value", faults);
            Links(technique, faults);
        }

        return faults;
    }

    /// <summary>The scores of a layer, by technique, as any reader of JSON sees them.</summary>
    public static Dictionary<string, decimal> Scores(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty("techniques").EnumerateArray()
            .Where(technique => technique.TryGetProperty("score", out _))
            .ToDictionary(technique => Text(technique, "techniqueID")!, technique => technique.GetProperty("score").GetDecimal());
    }

    private static void Layout(JsonElement layout, List<string> faults)
    {
        Fields(layout, OfLayout, [], "layout", faults);
        Require(Text(layout, "layout") is "side" or "flat" or "mini", "layout.layout", faults);
        Require(Text(layout, "aggregateFunction") is "average" or "min" or "max" or "sum", "layout.aggregateFunction", faults);
        Require(Text(layout, "expandedSubtechniques") is "none" or "all" or "annotated", "layout.expandedSubtechniques", faults);
    }

    private static void Gradient(JsonElement gradient, List<string> faults)
    {
        var colors = gradient.GetProperty("colors").EnumerateArray().Select(color => color.GetString()!).ToArray();
        Require(colors.Length >= 2 && colors.All(color => Color().IsMatch(color)), "gradient.colors", faults);
        Require(
            gradient.GetProperty("maxValue").GetDecimal() > gradient.GetProperty("minValue").GetDecimal(), "gradient.maxValue", faults);
    }

    private static void Links(JsonElement owner, List<string> faults)
    {
        Pairs(owner, "links", "label", "url", faults);
        if (owner.TryGetProperty("links", out var links))
        {
            Require(
                links.EnumerateArray().All(link => Uri.TryCreate(Text(link, "url"), UriKind.Absolute, out _)), "links.url", faults);
        }
    }

    private static void Pairs(JsonElement owner, string list, string key, string value, List<string> faults)
    {
        if (!owner.TryGetProperty(list, out var items))
        {
            return;
        }

        Require(
            items.EnumerateArray().All(item => item.EnumerateObject().Select(member => member.Name).SequenceEqual([key, value])
                && Text(item, key) is { Length: > 0 }
                && Text(item, value) is { Length: > 0 }),
            list,
            faults);
    }

    private static void Fields(
        JsonElement element, Dictionary<string, JsonValueKind[]> known, string[] required, string what, List<string> faults)
    {
        foreach (var member in element.EnumerateObject())
        {
            Require(
                known.TryGetValue(member.Name, out var kinds) && kinds.Contains(member.Value.ValueKind), $"{what}.{member.Name}", faults);
        }

        faults.AddRange(required.Where(name => !element.TryGetProperty(name, out _)).Select(name => $"{what} lacks {name}"));
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static void Require(bool isMet, string rule, List<string> faults)
    {
        if (!isMet)
        {
            faults.Add(rule);
        }
    }

    [GeneratedRegex(@"^T\d{4}(\.\d{3})?$", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Id();

    [GeneratedRegex("^#[0-9a-fA-F]{6}$", RegexOptions.None, 5000)]
    private static partial Regex Color();

    [GeneratedRegex(@"^\d+$", RegexOptions.None, 5000)]
    private static partial Regex WholeNumber();
}
