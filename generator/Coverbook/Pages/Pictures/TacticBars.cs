using System.Collections.Immutable;
using Coverbook.Coverage.Publishing;
using Coverbook.Coverage.Totals;
using Coverbook.Pages.Matrix;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Views;
using Coverbook.Pages.Wording;
using Coverbook.Routes;
using Coverbook.Terms;

namespace Coverbook.Pages.Pictures;

/// <summary>Draws how the techniques in scope of each tactic stand: a bar for each tactic, all on one scale.</summary>
internal static class TacticBars
{
    private static readonly ImmutableArray<BarColumn<ScopeTotals>> Columns =
    [
        new("Direct evidence", "s4", totals => totals.Direct) { IsKept = true },
        new("Sub-techniques only", "below", totals => totals.OnlyBelow),
        new("Accepted gap", "accepted", totals => totals.Accepted),
        new("Newer id may apply", "newer", totals => totals.MayApply),
        new("Gap", MatrixTones.Gap, totals => totals.Gaps) { IsKept = true },
        new(PictureSentences.InScope, null, totals => totals.InScope) { IsKept = true },
    ];

    /// <summary>The tables of all domains that have a tactic.</summary>
    public static ImmutableArray<BarTableView> Of(PageContext context) =>
    [
        .. context.Domains.Select(domain => (
                Domain: domain,
                Tactics: context.Model.Tactics.Where(tactic => tactic.Tactic.Domain == domain).ToImmutableArray()))
            .Where(one => !one.Tactics.IsEmpty)
            .Select(one => Of(context.HasDomains ? one.Domain : null, one.Tactics)),
    ];

    private static BarTableView Of(AttackDomain? domain, ImmutableArray<PublishedTactic> tactics)
    {
        ImmutableArray<PublishedTactic> inScope = [.. tactics.Where(tactic => tactic.Totals.Techniques.InScope > 0)];
        var outside = tactics.Except(inScope).ToArray();
        var scale = inScope.Select(tactic => tactic.Totals.Techniques.InScope).DefaultIfEmpty().Max();
        var table = new BarTable<ScopeTotals>(Columns, [.. inScope.Select(tactic => tactic.Totals.Techniques)]);
        return new BarTableView(
            PictureSentences.ByTacticLabel(domain),
            PictureSentences.ByTactic(domain),
            "Tactic",
            table.Columns,
            [
                .. inScope.Select(tactic => new BarRowView(
                    tactic.Tactic.Id.ToString(),
                    English.Label(tactic.Tactic.Name),
                    Route.Tactic(tactic.Tactic.Id),
                    table.Bar(tactic.Totals.Techniques, scale),
                    table.Counts(tactic.Totals.Techniques))),
            ],
            outside.Length == 0 ? null : PictureSentences.NothingInScope(outside.Length),
            [
                .. outside.Select(tactic => new LinkView(
                    $"{tactic.Tactic.Id} {English.Label(tactic.Tactic.Name)}", Route.Tactic(tactic.Tactic.Id))),
            ]);
    }
}
