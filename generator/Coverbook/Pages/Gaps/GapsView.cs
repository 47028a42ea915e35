using System.Collections.Immutable;
using Coverbook.Pages.Views;
using Coverbook.Routes;

namespace Coverbook.Pages.Gaps;

/// <summary>What is not covered, or only from one side: the beginning of each list.</summary>
internal sealed record GapsView : PageView
{
    /// <summary>How many gaps there are, in words.</summary>
    public required string Sentence { get; init; }

    /// <summary>In which order techniques stand.</summary>
    public required string Order { get; init; }

    /// <summary>The lists, the gaps first.</summary>
    public ImmutableArray<GapSectionView> Sections { get; init; } = [];

    /// <summary>The log sources that no rule reads; <c>null</c> where analytics name none at all.</summary>
    public UnreadLogsView? UnreadLogs { get; init; }

    /// <summary>The ids that count for nothing.</summary>
    public required NotInForceView NotInForce { get; init; }

    /// <summary>The same as JSON.</summary>
    public required Route Json { get; init; }

    /// <summary>The same as CSV.</summary>
    public required Route Csv { get; init; }
}

/// <summary>One list, or its beginning.</summary>
internal sealed record GapSectionView(
    string Anchor, string Heading, string Number, string? Sentence, string? Explanation, GapTableView? Table, LinkView? More) : View;

/// <summary>Techniques with who uses them.</summary>
/// <param name="Label">What is in the table.</param>
/// <param name="HasUsers">Whether it is known who uses techniques.</param>
/// <param name="HasDomains">Whether there are several domains to tell apart.</param>
/// <param name="Detail">The heading of what is told of each; <c>null</c> where nothing is.</param>
/// <param name="Rows">The techniques.</param>
/// <param name="Filter">What they can be narrowed to; <c>null</c> for the beginning of a list.</param>
internal sealed record GapTableView(
    string Label, bool HasUsers, bool HasDomains, string? Detail, ImmutableArray<GapRowView> Rows, FilterView? Filter) : View;

/// <summary>A technique, and how many use it.</summary>
internal sealed record GapRowView(
    string Id,
    string Name,
    Route Route,
    string? PrivateTo,
    string Domain,
    string Tactics,
    int Groups,
    int Software,
    int Campaigns,
    string? Detail) : View;

/// <summary>The ids that count for nothing, or the first of them; without a route to the drift report where there is none.</summary>
internal sealed record NotInForceView(
    string Anchor, string Heading, string Number, string Sentence, ImmutableArray<NotInForceRowView> Rows, LinkView? More, Route? Drift)
    : View;

/// <summary>An id that counts for nothing, and what names it.</summary>
internal sealed record NotInForceRowView(string Id, Route? Route, string Fate, string NamedBy) : View;
