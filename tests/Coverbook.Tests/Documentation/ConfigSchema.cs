using System.Collections.Immutable;
using System.ComponentModel;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using Coverbook.Config;
using Coverbook.Diagnostics;
using Coverbook.Terms;

namespace Coverbook.Tests.Documentation;

/// <summary>
/// Writes the JSON Schema of <c>site.config.json</c> from the option records, so that editors complete and check it. The
/// schema is kept in the repository; a test holds it in step with the records.
/// </summary>
internal static class ConfigSchema
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        NumberHandling = JsonNumberHandling.Strict,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        TypeInfoResolver = new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver(),
    };

    /// <summary>The schema's text, indented, with a line feed at its end.</summary>
    public static string Write()
    {
        var schema = Options.GetJsonSchemaAsNode(typeof(SiteConfig), new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = Refine,
        }).AsObject();
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", "Coverbook site configuration");
        schema["properties"]!.AsObject().Insert(0, "$schema", new JsonObject { ["type"] = "string" });
        return schema.ToJsonString(
            new JsonSerializerOptions
            {
                WriteIndented = true,
                NewLine = "\n",
                Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }) + "\n";
    }

    /// <summary>Value types become the words that the file uses for them; optional keys may be left out but not be null.</summary>
    private static JsonNode Refine(JsonSchemaExporterContext context, JsonNode schema)
    {
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        var refined = Words(type) is { } words ? OneOf(words)
            : type == typeof(BaseUrl) || type == typeof(WebLink) ? new JsonObject { ["type"] = "string", ["format"] = "uri" }
            : type == typeof(ScopePlatform) || type == typeof(NamedThreat) ? new JsonObject { ["type"] = "string" }
            : type == typeof(decimal) ? new JsonObject { ["type"] = "number", ["exclusiveMinimum"] = 0, ["maximum"] = 1 }
            : WithoutNull(schema);
        if (context.PropertyInfo?.AttributeProvider is ICustomAttributeProvider property
            && property.GetCustomAttributes(typeof(DescriptionAttribute), inherit: false) is [DescriptionAttribute description, ..]
            && refined is JsonObject shown)
        {
            shown.Remove("default");
            if (ConfigDefaults.Of(context.PropertyInfo!) is { } stated)
            {
                shown["default"] = stated;
            }

            shown["description"] = description.Description;
        }

        return refined;
    }

    /// <summary>The words that the file uses for the values of a type; <c>null</c> for types that have none.</summary>
    public static ImmutableArray<string>? Words(Type type) =>
        type == typeof(Audience) ? AudienceWords.ByWord.Keys
        : type == typeof(RuleOrigin) ? RuleOptions.Origins.Keys
        : type == typeof(AttackDomain) ? AttackOptions.Domains.Keys
        : type == typeof(Visibility) ? VisibilityWords.ByWord.Keys
        : type == typeof(MappingFormat) ? MappingFormats.ByWord.Keys
        : type == typeof(ScoreMeaning) ? ScoreMeanings.ByWord.Keys
        : type == typeof(Severity) ? SeverityOptions.Words.Keys
        : null;

    private static JsonObject OneOf(ImmutableArray<string> words) =>
        new() { ["enum"] = new JsonArray([.. words.Order(StringComparer.Ordinal).Select(word => JsonValue.Create(word))]) };

    private static JsonNode WithoutNull(JsonNode schema)
    {
        if (schema is JsonObject map && map["type"] is JsonArray types)
        {
            map["type"] = types.First(type => type!.GetValue<string>() != "null")!.DeepClone();
        }

        return schema;
    }
}
