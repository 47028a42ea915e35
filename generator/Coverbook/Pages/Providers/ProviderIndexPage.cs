using Coverbook.Coverage.Publishing;
using Coverbook.Pages.Pictures;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Rows;
using Coverbook.Pages.Wording;
using Coverbook.Routes;

namespace Coverbook.Pages.Providers;

/// <summary>Makes the list of providers.</summary>
internal sealed class ProviderIndexPage(PageContext context)
{
    public ProviderIndexView Make() => new()
    {
        Site = context.Site,
        Route = Route.Providers,
        Title = "Providers",
        Description = $"Whose findings {context.Config.Product.Name} maps to ATT&CK, source by source.",
        Reach = ProviderBars.Of(context),
        Grids = ProviderGrid.Of(context),
        Providers = [.. context.Model.Providers.Select(Part)],
    };

    private ProviderPartView Part(PublishedProvider provider)
    {
        var sources = new SourceRows(context).Of(provider);
        return new ProviderPartView(
            provider.Provider.Name, context.Slugs.RouteOf(provider.Provider.Id), Counted(provider), sources);
    }

    private static string Counted(PublishedProvider provider) => provider.Capabilities.IsEmpty
        ? English.Count(provider.Sources.Length, "source")
        : $"{English.Count(provider.Sources.Length, "source")}, {CapabilitySentences.Count(provider.Capabilities.Length)}";
}
