using System.Collections.Frozen;
using Coverbook.Coverage.Publishing;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Views;
using Coverbook.Pages.Wording;
using Coverbook.Routes;
using Coverbook.Terms;

namespace Coverbook.Pages.Rules;

/// <summary>
/// How the rules of a site are divided over lists: all on one page where it holds them; else by product, and a product that no page holds
/// by category. Each rule is in exactly one list. A page has a size (design, section 13).
/// </summary>
internal sealed class RuleDivision
{
    private const int MarkupOfCategory = 900;
    private const int ElementsOfCategory = 16;
    private const int ElementsOfUnread = 4;
    private const int MarkupOfUnread = 500;

    /// <summary>The most categories over all products that the overview shows; all of them stand on the pages of their products.</summary>
    public const int MostCategories = 30;

    /// <summary>The most broken rules that a page shows.</summary>
    public const int MostUnread = 25;

    private readonly PublishedModel model;
    private readonly FrozenDictionary<string, Slug> products;
    private readonly Dictionary<PublishedProduct, Route> routes = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<PublishedCategory, (Route Route, string? Anchor)> places = new(ReferenceEqualityComparer.Instance);
    private readonly List<RuleList> lists = [];
    private readonly List<RuleOverview> overviews = [];

    public RuleDivision(PublishedModel model)
    {
        this.model = model;
        products = SlugsOf(model.Products.Select(product => product.Name), RuleListSentences.NoProduct);
        var unread = Math.Min(model.UnreadRules.Length, MostUnread);
        var before = new PageRoom(unread * MarkupOfUnread, unread * ElementsOfUnread);
        var all = RuleLine.Divide(model.Products.Select(Section), before, LongestLibrary);
        var sentence = RuleListSentences.All(model.Totals.Rules, model.LibraryName);
        if (all.Length == 1)
        {
            lists.Add(new RuleList(Route.Rules, "Rules", sentence, "Product", all, []) { Heading = "Sigma rules" });
            return;
        }

        foreach (var product in model.Products)
        {
            Divide(product);
        }

        var shown = Math.Min(model.RuleCategories.Length, MostCategories);
        var shelves = InOrder(
            model.Products.Select(product => new RuleShelf(RuleListSentences.Name(product), routes[product], product.Totals)));
        var parts = RuleShelf.Divide(shelves, before + new PageRoom(shown * MarkupOfCategory, shown * ElementsOfCategory));
        overviews.Insert(0, new RuleOverview(Route.Rules, "Rules", sentence, "Product", parts, []));
    }

    /// <summary>The lists.</summary>
    public IReadOnlyList<RuleList> Lists => lists;

    /// <summary>The overviews: that of the site first.</summary>
    public IReadOnlyList<RuleOverview> Overviews => overviews;

    private string? LongestLibrary =>
        RuleListSentences.Libraries(model) is { Length: > 1 } libraries ? libraries.MaxBy(name => name.Length) : null;

    /// <summary>Where the rules of a category are listed, with the anchor on a page that lists others, too.</summary>
    public (Route Route, string? Anchor) PlaceOf(PublishedCategory category) => places[category];

    private RuleSection Section(PublishedProduct product) =>
        new(RuleListSentences.Name(product), $"platform-{products[product.Name ?? ""]}", product.Rules);

    private void Divide(PublishedProduct product)
    {
        var slug = products[product.Name ?? ""];
        var (route, name) = (Route.RulesOf(slug), RuleListSentences.Name(product));
        routes.Add(product, route);
        var slugs = SlugsOf(product.Categories.Select(category => category.Name), RuleListSentences.NoCategory, besidePages: true);
        var isOne = product.Categories.Length == 1;
        var parts = RuleLine.Divide(product.Categories.Select(category => Section(category, slugs, isOne)), default, LongestLibrary);
        if (parts.Length == 1 || isOne)
        {
            lists.Add(new RuleList(
                route, $"Rules: {name}", RuleListSentences.Of(product), isOne ? null : "Category", parts, [Rules])
            { Heading = name });
            foreach (var category in product.Categories)
            {
                places.Add(category, (route, isOne ? null : Anchor(category, slugs)));
            }

            return;
        }

        DivideByCategory(product, slug, slugs);
    }

    private void DivideByCategory(PublishedProduct product, Slug slug, FrozenDictionary<string, Slug> slugs)
    {
        var (route, name) = (routes[product], RuleListSentences.Name(product));
        var shelves = new List<RuleShelf>();
        foreach (var category in product.Categories)
        {
            var (own, words) = (Route.RulesOf(slug, SlugOf(category, slugs)), RuleListSentences.Name(category));
            places.Add(category, (own, null));
            shelves.Add(new RuleShelf(words, own, category.Totals));
            var parts = RuleLine.Divide([Section(category, slugs, isAlone: true)], default, LongestLibrary);
            lists.Add(new RuleList(
                own,
                $"Rules: {name}, {words}",
                RuleListSentences.Of(product, category),
                null,
                parts,
                [Rules, new LinkView(name, route)])
            { Heading = $"{name}: {words}" });
        }

        overviews.Add(new RuleOverview(
            route, $"Rules: {name}", RuleListSentences.Of(product), "Category", RuleShelf.Divide(InOrder(shelves)), [Rules]));
    }

    /// <summary>The largest first.</summary>
    private static IEnumerable<RuleShelf> InOrder(IEnumerable<RuleShelf> shelves) =>
        shelves.OrderByDescending(shelf => shelf.Totals.Rules).ThenBy(shelf => shelf.Name, StringComparer.Ordinal);

    private static LinkView Rules => new("Rules", Route.Rules);

    private static RuleSection Section(PublishedCategory category, FrozenDictionary<string, Slug> slugs, bool isAlone) => isAlone
        ? new RuleSection(null, null, category.Rules)
        : new RuleSection(RuleListSentences.Name(category), Anchor(category, slugs), category.Rules);

    private static string Anchor(PublishedCategory category, FrozenDictionary<string, Slug> slugs) =>
        $"category-{SlugOf(category, slugs)}";

    private static Slug SlugOf(PublishedCategory category, FrozenDictionary<string, Slug> slugs) =>
        slugs[category.Name ?? ""];

    /// <summary>Slugs by name, of which one may be missing. Where further pages stand beside them, numbers are taken.</summary>
    public static FrozenDictionary<string, Slug> SlugsOf(IEnumerable<string?> names, string missing, bool besidePages = false)
    {
        SlugClaim[] claims =
            [.. names.Select(name => new SlugClaim(Slug.Of((name ?? missing).Replace('_', '-').Replace('.', '-')), name ?? ""))];
        var slugs = SlugAssignment.Of(claims, besidePages ? SlugClaim.Numbers(claims) : []);
        return claims.Select((claim, index) => KeyValuePair.Create(claim.Identity, slugs[index]))
            .ToFrozenDictionary(StringComparer.Ordinal);
    }
}
