using System.Collections.Immutable;
using Coverbook.Pages.Rows;
using Coverbook.Pages.Views;

namespace Coverbook.Pages.Techniques;

/// <summary>The list of techniques.</summary>
internal sealed record TechniqueIndexView : PageView
{
    /// <summary>How many there are, in words.</summary>
    public required string Sentence { get; init; }

    /// <summary>The techniques by domain.</summary>
    public ImmutableArray<TechniqueGroupView> Groups { get; init; } = [];

    /// <summary>Ids that mappings and rules name, but this ATT&amp;CK version does not have.</summary>
    public ImmutableArray<UnknownTechniqueView> Unknown { get; init; } = [];
}

/// <summary>The techniques of a domain by id, sub-techniques after their parent.</summary>
/// <param name="Heading">The domain's name; <c>null</c> when there is only one.</param>
/// <param name="Anchor">The anchor of the list.</param>
/// <param name="Rows">The techniques.</param>
internal sealed record TechniqueGroupView(string? Heading, string Anchor, ImmutableArray<TechniqueRowView> Rows) : View;

/// <summary>An unknown id and who names it.</summary>
internal sealed record UnknownTechniqueView(string Id, ImmutableArray<NamedByView> NamedBy) : View;
