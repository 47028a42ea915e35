using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using Coverbook.Data;

namespace Coverbook.Config;

/// <summary>One of <c>providers</c>.</summary>
internal sealed record ProviderOptions
{
    /// <summary>The id that mapping files use.</summary>
    [Description("The id that mapping files use: small letters, digits and dashes.")]
    public required string Id { get; init; }

    /// <summary>The name that pages show.</summary>
    [Description("The name that pages show.")]
    public required string Name { get; init; }

    /// <summary>What the provider is, if that is stated; when all are <c>cloud</c>, pages speak of cloud providers.</summary>
    [Description("What the provider is, such as cloud or endpoint; when all are cloud, pages speak of cloud providers.")]
    public string? Kind { get; init; }

    /// <summary>Whether the provider is stated to be a cloud.</summary>
    [JsonIgnore]
    public bool IsCloud => string.Equals(Kind, "cloud", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads the list; each provider has an id of its own.</summary>
    internal static ImmutableArray<ProviderOptions> ReadAll(Fields fields)
    {
        var providers = ImmutableArray.CreateBuilder<ProviderOptions>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in ConfigShapes.Maps(fields, "providers").Select(map => fields.Inside(map, "This provider")))
        {
            var provider = Read(entry);
            entry.RefuseOthers();
            if (provider is not null && !ids.Add(provider.Id))
            {
                entry.Refuse("id", "Give each provider an id of its own.");
            }
            else if (provider is not null)
            {
                providers.Add(provider);
            }
        }

        return providers.DrainToImmutable();
    }

    private static ProviderOptions? Read(Fields fields)
    {
        var provider = new ProviderOptions
        {
            Id = fields.RequiredText("id") ?? "",
            Name = fields.RequiredText("name") ?? "",
            Kind = fields.Text("kind"),
        };
        if (!provider.Id.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-'))
        {
            fields.Refuse("id", "Use small letters, digits and dashes.");
            return null;
        }

        return provider.Id.Length == 0 || provider.Name.Length == 0 ? null : provider;
    }
}
