using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Coverbook.Config;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Documentation;

/// <summary>The reference of the configuration is made of the option records, as the schema is.</summary>
public sealed class ConfigReferenceTests
{
    [Fact]
    public void The_reference_has_every_key_with_its_default() =>
        Golden.EqualSection(Repository.At("generator", "docs", "configuration.md"), "keys", Tables());

    private static string Tables()
    {
        var text = new StringBuilder();
        Append(text, "At the top", typeof(SiteConfig));
        foreach (var property in KeysOf(typeof(SiteConfig)))
        {
            if (SectionOf(property.PropertyType) is { } section)
            {
                Append(text, $"`{Key(property)}`", section);
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string heading, Type section)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n### {heading}\n\n| key | value | unless stated | what it is |\n|---|---|---|---|\n");
        foreach (var property in KeysOf(section))
        {
            var isRequired = property.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute));
            var otherwise = isRequired ? "required" : ConfigDefaults.Of(property) is { } stated ? $"`{stated.ToJsonString()}`" : "";
            text.Append(
                CultureInfo.InvariantCulture,
                $"| `{Key(property)}` | {Shape(property.PropertyType)} | {otherwise} | {property.GetCustomAttribute<DescriptionAttribute>()!.Description} |\n");
        }
    }

    private static IEnumerable<PropertyInfo> KeysOf(Type section) =>
        section.GetProperties().Where(property => property.IsDefined(typeof(DescriptionAttribute))
            && !property.IsDefined(typeof(JsonIgnoreAttribute)));

    private static string Key(PropertyInfo property) => JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    private static Type? SectionOf(Type type) =>
        type.IsGenericType && type.GetGenericArguments() is [var item] ? SectionOf(item)
        : type.Name.EndsWith("Options", StringComparison.Ordinal) ? type
        : null;

    private static string Shape(Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        return bare.IsGenericType && bare.GetGenericArguments() is [var item] ? $"list of {(SectionOf(item) is null ? "texts" : "maps")}"
            : bare.IsGenericType || SectionOf(bare) is not null ? "map"
            : ConfigSchema.Words(bare) is { } words ? string.Join(", ", words.Order(StringComparer.Ordinal).Select(word => $"`{word}`"))
            : bare == typeof(bool) ? "`true` or `false`"
            : bare == typeof(decimal) ? "number"
            : bare.Name is "WebLink" or "BaseUrl" ? "web address"
            : "text";
    }
}
