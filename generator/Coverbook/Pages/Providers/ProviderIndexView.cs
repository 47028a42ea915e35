using System.Collections.Immutable;
using Coverbook.Pages.Pictures;
using Coverbook.Pages.Rows;
using Coverbook.Pages.Views;
using Coverbook.Routes;

namespace Coverbook.Pages.Providers;

/// <summary>The list of providers.</summary>
internal sealed record ProviderIndexView : PageView
{
    /// <summary>How far their findings reach, and how surely; <c>null</c> where none detects anything in scope.</summary>
    public BarTableView? Reach { get; init; }

    /// <summary>Which tactics they reach, for each domain.</summary>
    public ImmutableArray<ProviderGridView> Grids { get; init; } = [];

    /// <summary>The providers, in the order of the configuration.</summary>
    public ImmutableArray<ProviderPartView> Providers { get; init; } = [];
}

/// <summary>A provider with its sources.</summary>
internal sealed record ProviderPartView(string Name, Route Route, string Counted, ImmutableArray<SourceSummaryView> Sources) : View;
