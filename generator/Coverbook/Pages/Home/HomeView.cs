using System.Collections.Immutable;
using Coverbook.Pages.Pictures;
using Coverbook.Pages.Rows;
using Coverbook.Pages.Views;

namespace Coverbook.Pages.Home;

/// <summary>The home page.</summary>
internal sealed record HomeView : PageView
{
    /// <summary>What the site covers, domain by domain, with numerator, denominator and scope.</summary>
    public ImmutableArray<string> Coverage { get; init; } = [];

    /// <summary>The heading of the provider column.</summary>
    public required string ProviderColumn { get; init; }

    /// <summary>The sources.</summary>
    public ImmutableArray<SourceSummaryView> Sources { get; init; } = [];

    /// <summary>The same in large figures, for each domain with a technique in scope.</summary>
    public ImmutableArray<FiguresView> Figures { get; init; } = [];

    /// <summary>The matrices in small, of the same domains.</summary>
    public ImmutableArray<SmallMatrixView> Matrices { get; init; } = [];

    /// <summary>The tactics of each domain.</summary>
    public ImmutableArray<BarTableView> Tactics { get; init; } = [];

    /// <summary>How far providers reach, and how surely; <c>null</c> where no finding detects anything in scope.</summary>
    public BarTableView? Providers { get; init; }

    /// <summary>What the rule library holds, in words.</summary>
    public required string Rules { get; init; }

    /// <summary>Coverage against the threats that the configuration names; <c>null</c> where it names none.</summary>
    public ThreatSectionView? Threats { get; init; }

    /// <summary>The layers of the whole site, one for each domain.</summary>
    public ImmutableArray<LinkView> Layers { get; init; } = [];

    /// <summary>Where everything starts.</summary>
    public ImmutableArray<LinkView> Start { get; init; } = [];
}
