using System.Collections.Immutable;
using Coverbook.Pages.Rows;
using Coverbook.Pages.Views;

namespace Coverbook.Pages.Techniques;

/// <summary>The section on related techniques.</summary>
internal sealed record RelatedView : View
{
    /// <summary>The technique that a sub-technique belongs to.</summary>
    public RelatedRowView? Parent { get; init; }

    /// <summary>The sub-techniques.</summary>
    public ImmutableArray<RelatedRowView> SubTechniques { get; init; } = [];

    /// <summary>Other sub-techniques of the same parent.</summary>
    public ImmutableArray<RelatedRowView> Siblings { get; init; } = [];

    /// <summary>Techniques that share findings or rules.</summary>
    public ImmutableArray<RelatedRowView> Sharing { get; init; } = [];

    /// <summary>What is said when there is none of them.</summary>
    public string? Nothing { get; init; }
}
