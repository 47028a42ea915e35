using System.Collections.Immutable;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Mappings.Ctid;

/// <summary>
/// A capability while its rows are read. Rows that differ are all kept, also two of one technique and category: CTID scores what a
/// capability does in several ways. A row that says nothing new counts once, and is told.
/// </summary>
internal sealed class CapabilityDraft(string id, string name, string? group, SourceSpan span, DiagnosticBag bag)
{
    private readonly ImmutableArray<CapabilityScore>.Builder scores = ImmutableArray.CreateBuilder<CapabilityScore>();
    private readonly Dictionary<Saying, SourceSpan> said = [];
    private string? notMappable;

    /// <summary>Adds what it does about a technique.</summary>
    public void Add(CapabilityScore score)
    {
        var saying = new Saying(
            score.Technique, score.Relation, score.Category, score.Value, score.Comment, string.Join('\n', score.References));
        if (said.TryAdd(saying, score.Span))
        {
            scores.Add(score);
        }
        else if (bag.Wants("CB3046", score.Span))
        {
            bag.Add(FormatDiagnostics.RowRepeated(score.Span, name, score.Technique.ToString(), said[saying]));
        }
    }

    /// <summary>Notes why it is mapped to nothing; that counts where it is so.</summary>
    public void AddNotMappable(string? why) => notMappable = string.IsNullOrEmpty(notMappable) ? why ?? "" : notMappable;

    /// <summary>The capability, as a part of its mapping.</summary>
    public Capability ToCapability(CapabilityMapping mapping) => new()
    {
        Id = id,
        Name = name,
        Group = group,
        Mapping = mapping,
        Scores = scores.ToImmutable(),
        NotMappable = scores.Count == 0 ? notMappable : null,
        Span = span,
    };

    private readonly record struct Saying(
        TechniqueId Technique, string Relation, MappingFunction? Category, ScoreValue? Value, string? Comment, string References);
}
