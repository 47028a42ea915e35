using System.Collections.Immutable;
using Coverbook.Coverage;
using Coverbook.Pages.Views;
using Coverbook.Routes;
using Coverbook.Sigma;

namespace Coverbook.Pages;

/// <summary>Makes the views of the lists: all techniques, all rules, and all rules of one technique.</summary>
internal sealed class IndexPages(PageContext context)
{
    public TechniqueIndexView Techniques()
    {
        var techniques = context.Model.Techniques;
        var subs = techniques.Count(coverage => coverage.Technique.Id.IsSubTechnique);
        var sentence = $"ATT&CK {context.Model.AttackVersion}: {Wording.Count(techniques.Length - subs, "technique")} and "
            + $"{Wording.Count(subs, "sub-technique")}, each with what {context.Config.Product.Name} detects.";
        return new TechniqueIndexView
        {
            Site = context.Site,
            Route = Route.Techniques,
            Title = "Techniques",
            Description = sentence,
            Sentence = sentence,
            Rows = [.. techniques.Select(Row)],
            Unknown = Unknown(),
        };
    }

    public RuleIndexView Rules()
    {
        var rules = context.Model.Rules.Select(tagged => tagged.Rule).ToImmutableArray();
        var libraries = rules.GroupBy(rule => rule.Library.Name, StringComparer.Ordinal)
            .OrderBy(group => group.First().Library.IsOwn ? 0 : 1)
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"{Wording.Count(group.Count(), "Sigma rule")} in {group.Key}");
        return List(Route.Rules, "Rules", "Sigma rules", $"{Wording.Sentence(Wording.Join([.. libraries]))}.", rules) with { Trail = [] };
    }

    public RuleIndexView RulesOf(TechniqueCoverage coverage)
    {
        var id = coverage.Technique.Id;
        ImmutableArray<SigmaRule> rules = [.. coverage.OwnRules, .. coverage.OtherRules];
        var heading = $"Rules tagged {id} {coverage.FullName}";
        return List(Route.TechniqueRules(id), heading, heading, $"{Wording.Sentence(Wording.Count(rules.Length, "Sigma rule"))} tagged {id}.", rules) with
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
        Groups =
        [
            .. rules.GroupBy(rule => rule.LogSource.Platform ?? "other", StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new RuleGroupView(
                    group.Key,
                    $"platform-{RuleSlug.Of(group.Key)}",
                    Wording.Count(group.Count(), "rule"),
                    [.. group.OrderBy(rule => rule.Title, StringComparer.Ordinal).ThenBy(rule => rule.File).Select(context.Row)])),
        ],
    };

    private static TechniqueRowView Row(TechniqueCoverage coverage) => new()
    {
        Id = coverage.Technique.Id.ToString(),
        Name = coverage.FullName,
        Route = Route.Technique(coverage.Technique.Id),
        IsSub = coverage.Technique.Id.IsSubTechnique,
        Tactics = string.Join(", ", coverage.Tactics.Select(tactic => tactic.Name)),
        Findings = coverage.DetectionCount,
        Rules = coverage.OwnRules.Length + coverage.OtherRules.Length,
        Best = coverage.Best?.ToString() ?? Wording.Missing,
        Status = CoverageSentences.Status(coverage.Status),
        StatusClass = coverage.Status.ToString().ToLowerInvariant(),
    };

    private ImmutableArray<UnknownTechniqueView> Unknown() =>
    [
        .. context.Model.UnknownTechniques
            .GroupBy(unknown => unknown.Id)
            .OrderBy(group => group.Key)
            .Select(group => new UnknownTechniqueView(
                group.Key.ToString(),
                [.. group.OrderBy(unknown => unknown.Span.Path).ThenBy(unknown => unknown.Span.Start).Select(unknown => new NamedByView(unknown.NamedBy, context.Place(unknown.Span)))])),
    ];
}
