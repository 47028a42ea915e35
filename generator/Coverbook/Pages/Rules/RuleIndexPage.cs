using System.Collections.Immutable;
using Coverbook.Coverage.Publishing;
using Coverbook.Coverage.Totals;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Rows;
using Coverbook.Pages.Views;
using Coverbook.Pages.Wording;
using Coverbook.Routes;

namespace Coverbook.Pages.Rules;

/// <summary>Makes the lists of rules: all of them, and all of one technique.</summary>
internal sealed class RuleIndexPage(PageContext context)
{
    private readonly RuleRows rows = new(context);

    /// <summary>All rules of the site.</summary>
    public RuleIndexView Make()
    {
        var rules = context.Model.Rules;
        var (own, others) = context.Model.Totals.Rules;
        LibraryTotals[] counted = [.. own == 0 ? [] : new[] { new LibraryTotals(context.Model.LibraryName ?? "", own) }, .. others];
        var unnamed = counted.Length == 1 ? "" : " of this site";
        var libraries = counted.Select(
            library => $"{English.Count(library.Rules, "Sigma rule")}{(library.Name.Length == 0 ? unnamed : $" in {library.Name}")}");
        var sentence = rules.IsEmpty ? "No Sigma rule could be read." : $"{English.Sentence(English.Join([.. libraries]))}.";
        return List(Route.Rules, "Rules", "Sigma rules", sentence, rules) with
        {
            Trail = [],
            Unread =
            [
                .. context.Model.UnreadRules.Select(unread => new UnreadRuleView(RuleSentences.Fault(unread), context.Place(unread.Span)))
            ],
        };
    }

    /// <summary>All rules of one technique.</summary>
    public RuleIndexView Of(PublishedTechnique coverage)
    {
        var id = coverage.Technique.Id;
        var heading = $"Rules tagged {id} {coverage.FullName}";
        var sentence = $"{English.Sentence(English.Count(coverage.RuleCount, "Sigma rule"))} tagged {id}.";
        return List(Route.TechniqueRules(id), heading, heading, sentence, [.. coverage.Rules]) with
        {
            Trail = [new LinkView("Techniques", Route.Techniques), new LinkView($"{id} {coverage.FullName}", Route.Technique(id))],
        };
    }

    private RuleIndexView List(Route route, string title, string heading, string sentence, ImmutableArray<PublishedRule> rules) => new()
    {
        Site = context.Site,
        Route = route,
        Title = title,
        Description = sentence,
        Heading = heading,
        Sentence = sentence,
        Groups = Groups(
            [.. rules.GroupBy(rule => rule.Platform ?? "other", StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)]),
    };

    private ImmutableArray<RuleGroupView> Groups(IGrouping<string, PublishedRule>[] platforms)
    {
        var anchors = SiteSlugs.ByName([.. platforms.Select(group => group.Key)]);
        return
        [
            .. platforms.Select(group => Group(
                group.Key, $"platform-{anchors[group.Key]}", InOrder(group))),
        ];
    }

    private RuleGroupView Group(string platform, string anchor, ImmutableArray<PublishedRule> rules)
    {
        var list = rows.List(platform, null, rules);
        return new RuleGroupView(platform, anchor, English.Count(rules.Length, "rule"), list.Rows, list.Hidden);
    }

    /// <summary>By title, then by file; those without a name last, of which a list only tells the number.</summary>
    private static ImmutableArray<PublishedRule> InOrder(IEnumerable<PublishedRule> rules)
    {
        var all = rules.ToArray();
        return
        [
            .. all.OfType<NamedRule>().OrderBy(named => named.Rule.Title, StringComparer.Ordinal).ThenBy(named => named.Rule.File),
            .. all.OfType<CountedRule>()
        ];
    }
}
