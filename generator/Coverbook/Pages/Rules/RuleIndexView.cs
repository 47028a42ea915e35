using System.Collections.Immutable;
using Coverbook.Pages.Views;
using Coverbook.Routes;

namespace Coverbook.Pages.Rules;

/// <summary>A list of rules: all, those of a product, of a category or of a technique; or a part of it.</summary>
internal sealed record RuleIndexView : PageView
{
    /// <summary>The page's heading.</summary>
    public required string Heading { get; init; }

    /// <summary>How many there are, in words.</summary>
    public required string Sentence { get; init; }

    /// <summary>What the groups are, in a word; <c>null</c> where there is but one, without a heading.</summary>
    public string? GroupedBy { get; init; }

    /// <summary>The rules by group.</summary>
    public ImmutableArray<RuleGroupView> Groups { get; init; } = [];

    /// <summary>Whether there are several libraries to tell apart.</summary>
    public bool HasLibraries { get; init; }

    /// <summary>What rows can be chosen by.</summary>
    public required FilterView Filter { get; init; }

    /// <summary>Where the page stands in a list of several; <c>null</c> where it is the only one.</summary>
    public PagingView? Paging { get; init; }

    /// <summary>What is too broken to be a rule.</summary>
    public UnreadRulesView? Unread { get; init; }
}

/// <summary>What is too broken to be a rule, as far as the page has room for it.</summary>
internal sealed record UnreadRulesView(ImmutableArray<UnreadRuleView> Rows, string? More) : View;

/// <summary>What is wrong with something that is too broken to be a rule, and where.</summary>
internal sealed record UnreadRuleView(string Fault, PlaceView Place) : View;

/// <summary>The rules of a list that have something in common.</summary>
/// <param name="Name">What that is; <c>null</c> where it goes without saying.</param>
/// <param name="Anchor">The anchor of the group.</param>
/// <param name="Counted">How many there are.</param>
/// <param name="Rows">Those that may be named.</param>
/// <param name="Hidden">How many are counted but not named; <c>null</c> when all are.</param>
internal sealed record RuleGroupView(
    string? Name, string? Anchor, string Counted, ImmutableArray<RuleEntryView> Rows, string? Hidden) : View;

/// <summary>A rule in a list of rules.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Route">Its page.</param>
/// <param name="About">What it detects, in a line; <c>null</c> when it does not say.</param>
/// <param name="Level">How much a match matters.</param>
/// <param name="Status">How far it has matured, and whether it is validated where not all of the list are.</param>
/// <param name="Techniques">The first of the techniques that it is tagged with.</param>
/// <param name="More">How many more these are; <c>null</c> when all are named.</param>
/// <param name="Library">The library that it belongs to, where there are several.</param>
internal sealed record RuleEntryView(
    string Title,
    Route Route,
    string? About,
    string Level,
    string Status,
    ImmutableArray<LinkView> Techniques,
    string? More,
    string? Library) : View;
