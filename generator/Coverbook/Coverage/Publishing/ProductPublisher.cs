using System.Collections.Immutable;
using Coverbook.Coverage.Totals;

namespace Coverbook.Coverage.Publishing;

/// <summary>Sorts rules by product and category. What may not be named shows its product only, as everywhere.</summary>
internal static class ProductPublisher
{
    /// <summary>The products by name; rules without any last.</summary>
    public static ImmutableArray<PublishedProduct> Publish(ImmutableArray<PublishedRule> rules) =>
    [
        .. InOrder(rules).GroupBy(rule => rule.Platform ?? "", StringComparer.Ordinal)
            .OrderBy(group => group.Key.Length == 0)
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Product(NameOf(group.Key), [.. group])),
    ];

    /// <summary>The categories over all products: the largest first.</summary>
    public static ImmutableArray<PublishedCategoryShares> Categories(ImmutableArray<PublishedProduct> products) =>
    [
        .. products.SelectMany(product => product.Categories, (product, category) => new PublishedCategoryShare(product, category))
            .Where(share => share.Category.Name is not null)
            .GroupBy(share => share.Category.Name!, StringComparer.Ordinal)
            .Select(group => new PublishedCategoryShares(
                group.Key,
                group.Sum(share => share.Category.Totals.Rules),
                [.. group.OrderByDescending(share => share.Category.Totals.Rules)]))
            .OrderByDescending(category => category.Rules)
            .ThenBy(category => category.Name, StringComparer.Ordinal),
    ];

    /// <summary>By title, then by file; those without a name last.</summary>
    private static IEnumerable<PublishedRule> InOrder(ImmutableArray<PublishedRule> rules) =>
    [
        .. rules.OfType<NamedRule>().OrderBy(named => named.Rule.Title, StringComparer.Ordinal).ThenBy(named => named.Rule.File),
        .. rules.OfType<CountedRule>(),
    ];

    private static PublishedProduct Product(string? name, ImmutableArray<PublishedRule> rules) => new(
        name,
        Count(rules),
        rules,
        [
            .. rules.GroupBy(rule => CategoryOf(rule) ?? "", StringComparer.Ordinal)
                .OrderBy(group => group.Key.Length == 0)
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new PublishedCategory(NameOf(group.Key), Count([.. group]), [.. group])),
        ]);

    /// <summary>What of its log source the product does not tell already.</summary>
    private static string? CategoryOf(PublishedRule rule) => rule is NamedRule named
        ? new[] { named.Rule.LogSource.Category, named.Rule.LogSource.Service }
            .FirstOrDefault(name => name is not null && (named.Rule.LogSource.Product is not null || name != named.Platform))
        : null;

    private static string? NameOf(string key) => key.Length == 0 ? null : key;

    private static RuleGroupTotals Count(ImmutableArray<PublishedRule> rules) => new(
        rules.Length,
        [
            .. rules.OfType<NamedRule>()
                .CountBy(named => named.Rule.Level)
                .OrderByDescending(level => level.Key)
                .Select(level => new LevelTotals(level.Key, level.Value)),
        ],
        [
            .. rules.CountBy(rule => rule.Library.Name, StringComparer.Ordinal)
                .OrderBy(library => library.Key, StringComparer.Ordinal)
                .Select(library => new LibraryTotals(library.Key, library.Value)),
        ]);
}
