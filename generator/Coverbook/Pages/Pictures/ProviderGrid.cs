using System.Collections.Immutable;
using Coverbook.Coverage.Publishing;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Views;
using Coverbook.Pages.Wording;
using Coverbook.Routes;
using Coverbook.Terms;

namespace Coverbook.Pages.Pictures;

/// <summary>Makes the tables of providers and tactics, one for each domain. The ground of a number grows with its share.</summary>
internal static class ProviderGrid
{
    private const int ShownProviders = 12;
    private const int Steps = 4;

    /// <summary>The tables; none where no finding detects a technique in scope.</summary>
    public static ImmutableArray<ProviderGridView> Of(PageContext context) =>
        [.. context.Domains.Select(domain => Of(context, domain)).OfType<ProviderGridView>()];

    private static ProviderGridView? Of(PageContext context, AttackDomain domain)
    {
        var tactics = context.Model.Tactics
            .Where(tactic => tactic.Tactic.Domain == domain && tactic.Totals.Techniques.InScope > 0)
            .ToArray();
        var reached = tactics.SelectMany(tactic => tactic.Totals.ByProvider)
            .Where(reach => reach.Techniques > 0)
            .Select(reach => reach.Provider)
            .ToHashSet(StringComparer.Ordinal);
        if (reached.Count == 0)
        {
            return null;
        }

        var shown = context.Model.Providers.Where(provider => reached.Contains(provider.Provider.Id)).Take(ShownProviders).ToArray();
        AttackDomain? named = context.HasDomains ? domain : null;
        return new ProviderGridView(
            PictureSentences.GridLabel(named),
            PictureSentences.Grid(named),
            [.. shown.Select(provider => new LinkView(English.Label(provider.Provider.Name), context.Slugs.RouteOf(provider.Provider.Id)))],
            [.. tactics.Select(tactic => Row(tactic, shown))],
            PictureSentences.MoreProviders(reached.Count - shown.Length));
    }

    private static GridRowView Row(PublishedTactic tactic, PublishedProvider[] shown)
    {
        var whole = tactic.Totals.Techniques.InScope;
        return new GridRowView(
            English.Label(tactic.Tactic.Name),
            Route.Tactic(tactic.Tactic.Id),
            [
                .. shown.Select(provider => tactic.Totals.ByProvider.Single(reach => reach.Provider == provider.Provider.Id).Techniques)
                    .Select(count => new GridCellView($"g{Step(count, whole)}", English.Number(count))),
            ],
            English.Number(whole));
    }

    /// <summary>0 for nothing, else the quarter of the whole that the count reaches into: 1 to 4.</summary>
    private static int Step(int count, int whole) => ((count * Steps) + whole - 1) / whole;
}
