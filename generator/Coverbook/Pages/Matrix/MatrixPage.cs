using System.Collections.Immutable;
using Coverbook.Coverage.Publishing;
using Coverbook.Coverage.Totals;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Views;
using Coverbook.Pages.Wording;
using Coverbook.Routes;
using Coverbook.Terms;

namespace Coverbook.Pages.Matrix;

/// <summary>
/// Makes the matrix of a domain: its tactics in the order of the bundle's matrix, and under each its techniques by name. A tactic
/// without a technique has no column: data for one platform, and matrices that ATT&amp;CK withdrew, have such.
/// </summary>
internal sealed class MatrixPage(PageContext context)
{
    private const string NoTactic = "no-tactic";

    /// <summary>The page.</summary>
    public MatrixView Make(DomainTotals domain)
    {
        var tactics = context.Model.Tactics.Where(tactic => tactic.Tactic.Domain == domain.Domain)
            .ToLookup(tactic => tactic.Techniques.IsEmpty);
        var alone = WithoutTactic(domain.Domain);
        var all = tactics[false].SelectMany(tactic => tactic.Techniques)
            .Concat(alone)
            .SelectMany(Family)
            .DistinctBy(technique => technique.Technique.Id)
            .ToArray();
        ImmutableArray<MatrixProviderView> providers = [.. Providers(all)];
        ImmutableArray<string> platforms =
            [.. all.SelectMany(technique => technique.Technique.Platforms).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var cells = new MatrixCells(context, providers.Select(provider => provider.Id), platforms);
        ImmutableArray<MatrixColumnView> columns = [.. tactics[false].Select(tactic => Column(tactic, cells)), .. Column(alone, cells)];
        var name = MatrixSentences.Name(domain.Domain);
        return new MatrixView
        {
            Site = context.Site,
            Route = Route.Matrix(domain.Domain),
            Title = name,
            Description = $"{name}: {context.Shares.Of(domain)[0]}",
            Sentences =
            [
                .. context.Shares.Of(domain),
                MatrixSentences.CountedOnce,
                .. MatrixSentences.WithoutColumn([.. tactics[true].Select(tactic => English.Label(tactic.Tactic.Name))]) is { } without
                    ? new[] { without }
                    : [],
            ],
            Others =
            [
                .. context.Domains.Where(other => other != domain.Domain)
                    .Select(other => new LinkView(MatrixSentences.Name(other), Route.Matrix(other))),
            ],
            Whole = new LinkView(name, Route.Matrix(domain.Domain)),
            LargePrint = Route.LargePrint(domain.Domain),
            Picture = Route.MatrixPicture(domain.Domain),
            Columns = columns,
            Legend =
            [
                .. MatrixTones.All.Intersect(cells.Tones, StringComparer.Ordinal)
                    .Select(tone => new MatrixLegendView(tone, new MatrixSentences(context.Bands).Legend(tone))),
            ],
            Providers = providers,
            Platforms = platforms,
            HasSubTechniques = all.Any(technique => !technique.SubTechniques.IsEmpty),
        };
    }

    /// <summary>The same for paper.</summary>
    public MatrixView LargePrint(DomainTotals domain)
    {
        var matrix = Make(domain);
        return matrix with
        {
            Route = matrix.LargePrint,
            Title = MatrixSentences.LargePrint(matrix.Title),
            NoIndex = true,
            Trail = [matrix.Whole],
        };
    }

    private IEnumerable<PublishedTechnique> Family(PublishedTechnique technique) =>
        technique.SubTechniques.Select(id => context.Model.ById[id]).Prepend(technique);

    private IEnumerable<MatrixProviderView> Providers(PublishedTechnique[] techniques)
    {
        var found = techniques.SelectMany(technique => technique.ByProvider)
            .Select(own => own.Provider)
            .ToHashSet(StringComparer.Ordinal);
        return context.Model.Providers.Where(provider => found.Contains(provider.Provider.Id))
            .Select(provider => new MatrixProviderView(provider.Provider.Id, English.Label(provider.Provider.Name)));
    }

    private ImmutableArray<PublishedTechnique> WithoutTactic(AttackDomain domain) =>
        [.. context.Model.Techniques.Where(technique => technique.Technique.Domain == domain && technique.Tactics.IsEmpty)];

    private static MatrixColumnView Column(PublishedTactic tactic, MatrixCells cells) => new()
    {
        Anchor = tactic.Tactic.Id.ToString(),
        Name = English.Label(tactic.Tactic.Name),
        Route = Route.Tactic(tactic.Tactic.Id),
        Covered = MatrixSentences.Covered(tactic.Totals.Techniques),
        Cells = cells.Below(tactic.Techniques),
    };

    private static IEnumerable<MatrixColumnView> Column(ImmutableArray<PublishedTechnique> alone, MatrixCells cells)
    {
        var below = cells.Below(alone);
        return below.IsEmpty ? [] : [new MatrixColumnView { Anchor = NoTactic, Name = MatrixSentences.NoTactic, Cells = below }];
    }
}
