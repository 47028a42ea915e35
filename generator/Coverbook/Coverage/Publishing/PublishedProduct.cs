using System.Collections.Immutable;
using Coverbook.Coverage.Totals;

namespace Coverbook.Coverage.Publishing;

/// <summary>The rules of one product, as far as the site speaks of them.</summary>
/// <param name="Name">
/// The product of their log sources, else what stands in its place (<see cref="PublishedRule.Platform"/>); <c>null</c> for rules that name
/// no log source.
/// </param>
/// <param name="Totals">Their figures.</param>
/// <param name="Rules">Them: by title, those that are only counted last.</param>
/// <param name="Categories">The same by category.</param>
internal sealed record PublishedProduct(
    string? Name, RuleGroupTotals Totals, ImmutableArray<PublishedRule> Rules, ImmutableArray<PublishedCategory> Categories);

/// <summary>The rules of one category of a product.</summary>
/// <param name="Name">
/// The category of their log sources, else the service; <c>null</c> for rules that name neither, and for those that are only counted.
/// </param>
/// <param name="Totals">Their figures.</param>
/// <param name="Rules">Them, in the same order.</param>
internal sealed record PublishedCategory(string? Name, RuleGroupTotals Totals, ImmutableArray<PublishedRule> Rules);

/// <summary>A category over all products.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Rules">How many rules it has.</param>
/// <param name="Shares">What of it belongs to which product: the largest first.</param>
internal sealed record PublishedCategoryShares(string Name, int Rules, ImmutableArray<PublishedCategoryShare> Shares);

/// <summary>The rules of a category that belong to one product.</summary>
internal sealed record PublishedCategoryShare(PublishedProduct Product, PublishedCategory Category);
