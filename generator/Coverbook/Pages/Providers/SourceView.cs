using System.Collections.Immutable;
using Coverbook.Pages.Views;
using Coverbook.Routes;

namespace Coverbook.Pages.Providers;

/// <summary>A source's page: all its findings and what they indicate.</summary>
internal sealed record SourceView : PageView
{
    /// <summary>The provider's name.</summary>
    public required string Eyebrow { get; init; }

    /// <summary>The source's name.</summary>
    public required string Heading { get; init; }

    /// <summary>How much it maps, in words.</summary>
    public required string Sentence { get; init; }

    /// <summary>Function, kind, versions, dates: what is stated.</summary>
    public ImmutableArray<FactView> Facts { get; init; } = [];

    /// <summary>The ATT&amp;CK version that it was written for, and what became of the ids that it names.</summary>
    public required string WrittenFor { get; init; }

    /// <summary>The report on such ids.</summary>
    public required Route Drift { get; init; }

    /// <summary>The findings, in the order of the file; or a part of them.</summary>
    public ImmutableArray<SourceFindingView> Findings { get; init; } = [];

    /// <summary>What the findings can be narrowed to.</summary>
    public required FilterView Filter { get; init; }

    /// <summary>Where the page stands among those of the source; <c>null</c> where it is the only one.</summary>
    public PagingView? Paging { get; init; }

    /// <summary>How many findings are counted but not shown; <c>null</c> when all are shown.</summary>
    public string? Hidden { get; init; }

    /// <summary>How complete the mapping is; <c>null</c> when the source's findings are not known.</summary>
    public string? Completeness { get; init; }

    /// <summary>Its layer for the ATT&amp;CK Navigator; <c>null</c> where it maps nothing in force.</summary>
    public Route? Layer { get; init; }

    /// <summary>Findings that the source can raise and that nothing maps.</summary>
    public ImmutableArray<string> Unmapped { get; init; } = [];

    /// <summary>Such findings that the page has no room for; <c>null</c> when all are there.</summary>
    public string? MoreUnmapped { get; init; }
}

/// <summary>A finding on its source's page.</summary>
internal sealed record SourceFindingView : View
{
    /// <summary>Its anchor on the page.</summary>
    public required string Anchor { get; init; }

    /// <summary>The provider's id.</summary>
    public required string Id { get; init; }

    /// <summary>What it says.</summary>
    public string? Title { get; init; }

    /// <summary>Its documentation.</summary>
    public string? Url { get; init; }

    /// <summary>Severity, requirements, owner, runbook and the like: what is stated and may be shown.</summary>
    public ImmutableArray<FactView> Facts { get; init; } = [];

    /// <summary>The numbers of its bands of confidence among those of the list's filter.</summary>
    public required string Bands { get; init; }

    /// <summary>The techniques it indicates.</summary>
    public ImmutableArray<FindingTechniqueView> Techniques { get; init; } = [];

    /// <summary>Where it stands.</summary>
    public required PlaceView Place { get; init; }
}

/// <summary>A technique that a finding indicates; without a route when this ATT&amp;CK version does not have it.</summary>
internal sealed record FindingTechniqueView(
    string Id, string? Name, Route? Route, ConfidenceView Confidence, string? Function, string? Rationale, string? Reviewed) : View;
