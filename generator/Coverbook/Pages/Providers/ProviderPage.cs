using Coverbook.Coverage.Publishing;
using Coverbook.Coverage.Totals;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Rows;
using Coverbook.Pages.Views;
using Coverbook.Pages.Wording;
using Coverbook.Routes;

namespace Coverbook.Pages.Providers;

/// <summary>Makes the page of a provider.</summary>
internal sealed class ProviderPage(PageContext context)
{
    public ProviderView Make(PublishedProvider published)
    {
        var (provider, totals, _, capabilities) = published;
        var sentence = totals.Sources == 0
            ? $"{context.Config.Product.Name} maps no source of {provider.Name}."
            : $"{context.Config.Product.Name} maps {English.Count(totals.Findings, "finding")} of {English.Count(totals.Sources, "source")} to {Techniques(totals)}.";
        return new ProviderView
        {
            Site = context.Site,
            Route = context.Slugs.RouteOf(provider.Id),
            Title = provider.Name,
            Description = sentence,
            Trail = [new LinkView("Providers", Route.Providers)],
            Sentence = sentence,
            Sources = new SourceRows(context).Of(published),
            Capabilities = new CapabilityRows(context).Of(published),
            CapabilitySentence = capabilities.IsEmpty
                ? null
                : $"{English.Sentence(CapabilitySentences.Count(PublishedCapability.Count(capabilities)))} of {provider.Name}, as CTID scores them: techniques and sub-techniques in force, each once. They are counted apart from findings.",
            Techniques =
            [
                .. context.Model.Techniques
                    .Where(technique => technique.Rows.Any(row => row.Provider.Id == provider.Id))
                    .Select(new TechniqueRows(context).Of),
            ],
        };
    }

    private static string Techniques(ProviderTotals totals) => totals switch
    {
        { SubTechniques: 0 } => English.Count(totals.Techniques, "technique"),
        { Techniques: 0 } => English.Count(totals.SubTechniques, "sub-technique"),
        _ => $"{English.Count(totals.Techniques, "technique")} and {English.Count(totals.SubTechniques, "sub-technique")}",
    };
}
