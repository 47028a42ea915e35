using System.Collections.Immutable;
using Coverbook.Pages.Views;
using Coverbook.Routes;

namespace Coverbook.Pages.Techniques;

/// <summary>The section on findings.</summary>
/// <param name="Sentence">How much is mapped, in words.</param>
/// <param name="ProviderColumn">The heading of the provider column.</param>
/// <param name="Detect">The table of findings that detect.</param>
/// <param name="Including">The figures together with its sub-techniques; <c>null</c> when it has none.</param>
/// <param name="Others">Tables of findings that protect or respond.</param>
/// <param name="Newer">Findings for ids of newer ATT&amp;CK versions, which may apply.</param>
internal sealed record CoverageView(
    string Sentence,
    string ProviderColumn,
    ImmutableArray<SourceRowView> Detect,
    string? Including,
    ImmutableArray<FunctionView> Others,
    ImmutableArray<NewerFindingsView> Newer)
        : View;

/// <summary>Findings for an id of a newer ATT&amp;CK version.</summary>
internal sealed record NewerFindingsView(string Sentence, ImmutableArray<NewerFindingView> Findings) : View;

/// <summary>One of them.</summary>
internal sealed record NewerFindingView(string Name, PlaceView Place) : View;

/// <summary>The sources whose findings protect from a technique, or respond to it.</summary>
internal sealed record FunctionView(string Sentence, ImmutableArray<SourceRowView> Rows) : View;

/// <summary>A line of a coverage table, with the findings that its count stands for.</summary>
internal sealed record SourceRowView : View
{
    /// <summary>The anchor of its findings.</summary>
    public required string Anchor { get; init; }

    /// <summary>The source's name.</summary>
    public required string Source { get; init; }

    /// <summary>The source's page.</summary>
    public required Route Page { get; init; }

    /// <summary>The provider's name.</summary>
    public required string Provider { get; init; }

    /// <summary>The number of findings.</summary>
    public required int Count { get; init; }

    /// <summary>The count with its noun: <c>5 findings</c>.</summary>
    public required string Counted { get; init; }

    /// <summary>What the findings are, such as <c>alert</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>The average confidence.</summary>
    public required ConfidenceView Average { get; init; }

    /// <summary>When the mapping was brought up to date.</summary>
    public string? Updated { get; init; }

    /// <summary>The findings that may be shown.</summary>
    public ImmutableArray<FindingView> Findings { get; init; } = [];

    /// <summary>How many are counted but not shown; <c>null</c> when all are.</summary>
    public string? Hidden { get; init; }
}

/// <summary>A finding behind a count.</summary>
/// <param name="Id">The provider's id.</param>
/// <param name="Title">What it says.</param>
/// <param name="Url">Its documentation.</param>
/// <param name="Confidence">How surely it indicates the technique.</param>
/// <param name="Rationale">Why it indicates the technique.</param>
/// <param name="Place">File and line of the mapping.</param>
/// <param name="Reviewed">When and by whom it was last judged.</param>
/// <param name="Merged">The ids of which it was merged; <c>null</c> where that did not happen.</param>
internal sealed record FindingView(
    string Id,
    string? Title,
    string? Url,
    ConfidenceView Confidence,
    string? Rationale,
    PlaceView Place,
    string? Reviewed,
    string? Merged) : View;
