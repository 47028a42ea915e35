using System.Collections.Immutable;
using Coverbook.Pages.Views;
using Coverbook.Routes;

namespace Coverbook.Pages.Rules;

/// <summary>Where the rules of a long list stand: those of the site by product, or those of a product by category.</summary>
internal sealed record RuleOverviewView : PageView
{
    /// <summary>The page's heading.</summary>
    public required string Heading { get; init; }

    /// <summary>How many there are, in words.</summary>
    public required string Sentence { get; init; }

    /// <summary>The heading over the rows.</summary>
    public required string By { get; init; }

    /// <summary>What the rows are, in a word.</summary>
    public required string Column { get; init; }

    /// <summary>The headings of the figures after the first: levels, then libraries where there are several.</summary>
    public ImmutableArray<string> Columns { get; init; } = [];

    /// <summary>The rows.</summary>
    public ImmutableArray<RuleShelfView> Rows { get; init; } = [];

    /// <summary>What no column of a level counts; <c>null</c> where all is told.</summary>
    public string? Unnamed { get; init; }

    /// <summary>The largest categories over all products; none on a product's page.</summary>
    public ImmutableArray<RuleCategoryView> Categories { get; init; } = [];

    /// <summary>Where the page stands in a list of several; <c>null</c> where it is the only one.</summary>
    public PagingView? Paging { get; init; }

    /// <summary>What is too broken to be a rule.</summary>
    public UnreadRulesView? Unread { get; init; }
}

/// <summary>The rules of a product or a category.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Route">Where they are listed.</param>
/// <param name="Number">How many there are.</param>
/// <param name="Figures">How many of each column.</param>
internal sealed record RuleShelfView(string Name, Route Route, string Number, ImmutableArray<string> Figures) : View;

/// <summary>A category over all products.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Number">How many rules it has.</param>
/// <param name="Products">Where they are listed: the products with most of them first.</param>
/// <param name="More">How many products more have such rules; <c>null</c> when all are there.</param>
internal sealed record RuleCategoryView(string Name, string Number, ImmutableArray<RulePlaceView> Products, string? More) : View;

/// <summary>Where the rules of a category and a product are listed.</summary>
internal sealed record RulePlaceView(string Text, string Number, Route Route, string? Anchor) : View;
