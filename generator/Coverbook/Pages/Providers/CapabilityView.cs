using System.Collections.Immutable;
using Coverbook.Pages.Views;
using Coverbook.Routes;

namespace Coverbook.Pages.Providers;

/// <summary>A capability's page: what it does about each technique, in CTID's words.</summary>
internal sealed record CapabilityView : PageView
{
    /// <summary>The provider's name.</summary>
    public required string Eyebrow { get; init; }

    /// <summary>Its name.</summary>
    public required string Heading { get; init; }

    /// <summary>
    /// The ATT&amp;CK version that it was written for, and what became of the ids that it names; <c>null</c> when it names none.
    /// </summary>
    public string? WrittenFor { get; init; }

    /// <summary>The report on such ids.</summary>
    public required Route Drift { get; init; }

    /// <summary>What it does, in words.</summary>
    public required string Sentence { get; init; }

    /// <summary>Framework, editions, dates, file.</summary>
    public ImmutableArray<FactView> Facts { get; init; } = [];

    /// <summary>Why it is mapped to nothing; <c>null</c> when no reason is given.</summary>
    public string? NotMappable { get; init; }

    /// <summary>Which of its pages this is, in words; <c>null</c> where one page holds everything.</summary>
    public string? Part { get; init; }

    /// <summary>The page before; <c>null</c> on the first.</summary>
    public Route? Previous { get; init; }

    /// <summary>The page after; <c>null</c> on the last.</summary>
    public Route? Next { get; init; }

    /// <summary>The techniques, in the order of the file.</summary>
    public ImmutableArray<CapabilityTechniqueView> Techniques { get; init; } = [];
}

/// <summary>A technique that a capability does something about; without a route when this ATT&amp;CK version does not have it.</summary>
internal sealed record CapabilityTechniqueView(
    string Anchor, string Id, string? Name, Route? Route, ImmutableArray<CapabilityScoreView> Scores) : View;

/// <summary>What it does, and why.</summary>
internal sealed record CapabilityScoreView(
    string Does, ScoreView Score, string? Comment, ImmutableArray<string> References, string? MoreReferences, PlaceView Place) : View;
