using System.Collections.Immutable;
using Coverbook.Terms;

namespace Coverbook.Coverage.Linking;

/// <summary>The findings by technique, and those for ids that the site's ATT&amp;CK version does not have yet.</summary>
internal sealed record LinkedEvidence(
    IReadOnlyDictionary<TechniqueId, List<SourceRow>> Rows, IReadOnlyDictionary<TechniqueId, List<NewerFinding>> Newer)
{
    /// <summary>The findings that detect, for an id of a newer version.</summary>
    public IReadOnlyList<NewerFinding> FindingsOfNewer(TechniqueId id) => Newer.TryGetValue(id, out var findings) ? findings : [];

    /// <summary>The rows of an active technique, in the order in which pages show them.</summary>
    public ImmutableArray<SourceRow> RowsOf(TechniqueId id) => Rows.TryGetValue(id, out var rows) ? [.. rows] : [];
}
