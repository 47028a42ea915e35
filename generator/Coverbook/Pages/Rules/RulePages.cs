using Coverbook.Pages.Planning;
using Coverbook.Pages.Rows;
using Coverbook.Routes;

namespace Coverbook.Pages.Rules;

/// <summary>The list of rules, a page for each that may be named, and the lists that technique pages have no room for.</summary>
internal sealed class RulePages(PageContext context)
{
    /// <summary>The pages; none on a site without rules.</summary>
    public IEnumerable<PlannedPage> Plan()
    {
        if (!context.Model.HasRules)
        {
            yield break;
        }

        var lists = new RuleIndexPage(context);
        var rules = new RulePage(context);
        yield return new PlannedPage(Route.Rules, "rules", lists.Make);
        foreach (var coverage in context.Model.Techniques.Where(RuleRows.NeedOwnPage))
        {
            yield return new PlannedPage(Route.TechniqueRules(coverage.Technique.Id), "rules", () => lists.Of(coverage));
        }

        foreach (var named in context.Model.NamedRules)
        {
            yield return new PlannedPage(context.Slugs.RouteOf(named), "rule", () => rules.Make(named), named.Rule.Span);
        }
    }

    /// <summary>The rules' own files, where they may be shown.</summary>
    public IEnumerable<PlannedFile> Files() => context.Model.NamedRules
        .Where(named => named.IsWhole)
        .Select(named => new PlannedFile(context.Slugs.SourceOf(named), () => named.Rule.Source));
}
