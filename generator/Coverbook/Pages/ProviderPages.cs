using System.Collections.Immutable;
using Coverbook.Config;
using Coverbook.Coverage;
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
        var techniques = context.Model.Techniques.Where(coverage => coverage.Rows.Any(row => row.Provider.Id == provider.Id)).ToArray();
        var sentence = sources.Length == 0
            ? $"{context.Config.Product.Name} maps no source of {provider.Name}."
            : $"{context.Config.Product.Name} maps {Wording.Count(findings, "finding")} of {Wording.Count(sources.Length, "source")} to {Techniques(techniques)}.";
        return new ProviderView
        {
            Site = context.Site,
            Route = context.Slugs.RouteOf(provider.Id),
            Title = provider.Name,
            Description = sentence,
            Trail = [new LinkView("Providers", Route.Providers)],
            Sentence = sentence,
            Sources = sources,
            Techniques = [.. techniques.Select(context.Rows.Technique)],
        };
    }

    /// <summary>All sources: provider in config order, then name.</summary>
    public ImmutableArray<SourceSummaryView> Sources() => [.. context.Config.Providers.SelectMany(provider => SourcesOf(provider))];

    private static string Techniques(TechniqueCoverage[] techniques)
    {
        var subs = techniques.Count(coverage => coverage.Technique.Id.IsSubTechnique);
        return subs == 0 ? Wording.Count(techniques.Length, "technique")
            : subs == techniques.Length ? Wording.Count(subs, "sub-technique")
            : $"{Wording.Count(techniques.Length - subs, "technique")} and {Wording.Count(subs, "sub-technique")}";
    }

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
