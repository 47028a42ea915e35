using Coverbook.Pages.Planning;
using Coverbook.Pages.Rows;

namespace Coverbook.Pages.Rules;

/// <summary>The lists of rules, a page for each that may be named, and the lists that technique pages have no room for.</summary>
internal sealed class RulePages(PageContext context)
{
    /// <summary>The pages; none on a site without rules.</summary>
    public IEnumerable<PlannedPage> Plan()
    {
        if (!context.Model.HasRules)
        {
            return [];
        }

        var division = new RuleDivision(context.Model);
        var overviews = new RuleOverviewPage(context, division);
        var pages = new RuleIndexPage(context);
        var rules = new RulePage(context);
        return
        [
            .. division.Overviews.SelectMany(overview => Enumerable.Range(0, overview.Parts.Length).Select(
                part => new PlannedPage(overview.Part(part).Route, "rule-overview", () => overviews.Make(overview, part)))),
            .. division.Lists.SelectMany(list => Plan(list, pages)),
            .. context.Model.Techniques.Where(RuleRows.NeedOwnPage).SelectMany(coverage => Plan(RuleIndexPage.ListOf(coverage), pages)),
            .. context.Model.NamedRules.Select(
                named => new PlannedPage(context.Slugs.RouteOf(named), "rule", () => rules.Make(named), named.Rule.Span)),
        ];
    }

    /// <summary>The rules' own files, where they may be shown.</summary>
    public IEnumerable<PlannedFile> Files() => context.Model.NamedRules
        .Where(named => named.IsWhole)
        .Select(named => new PlannedFile(context.Slugs.SourceOf(named), () => named.Rule.Source));

    private static IEnumerable<PlannedPage> Plan(RuleList list, RuleIndexPage pages) => Enumerable.Range(0, list.Parts.Length).Select(
        part => new PlannedPage(list.Part(part).Route, "rules", () => pages.Make(list, part)));
}
