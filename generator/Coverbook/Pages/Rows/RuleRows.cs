using System.Collections.Immutable;
using Coverbook.Coverage;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Views;
using Coverbook.Pages.Wording;
using Coverbook.Routes;
using Coverbook.Sigma;
using Coverbook.Terms;

namespace Coverbook.Pages.Rows;

/// <summary>Makes a rule's row and lists of rules, which are the same on every page.</summary>
internal sealed class RuleRows(PageContext context)
{
    /// <summary>A longer list of a technique's rules continues on a page of its own, so that no technique page grows with its rules.</summary>
    public const int LongestOnTechniquePage = 50;

    /// <summary>Whether a technique has more rules than its page has room for.</summary>
    public static bool NeedOwnPage(TechniqueCoverage coverage) => coverage.RuleCount > LongestOnTechniquePage;

    /// <summary>Whether a rule has a page.</summary>
    public static bool MayBeNamed(SigmaRule rule) => rule.Visibility <= Visibility.Metadata;

    /// <summary>A list of rules, of which those that may not be named are only counted.</summary>
    public RuleListView List(string heading, ExternalView? home, ImmutableArray<SigmaRule> rules, int room = int.MaxValue, LinkView? more = null)
    {
        var named = rules.Where(MayBeNamed).ToImmutableArray();
        return new RuleListView(heading, home, [.. named.Take(room).Select(Of)], named.Length > room ? more : null, RuleSentences.Hidden(rules.Length - named.Length));
    }

    private RuleRowView Of(SigmaRule rule) => new(
        English.Label(rule.Title),
        Route.Rule(context.Slugs.Of(rule)),
        RuleSentences.Word(rule.Level),
        RuleSentences.Standing(rule),
        rule.LogSource.Platform ?? English.Missing);
}
