using System.Collections.Immutable;
using Coverbook.Pages.Views;
using Coverbook.Routes;

namespace Coverbook.Pages.Rows;

/// <summary>A technique in the list.</summary>
internal sealed record TechniqueRowView : View
{
    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>The full name.</summary>
    public required string Name { get; init; }

    /// <summary>Its page.</summary>
    public required Route Route { get; init; }

    /// <summary>Whose technique it is, where it is not ATT&amp;CK's.</summary>
    public string? PrivateTo { get; init; }

    /// <summary>Whether it is a sub-technique.</summary>
    public required bool IsSub { get; init; }

    /// <summary>The tactics' names, joined.</summary>
    public required string Tactics { get; init; }

    /// <summary>The number of findings that detect it.</summary>
    public required int Findings { get; init; }

    /// <summary>The number of rules.</summary>
    public required int Rules { get; init; }

    /// <summary>The largest confidence.</summary>
    public required ConfidenceView Best { get; init; }

    /// <summary>The numbers of its platforms among those of the list's filter.</summary>
    public required string Platforms { get; init; }

    /// <summary>The numbers of the providers that detect it, in the same way.</summary>
    public required string Providers { get; init; }

    /// <summary>How it stands, in a word or two.</summary>
    public required string Status { get; init; }

    /// <summary>The same as a style class.</summary>
    public required string StatusClass { get; init; }
}

/// <summary>The techniques of a domain by id, sub-techniques after their parent; or all of a list that has no headings.</summary>
/// <param name="Heading">The domain's name; <c>null</c> when there is only one.</param>
/// <param name="Anchor">The anchor of the group.</param>
/// <param name="Rows">The techniques.</param>
internal sealed record TechniqueGroupView(string? Heading, string? Anchor, ImmutableArray<TechniqueRowView> Rows) : View;
