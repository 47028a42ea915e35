using Coverbook.Files;
using Coverbook.Pages.Planning;
using Coverbook.Routes;

namespace Coverbook.Pages.Providers;

/// <summary>The list of providers, a page for each, and one for each of their sources.</summary>
internal sealed class ProviderPages(PageContext context)
{
    /// <summary>The pages; none on a site without sources and capabilities.</summary>
    public IEnumerable<PlannedPage> Plan()
    {
        if (context.Model.Sources.IsEmpty && context.Model.Capabilities.IsEmpty)
        {
            yield break;
        }

        var providers = new ProviderPage(context);
        var sources = new SourcePage(context);
        var capabilities = new CapabilityPage(context);
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

        foreach (var capability in context.Model.Capabilities)
        {
            for (var each = 0; each < context.Slugs.PartsOf(capability).All.Length; each++)
            {
                var part = each;
                yield return new PlannedPage(
                    context.Slugs.RouteOf(capability, part),
                    "capability",
                    () => capabilities.Make(capability, part),
                    capability.Capability.Span);
            }
        }
    }
}
