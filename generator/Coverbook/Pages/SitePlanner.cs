using Coverbook.Config;
using Coverbook.Coverage;
using Coverbook.Pages.Views;
using Coverbook.Routes;

namespace Coverbook.Pages;

/// <summary>The door to pages: decides which pages the site has, and how the view of each is made.</summary>
public static class SitePlanner
{
    /// <summary>Plans the whole site. Nothing is made yet: each page's view is made when it is rendered.</summary>
    public static Plan Plan(CoverageModel model, SiteConfig config)
    {
        var context = new PageContext(model, config);
        return new Plan([.. Pages(context)], [.. Files(context)]);
    }

    private static IEnumerable<PlannedPage> Pages(PageContext context)
    {
        var model = context.Model;
        var lists = new IndexPages(context);
        var techniques = new TechniquePage(context);
        var rules = new RulePage(context);

        yield return new PlannedPage(Route.Home, "home", new HomePage(context).Make);
        yield return new PlannedPage(Route.Techniques, "techniques", lists.Techniques);
        yield return new PlannedPage(Route.NotFound, "not-found", () => NotFound(context));
        foreach (var coverage in model.Techniques)
        {
            yield return new PlannedPage(Route.Technique(coverage.Technique.Id), "technique", () => techniques.Make(coverage));
            if (RuleSection.NeedsOwnPage(coverage))
            {
                yield return new PlannedPage(Route.TechniqueRules(coverage.Technique.Id), "rules", () => lists.RulesOf(coverage));
            }
        }

        if (model.Rules.IsEmpty)
        {
            yield break;
        }

        yield return new PlannedPage(Route.Rules, "rules", lists.Rules);
        foreach (var tagged in model.Rules)
        {
            yield return new PlannedPage(Route.Rule(context.SlugOf(tagged.Rule)), "rule", () => rules.Make(tagged));
        }
    }

    private static IEnumerable<PlannedFile> Files(PageContext context)
    {
        yield return new PlannedFile(Route.NoJekyll, () => ReadOnlyMemory<byte>.Empty);
        foreach (var tagged in context.Model.Rules)
        {
            yield return new PlannedFile(Route.RuleSource(context.SlugOf(tagged.Rule)), () => tagged.Rule.Source);
        }
    }

    private static NotFoundView NotFound(PageContext context) => new()
    {
        Site = context.Site,
        Route = Route.NotFound,
        Title = "Page not found",
        Description = "This address leads nowhere.",
        NoIndex = true,
    };
}
