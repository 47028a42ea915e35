using System.Collections.Immutable;
using Coverbook.Coverage.Publishing;
using Coverbook.Coverage.Totals;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Wording;

namespace Coverbook.Pages.Pictures;

/// <summary>
/// Draws how far the findings of each provider reach and how sure they are: techniques in scope by their best confidence, on the scale of
/// all that is in scope; then the same of all providers together.
/// </summary>
internal static class ProviderBars
{
    private const int ShownProviders = 30;

    private static readonly ImmutableArray<BarColumn<(BandTotals Techniques, int SubTechniques)>> Columns =
    [
        new("High", "s4", reach => reach.Techniques.High),
        new("Medium", "s3", reach => reach.Techniques.Medium),
        new("Low", "s2", reach => reach.Techniques.Low),
        new("None stated", "s1", reach => reach.Techniques.Unstated),
        new("Techniques", null, reach => reach.Techniques.All) { IsKept = true },
        new(PictureSentences.SubTechniques, null, reach => reach.SubTechniques),
    ];

    /// <summary>The table; <c>null</c> where no finding detects anything in scope.</summary>
    public static BarTableView? Of(PageContext context)
    {
        var totals = context.Model.Totals;
        var scope = totals.InScope.InScope;
        if (totals.InScope.Bands.All + totals.SubTechniquesInScope.Bands.All == 0)
        {
            return null;
        }

        var shown = context.Model.Providers.Where(Reaches).Take(ShownProviders).ToArray();
        var all = (totals.InScope.Bands, totals.SubTechniquesInScope.Bands.All);
        var table = new BarTable<(BandTotals Techniques, int SubTechniques)>(Columns, [.. shown.Select(ReachOf), all]);
        return new BarTableView(
            "Providers by confidence",
            PictureSentences.ByProvider(scope, context.Bands.Legend),
            "Provider",
            table.Columns,
            [
                .. shown.Select(provider => Row(provider.Provider.Name, ReachOf(provider)) with
                {
                    Route = context.Slugs.RouteOf(provider.Provider.Id),
                }),
                .. shown.Length > 1 ? new[] { Row(PictureSentences.AllProviders, all) } : [],
            ],
            PictureSentences.MoreProviders(context.Model.Providers.Count(Reaches) - shown.Length),
            []);

        BarRowView Row(string name, (BandTotals Techniques, int SubTechniques) reach) => new(
            null, English.Label(name), null, table.Bar(reach, Math.Max(scope, 1), scope - reach.Techniques.All), table.Counts(reach));
    }

    /// <summary>Whether findings of a provider detect anything in scope.</summary>
    public static bool Reaches(PublishedProvider provider) =>
        provider.Totals.InScope.All + provider.Totals.SubTechniquesInScope.All > 0;

    private static (BandTotals Techniques, int SubTechniques) ReachOf(PublishedProvider provider) =>
        (provider.Totals.InScope, provider.Totals.SubTechniquesInScope.All);
}
