using System.Collections.Immutable;
using Coverbook.Coverage.Publishing;
using Coverbook.Coverage.Totals;
using Coverbook.Sigma;

namespace Coverbook.Pages.Wording;

/// <summary>The sentences over lists of rules, and the words in their rows.</summary>
internal static class RuleListSentences
{
    /// <summary>What a row says of a rule is a line.</summary>
    public const int LongestAbout = 140;

    /// <summary>The most techniques that a row names.</summary>
    public const int MostTechniques = 4;

    /// <summary>The name of the rules without a product.</summary>
    public const string NoProduct = "Other";

    /// <summary>The name of a product's rules without a category.</summary>
    public const string NoCategory = "Other logs";

    /// <summary>A product in words.</summary>
    public static string Name(PublishedProduct product) => product.Name is { } name ? LogSourceWords.Of(name) : NoProduct;

    /// <summary>A category in words.</summary>
    public static string Name(PublishedCategory category) => category.Name is { } name ? LogSourceWords.Of(name) : NoCategory;

    /// <summary>How many rules a site has, by library.</summary>
    public static string All(RuleTotals totals, string? library)
    {
        var (own, others) = totals;
        LibraryTotals[] counted = [.. own == 0 ? [] : new[] { new LibraryTotals(library ?? "", own) }, .. others];
        var unnamed = counted.Length == 1 ? "" : " of this site";
        return counted.Length == 0
            ? "No Sigma rule could be read."
            : $"{English.Sentence(English.Join([.. counted.Select(one => $"{Rules(one.Rules)}{(one.Name.Length == 0 ? unnamed : $" in {one.Name}")}")]))}.";
    }

    /// <summary>How many rules a product has.</summary>
    public static string Of(PublishedProduct product) => product.Name is null
        ? $"{English.Sentence(Rules(product.Totals.Rules))} without a log source of {(product.Totals.Rules == 1 ? "its" : "their")} own."
        : $"{English.Sentence(Rules(product.Totals.Rules))} for {Name(product)}.";

    /// <summary>How many rules a category of a product has.</summary>
    public static string Of(PublishedProduct product, PublishedCategory category) => category.Name is null
        ? $"{English.Sentence(Rules(category.Totals.Rules))} for {Name(product)} that {(category.Totals.Rules == 1 ? "names" : "name")} no category of logs."
        : $"{English.Sentence(Rules(category.Totals.Rules))} for {Name(product)}: {Name(category)}.";

    /// <summary>How many rules are tagged with a technique.</summary>
    public static string Of(PublishedTechnique coverage) =>
        $"{English.Sentence(Rules(coverage.RuleCount))} tagged {coverage.Technique.Id}.";

    /// <summary>The levels of rules that are only counted are not told.</summary>
    public static string? Unnamed(int rules) => rules == 0 ? null
        : $"{English.Sentence(English.Count(rules, "rule"))} that this site only counts {(rules == 1 ? "is" : "are")} among them, in no column of a level.";

    /// <summary>Techniques that a row has no room for.</summary>
    public static string? More(int techniques) => techniques <= 0 ? null : $"and {English.Number(techniques)} more";

    /// <summary>Rules that a page of something else has no room for.</summary>
    public static string TheRest(int rules) => $"{English.Number(rules)} more are in the list of rules";

    /// <summary>Broken rules that a page has no room for.</summary>
    public static string? MoreUnread(int count) => count <= 0 ? null : $"And {English.Number(count)} more, which a build reports.";

    /// <summary>A page of a list by its first and last titles.</summary>
    public static string Between(string first, string last) => $"{Beginning(first)} to {Beginning(last)}";

    /// <summary>A level's heading.</summary>
    public static string Column(RuleLevel level) =>
        level == RuleLevel.Unstated ? "No level" : English.Sentence(RuleSentences.Word(level));

    /// <summary>A library's name; the site's own may have none.</summary>
    public static string Library(string name) => name.Length == 0 ? "This site" : English.Label(name);

    /// <summary>The libraries that rules come from, of which pages tell them apart where there are several.</summary>
    public static ImmutableArray<string> Libraries(PublishedModel model) =>
    [
        .. model.Products.SelectMany(product => product.Totals.ByLibrary)
            .Select(one => one.Name)
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    private static string Rules(int count) => English.Count(count, "Sigma rule");

    private static string Beginning(string title) => Excerpt.Of(title, 24) ?? English.Missing;
}
