using Coverbook.Config;
using Coverbook.Coverage;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Routes;
using Coverbook.Terms;

namespace Coverbook.Pages;

/// <summary>The door to pages: decides which pages the site has, and how the view of each is made.</summary>
public static class SitePlanner
{
    /// <summary>Plans the whole site. Nothing is made yet: each page's view is made when it is rendered.</summary>
    public static Plan Plan(CoverageModel model, SiteConfig config, DiagnosticBag bag)
    {
        var context = new PageContext(model, config);
        var pages = OwnPages(context).ToList();
        var taken = pages.Select(page => page.Route).ToHashSet();
        var other = new OtherPages(context);
        foreach (var page in model.Pages)
        {
            var route = context.Slugs.RouteOf(page);
            if (taken.Add(route))
            {
                pages.Add(new PlannedPage(route, "content", () => other.Content(page)));
            }
            else
            {
                bag.Add(ContentDiagnostics.AddressTaken(SourceSpan.Whole(page.Text.Start.Path), route.ToString()));
            }
        }

        return new Plan([.. pages], [.. Files(context)]);
    }

    private static IEnumerable<PlannedPage> OwnPages(PageContext context)
    {
        var lists = new IndexPages(context);
        var other = new OtherPages(context);
        yield return new PlannedPage(Route.Home, "home", new HomePage(context).Make);
        yield return new PlannedPage(Route.Techniques, "techniques", lists.Techniques);
        yield return new PlannedPage(Route.NotFound, "not-found", other.NotFound, IsListed: false);
        yield return new PlannedPage(Route.Data, "data", other.Data);
        foreach (var page in TechniquePages(context, lists).Concat(TacticPages(context)).Concat(ProviderPages(context)).Concat(RulePages(context, lists)))
        {
            yield return page;
        }
    }

    private static IEnumerable<PlannedPage> TechniquePages(PageContext context, IndexPages lists)
    {
        var techniques = new TechniquePage(context);
        var withdrawn = new WithdrawnPages(context);
        foreach (var coverage in context.Model.Techniques)
        {
            yield return new PlannedPage(Route.Technique(coverage.Technique.Id), "technique", () => techniques.Make(coverage));
            if (RuleSection.NeedsOwnPage(coverage))
            {
                yield return new PlannedPage(Route.TechniqueRules(coverage.Technique.Id), "rules", () => lists.RulesOf(coverage));
            }
        }

        foreach (var gone in context.Model.Withdrawn)
        {
            yield return new PlannedPage(Route.Technique(gone.Technique.Id), WithdrawnPages.TemplateOf(gone), () => withdrawn.Make(gone), IsListed: false);
        }
    }

    private static IEnumerable<PlannedPage> TacticPages(PageContext context)
    {
        var tactics = new TacticPages(context);
        yield return new PlannedPage(Route.Tactics, "tactics", tactics.Index);
        foreach (var tactic in context.Model.Tactics)
        {
            yield return new PlannedPage(Route.Tactic(tactic.Id), "tactic", () => tactics.Make(tactic));
        }
    }

    private static IEnumerable<PlannedPage> ProviderPages(PageContext context)
    {
        if (context.Model.Sources.IsEmpty)
        {
            yield break;
        }

        var providers = new ProviderPages(context);
        var sources = new SourcePage(context);
        yield return new PlannedPage(Route.Providers, "providers", providers.Index);
        foreach (var provider in context.Config.Providers)
        {
            yield return new PlannedPage(context.Slugs.RouteOf(provider.Id), "provider", () => providers.Make(provider));
        }

        foreach (var source in context.Model.Sources)
        {
            yield return new PlannedPage(context.Slugs.RouteOf(source), "source", () => sources.Make(source));
        }
    }

    private static IEnumerable<PlannedPage> RulePages(PageContext context, IndexPages lists)
    {
        if (!context.Model.HasRules)
        {
            yield break;
        }

        var rules = new RulePage(context);
        yield return new PlannedPage(Route.Rules, "rules", lists.Rules);
        foreach (var tagged in context.Model.Rules.Where(tagged => RowMaker.MayBeNamed(tagged.Rule)))
        {
            yield return new PlannedPage(Route.Rule(context.Slugs.Of(tagged.Rule)), "rule", () => rules.Make(tagged));
        }
    }

    private static IEnumerable<PlannedFile> Files(PageContext context)
    {
        yield return new PlannedFile(Route.NoJekyll, () => ReadOnlyMemory<byte>.Empty);
        foreach (var tagged in context.Model.Rules.Where(tagged => tagged.Rule.Visibility == Visibility.Public))
        {
            yield return new PlannedFile(Route.RuleSource(context.Slugs.Of(tagged.Rule)), () => tagged.Rule.Source);
        }
    }
}
