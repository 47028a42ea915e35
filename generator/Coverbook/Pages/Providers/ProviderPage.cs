using System.Collections.Immutable;
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
    private readonly TechniqueRows rows = new(context);

    /// <summary>What each of a provider's pages lists.</summary>
    public Part<ProviderPart> PartOf(PublishedProvider published, int index) => new(
        context.Slugs.RouteOf(published.Provider.Id), ProviderParts.Of(published, TechniquesOf(published)), index);

    /// <summary>One of the pages of a provider.</summary>
    public ProviderView Make(PublishedProvider published, Part<ProviderPart> part)
    {
        var (provider, totals, _, capabilities) = published;
        var shown = part.Rows[0];
        var sentence = totals.Sources == 0
            ? $"{context.Config.Product.Name} maps no source of {provider.Name}."
            : $"{context.Config.Product.Name} maps {English.Count(totals.Findings, "finding")} of {English.Count(totals.Sources, "source")} to {Techniques(totals)}.";
        return new ProviderView
        {
            Site = context.Site,
            Route = part.Route,
            Title = part.Titled(provider.Name),
            Heading = provider.Name,
            Description = part.IsFirst ? sentence : $"{part.Words} {sentence}",
            Trail =
            [
                new LinkView("Providers", Route.Providers),
                .. part.IsFirst ? [] : new[] { new LinkView(provider.Name, context.Slugs.RouteOf(provider.Id)) },
            ],
            Sentence = sentence,
            Sources = new SourceRows(context).Of(published with { Sources = shown.Sources }),
            Capabilities = new CapabilityRows(context).Of(published with { Capabilities = shown.Capabilities }),
            CapabilitySentence = shown.Capabilities.IsEmpty
                ? null
                : $"{English.Sentence(CapabilitySentences.Count(PublishedCapability.Count(capabilities)))} of {provider.Name}, as CTID scores them: techniques and sub-techniques in force, each once. They are counted apart from findings.",
            TechniquesOf = $"Techniques of {provider.Name}",
            Techniques = rows.Groups(shown.Techniques),
            Filter = rows.Filter(part.All.Sum(one => one[0].Techniques.Length)),
            Paging = Paging.Of(part, one => one[0].Name),
        };
    }

    private ImmutableArray<PublishedTechnique> TechniquesOf(PublishedProvider published) =>
        [.. context.Model.Techniques.Where(technique => technique.Rows.Any(row => row.Provider.Id == published.Provider.Id))];

    private static string Techniques(ProviderTotals totals) => totals switch
    {
        { SubTechniques: 0 } => English.Count(totals.Techniques, "technique"),
        { Techniques: 0 } => English.Count(totals.SubTechniques, "sub-technique"),
        _ => $"{English.Count(totals.Techniques, "technique")} and {English.Count(totals.SubTechniques, "sub-technique")}",
    };
}
