using System.Collections.Immutable;
using Coverbook.Pages.Rows;
using Coverbook.Pages.Views;
using Coverbook.Routes;

namespace Coverbook.Pages.Providers;

/// <summary>The list of providers.</summary>
internal sealed record ProviderIndexView : PageView
{
    /// <summary>The providers, in the order of the configuration.</summary>
    public ImmutableArray<ProviderPartView> Providers { get; init; } = [];
}

/// <summary>A provider with its sources.</summary>
internal sealed record ProviderPartView(string Name, Route Route, string Counted, ImmutableArray<SourceSummaryView> Sources) : View;
