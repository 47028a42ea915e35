using System.Collections.Immutable;
using Coverbook.Config;
using Coverbook.Mappings;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Wording;

namespace Coverbook.Pages.Rows;

/// <summary>Makes a source's row, which is the same in every list.</summary>
internal sealed class SourceRows(PageContext context)
{
    /// <summary>All sources: provider in config order, then name.</summary>
    public ImmutableArray<SourceSummaryView> All() => [.. context.Config.Providers.SelectMany(provider => Of(provider))];

    /// <summary>The sources of a provider, by name.</summary>
    public ImmutableArray<SourceSummaryView> Of(ProviderOptions provider) =>
    [
        .. context.Model.Sources
            .Where(source => source.ProviderId == provider.Id)
            .OrderBy(source => source.Name, StringComparer.Ordinal)
            .Select(Of),
    ];

    /// <summary>The name that pages show for a source's provider.</summary>
    public string ProviderName(MappingSource source) =>
        context.Config.Providers.FirstOrDefault(provider => provider.Id == source.ProviderId)?.Name ?? source.ProviderId;

    private SourceSummaryView Of(MappingSource source) => new(
        English.Label(source.Name),
        context.Slugs.RouteOf(source),
        ProviderName(source),
        context.Totals[source].Findings,
        context.Totals[source].Techniques,
        English.Date(source.Updated));
}
