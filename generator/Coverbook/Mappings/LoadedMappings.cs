using System.Collections.Immutable;

namespace Coverbook.Mappings;

/// <summary>What mapping files say.</summary>
/// <param name="Sources">The sources of findings, in the order of their files.</param>
/// <param name="Capabilities">The capabilities, in the order of their files.</param>
internal sealed record LoadedMappings(ImmutableArray<MappingSource> Sources, ImmutableArray<Capability> Capabilities)
{
    /// <summary>Nothing.</summary>
    public static readonly LoadedMappings None = new([], []);
}
