using Coverbook.Config;
using Coverbook.Coverage;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Rows;
using Coverbook.Pages.Views;
using Coverbook.Pages.Wording;
using Coverbook.Routes;

namespace Coverbook.Pages.Providers;

/// <summary>Makes the page of a provider.</summary>
internal sealed class ProviderPage(PageContext context)
{
    public ProviderView Make(ProviderOptions provider)
    {
        var sources = new SourceRows(context).Of(provider);
        var findings = sources.Sum(source => source.Findings);
        var techniques = context.Model.Techniques.Where(coverage => coverage.Rows.Any(row => row.Provider.Id == provider.Id)).ToArray();
        var sentence = sources.Length == 0
            ? $"{context.Config.Product.Name} maps no source of {provider.Name}."
            : $"{context.Config.Product.Name} maps {English.Count(findings, "finding")} of {English.Count(sources.Length, "source")} to {Techniques(techniques)}.";
        return new ProviderView
        {
            Site = context.Site,
            Route = context.Slugs.RouteOf(provider.Id),
            Title = provider.Name,
            Description = sentence,
            Trail = [new LinkView("Providers", Route.Providers)],
            Sentence = sentence,
            Sources = sources,
            Techniques = [.. techniques.Select(new TechniqueRows(context).Of)],
        };
    }

    private static string Techniques(TechniqueCoverage[] techniques)
    {
        var subs = techniques.Count(coverage => coverage.Technique.Id.IsSubTechnique);
        return subs == 0 ? English.Count(techniques.Length, "technique")
            : subs == techniques.Length ? English.Count(subs, "sub-technique")
            : $"{English.Count(techniques.Length - subs, "technique")} and {English.Count(subs, "sub-technique")}";
    }
}
