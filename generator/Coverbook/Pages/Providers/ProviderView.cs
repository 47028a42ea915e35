using System.Collections.Immutable;
using Coverbook.Pages.Rows;
using Coverbook.Pages.Views;

namespace Coverbook.Pages.Providers;

/// <summary>A provider's page.</summary>
internal sealed record ProviderView : PageView
{
    /// <summary>How much its sources map, in words.</summary>
    public required string Sentence { get; init; }

    /// <summary>The sources.</summary>
    public ImmutableArray<SourceSummaryView> Sources { get; init; } = [];

    /// <summary>Its capabilities.</summary>
    public ImmutableArray<CapabilitySummaryView> Capabilities { get; init; } = [];

    /// <summary>What capabilities are, in words; <c>null</c> when there are none.</summary>
    public string? CapabilitySentence { get; init; }

    /// <summary>The techniques that its findings are mapped to.</summary>
    public ImmutableArray<TechniqueRowView> Techniques { get; init; } = [];
}
