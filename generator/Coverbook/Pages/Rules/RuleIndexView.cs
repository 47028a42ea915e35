using System.Collections.Immutable;
using Coverbook.Pages.Rows;
using Coverbook.Pages.Views;

namespace Coverbook.Pages.Rules;

/// <summary>The list of rules, or all rules of one technique.</summary>
internal sealed record RuleIndexView : PageView
{
    /// <summary>The page's heading.</summary>
    public required string Heading { get; init; }

    /// <summary>How many there are, in words.</summary>
    public required string Sentence { get; init; }

    /// <summary>The rules by platform.</summary>
    public ImmutableArray<RuleGroupView> Groups { get; init; } = [];

    /// <summary>What is too broken to be a rule.</summary>
    public ImmutableArray<UnreadRuleView> Unread { get; init; } = [];
}

/// <summary>What is wrong with something that is too broken to be a rule, and where.</summary>
internal sealed record UnreadRuleView(string Fault, PlaceView Place) : View;

/// <summary>The rules of one platform.</summary>
/// <param name="Name">The platform.</param>
/// <param name="Anchor">The anchor of the list.</param>
/// <param name="Counted">How many there are.</param>
/// <param name="Rows">Those that may be named.</param>
/// <param name="Hidden">How many are counted but not named; <c>null</c> when all are.</param>
internal sealed record RuleGroupView(string Name, string Anchor, string Counted, ImmutableArray<RuleRowView> Rows, string? Hidden) : View;
