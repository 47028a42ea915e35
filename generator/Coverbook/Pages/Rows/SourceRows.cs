using System.Collections.Immutable;
using Coverbook.Coverage.Publishing;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Wording;

namespace Coverbook.Pages.Rows;

/// <summary>Makes a source's row, which is the same in every list.</summary>
internal sealed class SourceRows(PageContext context)
{
    /// <summary>All sources: provider in config order, then name.</summary>
    public ImmutableArray<SourceSummaryView> All() => [.. context.Model.Providers.SelectMany(provider => Of(provider))];

    /// <summary>The sources of a provider, by name.</summary>
    public ImmutableArray<SourceSummaryView> Of(PublishedProvider provider) => [.. provider.Sources.Select(Of)];

    private SourceSummaryView Of(PublishedSource source) => new(
        English.Label(source.Source.Name),
        context.Slugs.RouteOf(source),
        source.Provider.Name,
        source.Totals.Findings,
        source.Totals.Techniques,
        English.Date(source.Source.Updated ?? source.Source.Download?.Checked));
}
