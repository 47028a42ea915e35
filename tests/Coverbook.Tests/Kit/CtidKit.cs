using System.Text.Json.Nodes;

namespace Coverbook.Tests.Kit;

/// <summary>A mapping of CTID's Mappings Explorer, as its exporter writes it.</summary>
internal sealed class CtidKit(string framework = "aws", string attackVersion = "16.1")
{
    private readonly JsonArray rows = [];

    /// <summary>A score of a capability for a technique.</summary>
    public CtidKit Score(string capability, string technique, string category, string value, string comment = "Why.")
    {
        rows.Add(Row(capability, technique, category, value, comment));
        return this;
    }

    /// <summary>A capability that is mapped to nothing.</summary>
    public CtidKit NotMappable(string capability, string comment = "")
    {
        rows.Add(new JsonObject
        {
            ["capability_id"] = Id(capability),
            ["capability_description"] = capability,
            ["capability_group"] = Id(capability),
            ["mapping_type"] = "non_mappable",
            ["attack_object_id"] = null,
            ["attack_object_name"] = null,
            ["comments"] = comment,
            ["references"] = new JsonArray(),
            ["status"] = "non_mappable",
        });
        return this;
    }

    /// <summary>The file's text, indented, so that each score has lines of its own.</summary>
    public string ToJson()
    {
        var groups = new JsonObject();
        foreach (var row in rows)
        {
            groups[row!["capability_group"]!.GetValue<string>()] = row["capability_description"]!.GetValue<string>();
        }

        return new JsonObject
        {
            ["metadata"] = new JsonObject
            {
                ["mapping_version"] = "",
                ["technology_domain"] = "enterprise",
                ["attack_version"] = attackVersion,
                ["mapping_framework"] = framework,
                ["mapping_framework_version"] = "12/12/2024",
                ["creation_date"] = "09/21/2021",
                ["last_update"] = "12/11/2024",
                ["mapping_types"] = new JsonObject
                {
                    ["technique_scores"] = new JsonObject { ["name"] = "technique_scores", ["description"] = "" },
                },
                ["capability_groups"] = groups,
            },
            ["mapping_objects"] = rows.DeepClone(),
        }.ToJsonString(new System.Text.Json.JsonSerializerOptions { WriteIndented = true, NewLine = "\n" });
    }

    private static JsonObject Row(string capability, string technique, string category, string value, string comment) => new()
    {
        ["capability_id"] = Id(capability),
        ["capability_description"] = capability,
        ["mapping_type"] = "technique_scores",
        ["attack_object_id"] = technique,
        ["attack_object_name"] = technique,
        ["capability_group"] = Id(capability),
        ["score_category"] = category,
        ["score_value"] = value,
        ["comments"] = comment,
        ["references"] = new JsonArray("https://example.org/capability"),
        ["status"] = "complete",
    };

    private static string Id(string capability) => capability.ToLowerInvariant().Replace(' ', '_');
}
