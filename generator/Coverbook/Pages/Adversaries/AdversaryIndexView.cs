using System.Collections.Immutable;
using Coverbook.Pages.Rows;
using Coverbook.Pages.Views;
using Coverbook.Routes;

namespace Coverbook.Pages.Adversaries;

/// <summary>The list of groups, of software or of campaigns.</summary>
internal sealed record AdversaryIndexView : PageView
{
    /// <summary>What the list is called.</summary>
    public required string Heading { get; init; }

    /// <summary>How many there are, and what is told of each.</summary>
    public required string Sentence { get; init; }

    /// <summary>The lists that the site has.</summary>
    public ImmutableArray<LinkView> Lists { get; init; } = [];

    /// <summary>The first page of this one.</summary>
    public required Route List { get; init; }

    /// <summary>Whether there are several kinds to tell apart.</summary>
    public bool HasKinds { get; init; }

    /// <summary>Those of this page, by id.</summary>
    public ImmutableArray<AdversarySummaryView> Rows { get; init; } = [];

    /// <summary>Which of its pages this is, in words; <c>null</c> where one page holds everything.</summary>
    public string? Part { get; init; }

    /// <summary>The pages of the list, by the ids that they begin and end with; none where one page holds everything.</summary>
    public ImmutableArray<LinkView> Pages { get; init; } = [];
}
