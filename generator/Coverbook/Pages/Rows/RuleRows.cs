using System.Collections.Immutable;
using Coverbook.Coverage.Publishing;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Views;
using Coverbook.Pages.Wording;

namespace Coverbook.Pages.Rows;

/// <summary>Makes a rule's row and lists of rules, which are the same on every page.</summary>
internal sealed class RuleRows(PageContext context)
{
    /// <summary>
    /// A longer list of a technique's rules continues on a page of its own, so that no technique page grows with its rules.
    /// </summary>
    public const int LongestOnTechniquePage = 50;

    /// <summary>Whether a technique has more rules than its page has room for.</summary>
    public static bool NeedOwnPage(PublishedTechnique coverage) => coverage.RuleCount > LongestOnTechniquePage;

    /// <summary>A list of rules, of which those that may not be named are only counted.</summary>
    public RuleListView List(
        string heading, ExternalView? home, ImmutableArray<PublishedRule> rules, int room = int.MaxValue, LinkView? more = null)
    {
        var named = rules.OfType<NamedRule>().ToImmutableArray();
        var areMarked = !rules.All(rule => rule.IsValidated);
        return new RuleListView(
            heading,
            home,
            [.. named.Take(room).Select(rule => Of(rule, areMarked))],
            named.Length > room ? more : null,
            RuleSentences.Hidden(rules.Length - named.Length));
    }

    private RuleRowView Of(NamedRule rule, bool isMarked) => new(
        English.Label(rule.Rule.Title),
        context.Slugs.RouteOf(rule),
        RuleSentences.Word(rule.Rule.Level),
        RuleSentences.Standing(rule),
        rule.Platform is { } platform ? LogSourceWords.Of(platform) : English.Missing,
        isMarked ? CheckSentences.Standing(rule) : null);
}
