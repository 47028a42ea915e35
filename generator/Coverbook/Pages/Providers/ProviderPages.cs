using Coverbook.Files;
using Coverbook.Mappings;
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
            var parts = providers.PartOf(provider, 0);
            for (var index = 0; index < parts.All.Length; index++)
            {
                var part = parts with { Index = index };
                yield return new PlannedPage(part.Route, "provider", () => providers.Make(provider, part));
            }
        }

        foreach (var source in context.Model.Sources)
        {
            for (var index = 0; index < context.Slugs.PartsOf(source).All.Length; index++)
            {
                var part = new Part<Finding>(context.Slugs.RouteOf(source), context.Slugs.PartsOf(source).All, index);
                yield return new PlannedPage(part.Route, "source", () => sources.Make(source, part), SourceSpan.Whole(source.Source.File));
            }
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
