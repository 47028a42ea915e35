using System.Collections.Immutable;
using Coverbook.Pages.Views;
using Coverbook.Routes;

namespace Coverbook.Pages.Drift;

/// <summary>How far the inputs were written for another ATT&amp;CK version than the site's.</summary>
internal sealed record DriftView : PageView
{
    /// <summary>How much has drifted, in words.</summary>
    public required string Sentence { get; init; }

    /// <summary>The ids that are not in force as written, by what became of them.</summary>
    public ImmutableArray<DriftSectionView> Sections { get; init; } = [];

    /// <summary>The findings of which several entries became one technique.</summary>
    public ImmutableArray<MergeView> Merges { get; init; } = [];

    /// <summary>How many more of them there are; <c>null</c> when all stand here.</summary>
    public string? MoreMerges { get; init; }

    /// <summary>Each source, mapping and library, with what became of the ids that it names.</summary>
    public ImmutableArray<DriftOriginView> Origins { get; init; } = [];

    /// <summary>How many more of them there are; <c>null</c> when all stand here.</summary>
    public string? MoreOrigins { get; init; }
}

/// <summary>Ids with one fate.</summary>
internal sealed record DriftSectionView(
    string Anchor, string Heading, string Explanation, ImmutableArray<DriftRowView> Rows, string? More) : View;

/// <summary>An id that is not in force as written.</summary>
internal sealed record DriftRowView(
    string Id,
    Route? Route,
    ImmutableArray<DriftNowView> Now,
    string? Cure,
    string Counted,
    ImmutableArray<DriftPlaceView> Places,
    string? MorePlaces) : View;

/// <summary>A technique that an id counts for, or may apply to.</summary>
internal sealed record DriftNowView(string Id, string? Name, Route? Route) : View;

/// <summary>Where an id stands.</summary>
internal sealed record DriftPlaceView(string Name, PlaceView Place) : View;

/// <summary>A finding of which several entries became one technique.</summary>
internal sealed record MergeView(string Source, Route Page, string Finding, string From, DriftNowView Now, string Confidence) : View;

/// <summary>An input with the fates of the ids that it names.</summary>
internal sealed record DriftOriginView(
    string Name,
    Route? Page,
    string Kind,
    string WrittenFor,
    string Entries,
    string Moved,
    string Newer,
    string Withdrawn,
    string Unknown) : View;
