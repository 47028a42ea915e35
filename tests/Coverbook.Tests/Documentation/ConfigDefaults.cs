using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Coverbook.Tests.Documentation;

/// <summary>What holds for keys that are left out: what the option records begin with.</summary>
internal static class ConfigDefaults
{
    /// <summary>A key's default as the file would write it; <c>null</c> for a required key, a section, and one without a default.</summary>
    public static JsonNode? Of(JsonPropertyInfo property) =>
        property.IsRequired || property.AttributeProvider is not PropertyInfo info ? null : Of(info);

    /// <summary>The same for a property of an option record.</summary>
    public static JsonNode? Of(PropertyInfo property)
    {
        var value = property.GetValue(Activator.CreateInstance(property.DeclaringType!));
        return value switch
        {
            bool flag => flag,
            decimal number => number,
            string { Length: > 0 } text => text,
            Enum word => ConfigSchema.Words(value.GetType()) is { } words ? words.Single(each => IsWordOf(each, word)) : null,
            _ => null,
        };
    }

    private static bool IsWordOf(string written, Enum value) =>
        written.Replace("-", "", StringComparison.Ordinal).Equals(value.ToString(), StringComparison.OrdinalIgnoreCase);
}
