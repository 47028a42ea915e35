using System.Collections.Immutable;
using Coverbook.Coverage;
using Coverbook.Pages.Views;
using Coverbook.Routes;
using Coverbook.Sigma;
using Coverbook.Terms;

namespace Coverbook.Pages;

/// <summary>Makes the views of the lists: all techniques, all rules, and all rules of one technique.</summary>
internal sealed class IndexPages(PageContext context)
{
    public TechniqueIndexView Techniques()
    {
        var techniques = context.Model.Techniques;
        var subs = techniques.Count(coverage => coverage.Technique.Id.IsSubTechnique);
        var counts = subs == 0 ? Wording.Count(techniques.Length, "technique")
            : $"{Wording.Count(techniques.Length - subs, "technique")} and {Wording.Count(subs, "sub-technique")}";
        var detects = techniques.Length switch
        {
            0 => "",
            1 => ", with its findings and rules",
            _ => ", each with its findings and rules",
        };
        var sentence = $"ATT&CK {context.Model.AttackVersion}: {counts}{detects}.";
        return new TechniqueIndexView
        {
            Site = context.Site,
            Route = Route.Techniques,
            Title = "Techniques",
            Description = sentence,
            Sentence = sentence,
            Groups =
            [
                .. techniques.GroupBy(coverage => coverage.Technique.Domain)
                    .OrderBy(group => group.Key)
                    .Select(group => new TechniqueGroupView(
                        context.HasDomains ? RowMaker.DomainName(group.Key) : null, group.Key.Word(), [.. group.Select(context.Rows.Technique)])),
            ],
            Unknown = Unknown(),
        };
    }

    public RuleIndexView Rules()
    {
        var rules = context.Model.Rules.Select(tagged => tagged.Rule).ToImmutableArray();
        var groups = rules.GroupBy(rule => rule.Library.Name, StringComparer.Ordinal)
            .OrderBy(group => group.First().Library.IsOwn ? 0 : 1)
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .ToArray();
        var unnamed = groups.Length == 1 ? "" : " of this site";
        var libraries = groups.Select(group => $"{Wording.Count(group.Count(), "Sigma rule")}{(group.Key.Length == 0 ? unnamed : $" in {group.Key}")}");
        var sentence = rules.IsEmpty ? "No Sigma rule could be read." : $"{Wording.Sentence(Wording.Join([.. libraries]))}.";
        return List(Route.Rules, "Rules", "Sigma rules", sentence, rules) with
        {
            Trail = [],
            Unread = [.. context.Model.UnreadRules.Select(unread => new UnreadRuleView(RuleSentences.Fault(unread.Fault), context.Place(unread.Fault.Span!.Value)))],
        };
    }

    public RuleIndexView RulesOf(TechniqueCoverage coverage)
    {
        var id = coverage.Technique.Id;
        var heading = $"Rules tagged {id} {coverage.FullName}";
        var sentence = $"{Wording.Sentence(Wording.Count(coverage.RuleCount, "Sigma rule"))} tagged {id}.";
        return List(Route.TechniqueRules(id), heading, heading, sentence, [.. coverage.Rules]) with
        {
            Trail = [new LinkView("Techniques", Route.Techniques), new LinkView($"{id} {coverage.FullName}", Route.Technique(id))],
        };
    }

    private RuleIndexView List(Route route, string title, string heading, string sentence, ImmutableArray<SigmaRule> rules) => new()
    {
        Site = context.Site,
        Route = route,
        Title = title,
        Description = sentence,
        Heading = heading,
        Sentence = sentence,
        Groups = Groups([.. rules.GroupBy(rule => rule.LogSource.Platform ?? "other", StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)]),
    };

    private ImmutableArray<RuleGroupView> Groups(IGrouping<string, SigmaRule>[] platforms)
    {
        var anchors = SiteSlugs.ByName([.. platforms.Select(group => group.Key)]);
        return
        [
            .. platforms.Select(group => Group(
                group.Key, $"platform-{anchors[group.Key]}", [.. group.OrderBy(rule => rule.Title, StringComparer.Ordinal).ThenBy(rule => rule.File)])),
        ];
    }

    private RuleGroupView Group(string platform, string anchor, ImmutableArray<SigmaRule> rules)
    {
        var list = context.Rows.Rules(platform, null, rules);
        return new RuleGroupView(platform, anchor, Wording.Count(rules.Length, "rule"), list.Rows, list.Hidden);
    }

    private ImmutableArray<UnknownTechniqueView> Unknown() =>
    [
        .. context.Model.UnknownTechniques
            .GroupBy(unknown => unknown.Id)
            .OrderBy(group => group.Key)
            .Select(group => new UnknownTechniqueView(group.Key.ToString(), NamedBy(context, group))),
    ];

    /// <summary>Who names an id, in the order of files and lines.</summary>
    public static ImmutableArray<NamedByView> NamedBy(PageContext context, IEnumerable<UnknownTechnique> unknown) =>
    [
        .. unknown.OrderBy(one => one.Span.Path)
            .ThenBy(one => one.Span.Start)
            .Select(one => new NamedByView(one.NamedBy, context.Place(one.Span))),
    ];
}
