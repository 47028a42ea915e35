using System.Collections.Immutable;
using Coverbook.Pages.Rows;
using Coverbook.Pages.Views;

namespace Coverbook.Pages.Providers;

/// <summary>A provider's page. Where it has no room for all, further pages go on.</summary>
internal sealed record ProviderView : PageView
{
    /// <summary>The provider's name.</summary>
    public required string Heading { get; init; }

    /// <summary>How much its sources map, in words.</summary>
    public required string Sentence { get; init; }

    /// <summary>The sources.</summary>
    public ImmutableArray<SourceSummaryView> Sources { get; init; } = [];

    /// <summary>Its capabilities.</summary>
    public ImmutableArray<CapabilitySummaryView> Capabilities { get; init; } = [];

    /// <summary>What capabilities are, in words; <c>null</c> when there are none.</summary>
    public string? CapabilitySentence { get; init; }

    /// <summary>The techniques that its findings are mapped to, or a part of them.</summary>
    public ImmutableArray<TechniqueGroupView> Techniques { get; init; } = [];

    /// <summary>What the table of techniques is called.</summary>
    public required string TechniquesOf { get; init; }

    /// <summary>What the techniques can be narrowed to.</summary>
    public required FilterView Filter { get; init; }

    /// <summary>Where the page stands among those of the provider; <c>null</c> where it is the only one.</summary>
    public PagingView? Paging { get; init; }
}
