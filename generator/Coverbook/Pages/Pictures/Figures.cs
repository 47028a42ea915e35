using System.Collections.Immutable;
using Coverbook.Coverage.Totals;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Wording;

namespace Coverbook.Pages.Pictures;

/// <summary>
/// Makes the large figures of each domain: techniques in scope with direct evidence, with findings, with rules; of what the site has none
/// at all, there is no figure.
/// </summary>
internal static class Figures
{
    /// <summary>The figures of the domains that have a technique in scope.</summary>
    public static ImmutableArray<FiguresView> Of(PageContext context) =>
    [
        .. context.Model.Totals.Domains.Where(domain => domain.Techniques.InScope > 0)
            .Select(domain => new FiguresView(
                context.HasDomains ? DomainWords.Name(domain.Domain) : null, [.. Of(domain, context)])),
    ];

    private static IEnumerable<FigureView> Of(DomainTotals domain, PageContext context)
    {
        var (techniques, subs) = (domain.Techniques, domain.SubTechniques);
        yield return Of(techniques, subs, PictureSentences.DirectEvidence, totals => totals.Direct);
        if (!context.Model.Sources.IsEmpty)
        {
            yield return Of(techniques, subs, PictureSentences.Findings, totals => totals.Bands.All);
        }

        if (!context.Model.Rules.IsEmpty)
        {
            yield return Of(techniques, subs, PictureSentences.Rules, totals => totals.WithRules);
        }
    }

    private static FigureView Of(
        ScopeTotals techniques, ScopeTotals subs, Func<int, int, string> sentence, Func<ScopeTotals, int> countOf)
    {
        var count = countOf(techniques);
        return new FigureView(
            English.Number(count),
            sentence(count, techniques.InScope),
            PictureSentences.And(countOf(subs), subs.InScope),
            Bars.Of(techniques.InScope, [("s4", count), (Bars.Rest, techniques.InScope - count)]));
    }
}
