using Coverbook.Files;
using Coverbook.Pages.Planning;
using Coverbook.Routes;

namespace Coverbook.Pages.Providers;

/// <summary>The list of providers, a page for each, and one for each of their sources.</summary>
internal sealed class ProviderPages(PageContext context)
{
    /// <summary>The pages; none on a site without sources.</summary>
    public IEnumerable<PlannedPage> Plan()
    {
        if (context.Model.Sources.IsEmpty)
        {
            yield break;
        }

        var providers = new ProviderPage(context);
        var sources = new SourcePage(context);
        yield return new PlannedPage(Route.Providers, "providers", new ProviderIndexPage(context).Make);
        foreach (var provider in context.Model.Providers)
        {
            yield return new PlannedPage(context.Slugs.RouteOf(provider.Provider.Id), "provider", () => providers.Make(provider));
        }

        foreach (var source in context.Model.Sources)
        {
            yield return new PlannedPage(
                context.Slugs.RouteOf(source), "source", () => sources.Make(source), SourceSpan.Whole(source.Source.File));
        }
    }
}
