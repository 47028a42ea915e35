using System.Collections.Immutable;
using Coverbook.Config;
using Coverbook.Pages.Views;
using Coverbook.Routes;

namespace Coverbook.Pages;

/// <summary>Makes the list of providers and the page of each.</summary>
internal sealed class ProviderPages(PageContext context)
{
    public ProviderIndexView Index() => new()
    {
        Site = context.Site,
        Route = Route.Providers,
        Title = "Providers",
        Description = $"Whose findings {context.Config.Product.Name} maps to ATT&CK, source by source.",
        Providers = [.. context.Config.Providers.Select(Part)],
    };

    public ProviderView Make(ProviderOptions provider)
    {
        var sources = SourcesOf(provider);
        var findings = sources.Sum(source => source.Findings);
        var techniques = context.Model.Techniques.Where(coverage => coverage.DetectRows.Any(row => row.Provider.Id == provider.Id)).ToArray();
        var sentence = $"{context.Config.Product.Name} maps {Wording.Count(findings, "finding")} of {Wording.Count(sources.Length, "source")} "
            + $"to {Wording.Number(techniques.Length)} techniques and sub-techniques.";
        return new ProviderView
        {
            Site = context.Site,
            Route = context.Slugs.RouteOf(provider.Id),
            Title = provider.Name,
            Description = sentence,
            Trail = [new LinkView("Providers", Route.Providers)],
            Sentence = sentence,
            Sources = sources,
            Techniques = [.. techniques.Select(RowMaker.Technique)],
        };
    }

    /// <summary>All sources: provider in config order, then name.</summary>
    public ImmutableArray<SourceSummaryView> Sources() => [.. context.Config.Providers.SelectMany(provider => SourcesOf(provider))];

    private ProviderPartView Part(ProviderOptions provider)
    {
        var sources = SourcesOf(provider);
        return new ProviderPartView(provider.Name, context.Slugs.RouteOf(provider.Id), Wording.Count(sources.Length, "source"), sources);
    }

    private ImmutableArray<SourceSummaryView> SourcesOf(ProviderOptions provider) =>
    [
        .. context.Model.Sources
            .Where(source => source.ProviderId == provider.Id)
            .OrderBy(source => source.Name, StringComparer.Ordinal)
            .Select(context.Rows.Source),
    ];
}
