using System.Collections.Immutable;
using Coverbook.Pages.Views;
using Coverbook.Pages.Wording;
using Coverbook.Routes;

namespace Coverbook.Pages.Planning;

/// <summary>
/// The main navigation in three groups: what is covered, what ATT&amp;CK knows beside techniques, and what the site says of itself. What
/// the site has none of has no entry, and a group without entries is none.
/// </summary>
internal static class SiteNavigation
{
    /// <summary>The groups.</summary>
    public static ImmutableArray<NavigationGroupView> Of(PageContext context)
    {
        NavigationGroupView[] groups =
        [
            new("Coverage", [.. Coverage(context)]),
            new("Knowledge", [.. Knowledge(context)]),
            new("About", [.. About(context)]),
        ];
        return [.. groups.Where(group => !group.Links.IsEmpty)];
    }

    private static IEnumerable<LinkView> Coverage(PageContext context)
    {
        var model = context.Model;
        foreach (var domain in context.Domains.Take(1))
        {
            yield return new LinkView("Matrix", Route.Matrix(domain));
        }

        yield return new LinkView("Techniques", Route.Techniques);
        yield return new LinkView("Tactics", Route.Tactics);
        yield return new LinkView("Gaps", Route.Gaps);
        if (model.Threats is not null)
        {
            yield return new LinkView("Threats", Route.Threats);
        }

        if (!model.Sources.IsEmpty || !model.Capabilities.IsEmpty)
        {
            yield return new LinkView("Providers", Route.Providers);
        }

        if (model.HasRules)
        {
            yield return new LinkView("Rules", Route.Rules);
        }
    }

    private static IEnumerable<LinkView> Knowledge(PageContext context)
    {
        var model = context.Model;
        foreach (var list in context.AdversaryLists)
        {
            yield return list;
        }

        if (!model.Mitigations.IsEmpty)
        {
            yield return new LinkView("Mitigations", Route.Mitigations);
        }

        if (!model.Components.IsEmpty)
        {
            yield return new LinkView("Data components", Route.DataComponents);
        }

        if (!model.LogSources.IsEmpty)
        {
            yield return new LinkView("Log sources", Route.LogSources);
        }
    }

    private static IEnumerable<LinkView> About(PageContext context)
    {
        foreach (var page in context.Model.Pages)
        {
            yield return new LinkView(English.Label(page.Title), context.Slugs.RouteOf(page));
        }

        if (context.Methodology is null)
        {
            yield return new LinkView("Methodology", Route.Methodology);
        }

        yield return new LinkView("Changes", Route.Changes);
        yield return new LinkView("Data", Route.Data);
    }
}
