using System.Collections.Immutable;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Mappings.Formats;

namespace Coverbook.Mappings.Ctid;

/// <summary>
/// Reads the JSON of CTID's Mappings Explorer: one mapping of a framework, whose rows are what its capabilities do about techniques.
/// Frameworks without scores, such as lists of controls, have rows without category and value.
/// </summary>
internal sealed class ExplorerReader(FilePath file, MappingHints hints, DiagnosticBag bag)
{
    private static readonly ForeignKeys RootKeys = new("metadata", "mapping_objects");

    private static readonly ForeignKeys MetadataKeys = new(
        "mapping_version", "attack_version", "technology_domain", "creation_date", "last_update", "mapping_framework",
        "mapping_framework_version", "mapping_framework_version_schema", "mapping_types", "capability_groups", "author", "contact",
        "organization");

    /// <summary>The capabilities, in the order of their first rows.</summary>
    public ImmutableArray<Capability> Read(MapNode root)
    {
        var fields = new Fields(root, InputKind.Mapping, bag, "This mapping");
        return RootKeys.Read(fields, bag, () => Read(fields));
    }

    private ImmutableArray<Capability> Read(Fields fields)
    {
        fields.RequireKey("metadata");
        fields.RequireKey("mapping_objects");
        if (fields.MapOf("metadata") is not { } map)
        {
            return [];
        }

        var metadata = fields.Inside(map, "The metadata");
        if (MetadataKeys.Read(metadata, bag, () => ReadMapping(metadata)) is not { } mapping)
        {
            return [];
        }

        var rows = new ExplorerRows(mapping, GroupsOf(metadata), bag);
        foreach (var row in fields.Maps("mapping_objects"))
        {
            rows.Add(fields.Inside(row, "This row"));
        }

        return rows.ToCapabilities();
    }

    private CapabilityMapping? ReadMapping(Fields metadata)
    {
        if (metadata.RequiredText("mapping_framework")?.Trim() is not { } framework)
        {
            return null;
        }

        var created = MonthFirstDate.Read(metadata, "creation_date");
        return new CapabilityMapping
        {
            Framework = framework,
            FrameworkVersion = metadata.TrimmedText("mapping_framework_version"),
            Version = metadata.TrimmedText("mapping_version"),
            AttackVersion = metadata.TrimmedText("attack_version"),
            Created = created,
            Updated = MonthFirstDate.Read(metadata, "last_update") ?? created,
            Author = metadata.TrimmedText("author") ?? metadata.TrimmedText("organization"),
            ProviderId = hints.Provider ?? framework.ToLowerInvariant(),
            ProviderSpan = hints.Provider is null ? metadata.SpanOf("mapping_framework") : default,
            File = file,
        };
    }

    private static Dictionary<string, string> GroupsOf(Fields metadata)
    {
        var groups = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in metadata.MapOf("capability_groups")?.Entries ?? [])
        {
            if (entry.Value is ScalarNode { Text: var name } && !string.IsNullOrWhiteSpace(name))
            {
                groups[entry.Key.Text] = name.Trim();
            }
        }

        return groups;
    }
}
