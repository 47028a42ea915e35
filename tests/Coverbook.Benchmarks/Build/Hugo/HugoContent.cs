using Coverbook.Build.Reading;
using Coverbook.Pages.Planning;
using Coverbook.Routes;
using Coverbook.Terms;

namespace Coverbook.Benchmarks.Build.Hugo;

/// <summary>
/// Every page of a planned site in ready Markdown, made from the model, at the same address: what another generator needs no reading,
/// joining or counting for.
/// </summary>
internal sealed class HugoContent
{
    private readonly SiteLinks links;
    private readonly ListMarkdown lists;
    private readonly Dictionary<Route, Func<MarkdownPage>> pages = [];

    /// <summary>Knows the page of everything in the model.</summary>
    public HugoContent(ReadSite site)
    {
        links = new SiteLinks(site);
        lists = new ListMarkdown(links);
        AddTechniques();
        AddRules();
        AddSources();
        AddTactics();
    }

    /// <summary>The pages, in the order of the plan.</summary>
    public IEnumerable<MarkdownPage> Pages() => links.Site.Plan.Pages.Select(Make);

    /// <summary>Pages that say next to nothing (not found, downloads) are one sentence.</summary>
    private MarkdownPage Make(PlannedPage page) =>
        pages.TryGetValue(page.Route, out var make)
            ? make()
            : new MarkdownPage(page.Route, page.Template, $"This page is {page.Template}.");

    private void Add(Route route, string title, Func<string> markdown) => pages[route] = () => new MarkdownPage(route, title, markdown());

    private void AddTechniques()
    {
        var model = links.Site.Model;
        var techniques = new TechniqueMarkdown(links);
        Add(Route.Techniques, "Techniques", () => lists.Techniques(model.Techniques));
        foreach (var coverage in model.Techniques)
        {
            var id = coverage.Technique.Id;
            Add(Route.Technique(id), $"{id} {coverage.FullName}", () => techniques.Make(coverage));
            Add(Route.TechniqueRules(id), $"Rules tagged {id} {coverage.FullName}", () => lists.Rules(coverage.Rules));
        }

        foreach (var gone in model.Withdrawn)
        {
            Add(Route.Technique(gone.Technique.Id), $"{gone.Technique.Id} {gone.Technique.Name}", () => gone.Technique.Description);
        }
    }

    private void AddRules()
    {
        var rules = new RuleMarkdown(links);
        Add(Route.Rules, "Rules", () => lists.Rules(links.Site.Model.Rules.Select(tagged => tagged.Rule)));
        foreach (var tagged in links.Site.Model.Rules)
        {
            Add(links.RouteOf(tagged.Rule), tagged.Rule.Title, () => rules.Make(tagged));
        }
    }

    private void AddSources()
    {
        var sources = new SourceMarkdown(links);
        Add(Route.Providers, "Providers", () => lists.Sources(provider: null));
        foreach (var provider in links.Site.Model.Providers)
        {
            Add(Route.Provider(Slug.Of(provider.Id)), provider.Name, () => lists.Sources(provider.Id));
        }

        foreach (var source in links.Site.Model.Sources)
        {
            Add(Route.Source(Slug.Of(source.ProviderId), source.Slug), source.Name, () => sources.Make(source));
        }
    }

    private void AddTactics()
    {
        Add(Route.Home, "Home", () => lists.Tactics() + lists.Sources(provider: null));
        Add(Route.Tactics, "Tactics", lists.Tactics);
        foreach (var tactic in links.Site.Model.Tactics)
        {
            Add(Route.Tactic(tactic.Id), $"{tactic.Id} {tactic.Name}", () => lists.Tactic(tactic));
        }
    }
}
