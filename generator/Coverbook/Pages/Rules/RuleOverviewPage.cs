using System.Collections.Immutable;
using Coverbook.Coverage.Publishing;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Views;
using Coverbook.Pages.Wording;
using Coverbook.Routes;

namespace Coverbook.Pages.Rules;

/// <summary>Makes the pages of an overview of rules.</summary>
internal sealed class RuleOverviewPage(PageContext context, RuleDivision division)
{
    /// <summary>So many products a category's row has room for.</summary>
    private const int MostProducts = 6;

    /// <summary>One of its pages, counted from 0.</summary>
    public RuleOverviewView Make(RuleOverview overview, int index)
    {
        var part = overview.Part(index);
        var all = overview.Parts.SelectMany(shelves => shelves).ToArray();
        var (levels, libraries) = (RuleShelf.LevelsOf(all), RuleShelf.LibrariesOf(all));
        var isSite = part.IsFirst && overview.Route == Route.Rules;
        return new RuleOverviewView
        {
            Site = context.Site,
            Route = part.Route,
            Title = part.Titled(overview.Title),
            Description = part.IsFirst ? overview.Sentence : $"{part.Words} {overview.Sentence}",
            Trail = part.IsFirst ? overview.Trail : [.. overview.Trail, new LinkView(overview.Title, overview.Route)],
            Heading = overview.Route == Route.Rules ? "Sigma rules" : overview.Title,
            Sentence = overview.Sentence,
            By = overview.Route == Route.Rules ? "By product" : "By category",
            Column = overview.Column,
            Columns = [.. levels.Select(RuleListSentences.Column), .. libraries.Select(RuleListSentences.Library)],
            Rows = [.. part.Rows.Select(shelf => Shelf(shelf, levels, libraries))],
            Unnamed = RuleListSentences.Unnamed(all.Sum(shelf => shelf.Totals.Rules - shelf.Totals.ByLevel.Sum(level => level.Rules))),
            Categories = isSite ? [.. context.Model.RuleCategories.Take(RuleDivision.MostCategories).Select(Category)] : [],
            Paging = Paging.Of(part, shelves => RuleListSentences.Between(shelves[0].Name, shelves[^1].Name)),
            Unread = isSite ? UnreadRules.Of(context) : null,
        };
    }

    private static RuleShelfView Shelf(
        RuleShelf shelf, ImmutableArray<Sigma.RuleLevel> levels, ImmutableArray<string> libraries) =>
        new(shelf.Name, shelf.Route, English.Number(shelf.Totals.Rules), shelf.Figures(levels, libraries));

    private RuleCategoryView Category(PublishedCategoryShares category) => new(
        LogSourceWords.Of(category.Name),
        English.Number(category.Rules),
        [.. category.Shares.Take(MostProducts).Select(Place)],
        RuleListSentences.More(category.Shares.Length - MostProducts));

    private RulePlaceView Place(PublishedCategoryShare share)
    {
        var (route, anchor) = division.PlaceOf(share.Category);
        return new RulePlaceView(
            RuleListSentences.Name(share.Product), English.Number(share.Category.Totals.Rules), route, anchor);
    }
}
