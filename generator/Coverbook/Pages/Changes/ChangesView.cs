using System.Collections.Immutable;
using Coverbook.Pages.Views;
using Coverbook.Routes;

namespace Coverbook.Pages.Changes;

/// <summary>What changed, and when.</summary>
internal sealed record ChangesView : PageView
{
    /// <summary>What the page compares with what.</summary>
    public required string Sentence { get; init; }

    /// <summary>The totals over time; none where there is but one state of the site.</summary>
    public ImmutableArray<TrendView> Trends { get; init; } = [];

    /// <summary>The states of the site, the newest first.</summary>
    public ImmutableArray<StateRowView> States { get; init; } = [];

    /// <summary>Which states the table leaves out.</summary>
    public string? MoreStates { get; init; }

    /// <summary>What changed from one state to the next, the newest first.</summary>
    public ImmutableArray<ChangeSetView> Sets { get; init; } = [];
}

/// <summary>A picture of one total over time, with its text alternative. It is drawn in 240 by 64 units.</summary>
/// <param name="Name">What is counted.</param>
/// <param name="Numbers">The first number and the last.</param>
/// <param name="Alternative">The picture in words.</param>
/// <param name="Line">The points of its line.</param>
/// <param name="Area">The points of the area below the line.</param>
/// <param name="EndX">Where the line ends.</param>
/// <param name="EndY">The height at which it ends.</param>
internal sealed record TrendView(
    string Name, string Numbers, string Alternative, string Line, string Area, string EndX, string EndY) : View;

/// <summary>The totals of one state of the site; with an anchor where the page says what changed then.</summary>
internal sealed record StateRowView(string Name, string? Anchor, int Techniques, int SubTechniques, int Findings, int Rules) : View;

/// <summary>What changed from one state to the next.</summary>
/// <param name="Anchor">Its anchor, which stays the same.</param>
/// <param name="Heading">The day of the later state.</param>
/// <param name="Since">The day of the earlier state.</param>
/// <param name="Summary">The totals that changed.</param>
/// <param name="Older">The snapshot of the earlier state.</param>
/// <param name="Newer">That of the later one; none for the site as it is now.</param>
/// <param name="Topics">All other changes.</param>
internal sealed record ChangeSetView(
    string Anchor, string Heading, string Since, string Summary, PlaceView Older, PlaceView? Newer, ImmutableArray<ChangeTopicView> Topics)
    : View;

/// <summary>The changes about one topic, as far as the page has room for them.</summary>
/// <param name="Heading">The topic.</param>
/// <param name="Lines">The changes.</param>
/// <param name="More">How many are left out, and where they can be read.</param>
internal sealed record ChangeTopicView(string Heading, ImmutableArray<ChangeLineView> Lines, string? More) : View;

/// <summary>One change: a sentence in three parts, the middle one a link where the site has a page for it.</summary>
internal sealed record ChangeLineView(string Before, string Subject, string After, Route? Route) : View;
