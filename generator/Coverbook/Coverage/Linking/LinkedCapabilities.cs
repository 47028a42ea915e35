using System.Collections.Immutable;
using Coverbook.Mappings;
using Coverbook.Terms;

namespace Coverbook.Coverage.Linking;

/// <summary>The capabilities that may at least be counted, and what they do by technique.</summary>
internal sealed record LinkedCapabilities(
    ImmutableArray<Capability> All, IReadOnlyDictionary<TechniqueId, List<CapabilityRow>> Rows)
{
    /// <summary>The rows of an active technique, in the order in which pages show them.</summary>
    public ImmutableArray<CapabilityRow> RowsOf(TechniqueId id) => Rows.TryGetValue(id, out var rows) ? [.. rows] : [];
}
