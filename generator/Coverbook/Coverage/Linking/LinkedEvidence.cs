using System.Collections.Immutable;
using Coverbook.Terms;

namespace Coverbook.Coverage.Linking;

/// <summary>The findings by technique.</summary>
internal sealed record LinkedEvidence(IReadOnlyDictionary<TechniqueId, List<SourceRow>> Rows)
{
    /// <summary>The rows of an active technique, in the order in which pages show them.</summary>
    public ImmutableArray<SourceRow> RowsOf(TechniqueId id) => Rows.TryGetValue(id, out var rows) ? [.. rows] : [];
}
