using System.Collections.Immutable;
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

    /// <summary>The tactics.</summary>
    public ImmutableArray<TacticSummaryView> Tactics { get; init; } = [];

    /// <summary>Whether there are several domains to tell apart.</summary>
    public bool HasDomains { get; init; }

    /// <summary>What the rule library holds, in words.</summary>
    public required string Rules { get; init; }

    /// <summary>Coverage against the threats that the configuration names; <c>null</c> where it names none.</summary>
    public ThreatSectionView? Threats { get; init; }

    /// <summary>The layers of the whole site, one for each domain.</summary>
    public ImmutableArray<LinkView> Layers { get; init; } = [];

    /// <summary>Where everything starts.</summary>
    public ImmutableArray<LinkView> Start { get; init; } = [];
}
