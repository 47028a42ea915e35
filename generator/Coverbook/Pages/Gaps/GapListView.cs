using System.Collections.Immutable;
using Coverbook.Pages.Views;
using Coverbook.Routes;

namespace Coverbook.Pages.Gaps;

/// <summary>A page of a list that the page of all gaps has no room for.</summary>
internal sealed record GapListView : PageView
{
    /// <summary>The list's heading.</summary>
    public required string Heading { get; init; }

    /// <summary>How many there are, in words.</summary>
    public required string Sentence { get; init; }

    /// <summary>What it means to be in the list.</summary>
    public string? Explanation { get; init; }

    /// <summary>The techniques; <c>null</c> where it is a list of ids.</summary>
    public GapTableView? Table { get; init; }

    /// <summary>The ids that count for nothing.</summary>
    public ImmutableArray<NotInForceRowView> Ids { get; init; } = [];

    /// <summary>Which of its pages this is, in words; <c>null</c> where one page holds everything.</summary>
    public string? Part { get; init; }

    /// <summary>The page before; <c>null</c> on the first.</summary>
    public Route? Previous { get; init; }

    /// <summary>The page after; <c>null</c> on the last.</summary>
    public Route? Next { get; init; }
}
