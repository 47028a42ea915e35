using System.Collections.Immutable;
using Coverbook.Pages.Pictures;
using Coverbook.Pages.Rows;
using Coverbook.Pages.Views;

namespace Coverbook.Pages.Techniques;

/// <summary>
/// The list of techniques, or a part of it. The first page of a long one begins with the tactics, which have lists of their own.
/// </summary>
internal sealed record TechniqueIndexView : PageView
{
    /// <summary>How many there are, in words.</summary>
    public required string Sentence { get; init; }

    /// <summary>The tactics, in matrix order; none where the page holds all techniques.</summary>
    public ImmutableArray<BarTableView> Tactics { get; init; } = [];

    /// <summary>The techniques by domain.</summary>
    public ImmutableArray<TechniqueGroupView> Groups { get; init; } = [];

    /// <summary>What the techniques can be narrowed to.</summary>
    public required FilterView Filter { get; init; }

    /// <summary>Where the page stands in the list; <c>null</c> where it is the only one.</summary>
    public PagingView? Paging { get; init; }

    /// <summary>Ids that mappings and rules name, but this ATT&amp;CK version does not have: the first of them.</summary>
    public ImmutableArray<UnknownTechniqueView> Unknown { get; init; } = [];

    /// <summary>Such ids that the page has no room for; <c>null</c> when all are there.</summary>
    public LinkView? MoreUnknown { get; init; }
}

/// <summary>An unknown id and who names it.</summary>
/// <param name="Id">The id.</param>
/// <param name="NamedBy">The first of those that name it.</param>
/// <param name="More">How many more do; <c>null</c> when all are there.</param>
internal sealed record UnknownTechniqueView(string Id, ImmutableArray<NamedByView> NamedBy, string? More) : View;
