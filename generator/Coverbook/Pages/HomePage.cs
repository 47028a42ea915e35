using System.Collections.Immutable;
using Coverbook.Attack;
using Coverbook.Coverage;
using Coverbook.Mappings;
using Coverbook.Pages.Views;
using Coverbook.Routes;

namespace Coverbook.Pages;

/// <summary>Makes the home page. Every share prints numerator, denominator and scope (design, section 4).</summary>
internal sealed class HomePage(PageContext context)
{
    public HomeView Make()
    {
        var model = context.Model;
        return new HomeView
        {
            Site = context.Site,
            Route = Route.Home,
            Title = context.Config.Site.Title,
            Description = context.Config.Site.Description,
            Coverage = Techniques(),
            SubTechniqueCoverage = SubTechniques(),
            OutsideScope = OutsideScope(),
            ProviderColumn = context.Sentences.ProviderColumn,
            Sources = [.. model.Sources.OrderBy(ProviderRank).ThenBy(source => source.Name, StringComparer.Ordinal).Select(Source)],
            Tactics = [.. model.Tactics.Select(Tactic)],
            Rules = Rules(),
            Start = [new LinkView("All techniques", Route.Techniques), .. RuleLinks()],
        };
    }

    private IEnumerable<LinkView> RuleLinks() => context.Model.Rules.IsEmpty ? [] : [new LinkView("All rules", Route.Rules)];

    private string Techniques()
    {
        var inScope = context.Model.Techniques.Where(coverage => coverage.IsInScope && !coverage.Technique.Id.IsSubTechnique).ToArray();
        var direct = inScope.Count(HasEvidence);
        var below = inScope.Count(HasEvidenceOnlyBelow);
        var platforms = context.Config.Coverage.Platforms;
        var scope = platforms.IsEmpty ? "all platforms" : $"platforms {Wording.Join(platforms)}";
        return $"{Wording.Number(direct)} of {Wording.Count(inScope.Length, "technique")} in scope {(direct == 1 ? "has" : "have")} direct evidence, "
            + $"{Wording.Number(below)} more only through sub-techniques; ATT&CK {context.Model.AttackVersion}, {scope}.";
    }

    private string SubTechniques()
    {
        var inScope = context.Model.Techniques.Where(coverage => coverage.IsInScope && coverage.Technique.Id.IsSubTechnique).ToArray();
        var direct = inScope.Count(HasEvidence);
        return $"{Wording.Number(direct)} of {Wording.Count(inScope.Length, "sub-technique")} in scope {(direct == 1 ? "has" : "have")} evidence.";
    }

    private string? OutsideScope()
    {
        var outside = context.Model.Techniques.Where(coverage => !coverage.IsInScope && HasEvidence(coverage)).ToArray();
        var subs = outside.Count(coverage => coverage.Technique.Id.IsSubTechnique);
        string[] parts = [.. Some(outside.Length - subs, "technique"), .. Some(subs, "sub-technique")];
        return outside.Length == 0 ? null : $"Outside the scope, {Wording.Join(parts)} {(outside.Length == 1 ? "has" : "have")} evidence too.";
    }

    private static string[] Some(int count, string noun) => count == 0 ? [] : [Wording.Count(count, noun)];

    private string Rules()
    {
        var own = context.Model.Rules.Count(tagged => tagged.Rule.Library.IsOwn);
        var others = context.Model.Rules.Where(tagged => !tagged.Rule.Library.IsOwn)
            .GroupBy(tagged => tagged.Rule.Library.Name, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"{group.Key} adds {Wording.Count(group.Count(), "rule")}");
        var library = context.Model.LibraryName;
        var ships = library is null ? [] : new[] { $"{library} ships {Wording.Count(own, "Sigma rule")}" };
        var sentences = ships.Concat(others).ToArray();
        return sentences.Length == 0 ? "This site has no Sigma rules." : $"{string.Join("; ", sentences)}.";
    }

    private static bool HasEvidence(TechniqueCoverage coverage) => coverage.Status == CoverageStatus.Covered;

    private bool HasEvidenceOnlyBelow(TechniqueCoverage coverage) =>
        !HasEvidence(coverage) && coverage.SubTechniques.Any(id => HasEvidence(context.Model.ById[id]));

    private TacticSummaryView Tactic(Tactic tactic)
    {
        var inScope = context.Model.Techniques
            .Where(coverage => coverage.IsInScope && !coverage.Technique.Id.IsSubTechnique && coverage.Tactics.Contains(tactic))
            .ToArray();
        return new TacticSummaryView(
            tactic.Id.ToString(), tactic.Name, inScope.Length, inScope.Count(HasEvidence), inScope.Count(HasEvidenceOnlyBelow));
    }

    private int ProviderRank(MappingSource source) =>
        context.Config.Providers.Select(provider => provider.Id).ToImmutableArray().IndexOf(source.ProviderId);

    private SourceSummaryView Source(MappingSource source) => new(
        source.Name,
        source.Url?.Text,
        context.Config.Providers.FirstOrDefault(provider => provider.Id == source.ProviderId)?.Name ?? source.ProviderId,
        source.Findings.Length,
        context.Model.Techniques.Count(coverage => coverage.Rows.Any(row => row.Source == source)),
        Wording.Date(source.Updated));
}
