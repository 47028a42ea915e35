using Coverbook.Coverage.Publishing;
using Coverbook.Pages.Planning;
using Coverbook.Routes;
using Coverbook.Terms;

namespace Coverbook.Pages.Adversaries;

/// <summary>
/// The lists of groups, software and campaigns, a page for each of them, and what stands at the addresses of former ones.
/// </summary>
internal sealed class AdversaryPages(PageContext context)
{
    private readonly AdversaryPage pages = new(context);

    /// <summary>The pages; a list that would be empty is none.</summary>
    public IEnumerable<PlannedPage> Plan()
    {
        var kinds = context.Model.Adversaries.Select(published => published.Adversary.Id.Kind).Distinct();
        return kinds.SelectMany(Lists).Concat(context.Model.Adversaries.SelectMany(PagesOf)).Concat(Formers());
    }

    private IEnumerable<PlannedPage> Lists(AttackIdKind kind)
    {
        var list = new AdversaryIndexPage(context, kind);
        return Enumerable.Range(0, list.Parts.Length)
            .Select(part => new PlannedPage(list.RouteOf(part), "adversaries", () => list.Make(part)));
    }

    private IEnumerable<PlannedPage> PagesOf(PublishedAdversary published)
    {
        var parts = AdversaryParts.Of(published);
        return Enumerable.Range(0, parts.Length).Select(part => new PlannedPage(
            AdversaryPage.RouteOf(published.Adversary, part),
            "adversary",
            () => pages.Make(published, parts, part),
            published.Adversary.Span));
    }

    private IEnumerable<PlannedPage> Formers()
    {
        var page = new FormerAdversaryPage(context);
        return context.Model.FormerAdversaries.Select(former => new PlannedPage(
            Route.Adversary(former.Id), FormerAdversaryPage.TemplateOf(former), () => page.Make(former), former.Withdrawn?.Span)
        {
            IsListed = false,
        });
    }
}
