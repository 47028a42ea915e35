using System.Collections.Immutable;
using Coverbook.Coverage;
using Coverbook.Pages.Views;
using Coverbook.Routes;
using Coverbook.Terms;

namespace Coverbook.Pages;

/// <summary>Makes the home page. Every share prints numerator, denominator and scope (design, section 4).</summary>
internal sealed class HomePage(PageContext context)
{
    public HomeView Make()
    {
        var model = context.Model;
        ImmutableArray<string> coverage = [.. model.Releases.Select(release => release.Domain).Distinct().Order().SelectMany(Covered)];
        return new HomeView
        {
            Site = context.Site,
            Route = Route.Home,
            Title = context.Config.Site.Title,
            Description = context.Config.Site.Description.Length > 0 ? context.Config.Site.Description : coverage.FirstOrDefault() ?? context.Config.Site.Title,
            Coverage = coverage,
            ProviderColumn = context.Sentences.ProviderColumn,
            Sources = new ProviderPages(context).Sources(),
            Tactics = [.. model.Tactics.Select(context.Rows.Tactic)],
            HasDomains = context.HasDomains,
            Rules = Rules(),
            Start = [new LinkView("All techniques", Route.Techniques), .. RuleLinks()],
        };
    }

    private IEnumerable<LinkView> RuleLinks() => context.Model.Rules.IsEmpty ? [] : [new LinkView("All rules", Route.Rules)];

    /// <summary>Techniques, then sub-techniques and what lies outside of the scope.</summary>
    private IEnumerable<string> Covered(AttackDomain domain)
    {
        var techniques = context.Model.Techniques.Where(coverage => coverage.Technique.Domain == domain).ToLookup(coverage => coverage.IsInScope);
        var name = context.HasDomains ? $"{RowMaker.DomainName(domain)}: " : "";
        yield return name + Techniques([.. techniques[true].Where(coverage => !coverage.Technique.Id.IsSubTechnique)], VersionOf(domain));
        var subs = SubTechniques([.. techniques[true].Where(coverage => coverage.Technique.Id.IsSubTechnique)]);
        var outside = OutsideScope([.. techniques[false].Where(RowMaker.HasEvidence)]);
        if (subs.Length + outside.Length > 0)
        {
            yield return string.Join(' ', subs.Concat(outside));
        }
    }

    private string VersionOf(AttackDomain domain) =>
        string.Join(" and ", context.Model.Releases.Where(release => release.Domain == domain).Select(release => release.Version).Distinct(StringComparer.Ordinal));

    private string Techniques(TechniqueCoverage[] inScope, string version)
    {
        var direct = inScope.Count(RowMaker.HasEvidence);
        var below = inScope.Count(RowMaker.HasEvidenceOnlyBelow);
        var platforms = context.Config.Coverage.Platforms.Select(platform => platform.Name).ToArray();
        var scope = platforms.Length == 0 ? "all platforms" : $"{(platforms.Length == 1 ? "platform" : "platforms")} {Wording.Join(platforms)}";
        return inScope.Length == 0
            ? $"No technique is in scope; ATT&CK {version}, {scope}."
            : $"{Wording.Share(direct, inScope.Length, "technique")} direct evidence, {Wording.More(below)} only through sub-techniques; ATT&CK {version}, {scope}.";
    }

    private static string[] SubTechniques(TechniqueCoverage[] inScope)
    {
        var direct = inScope.Count(RowMaker.HasEvidence);
        return inScope.Length == 0
            ? []
            : [$"{Wording.Share(direct, inScope.Length, "sub-technique")} evidence."];
    }

    private static string[] OutsideScope(TechniqueCoverage[] outside)
    {
        var subs = outside.Count(coverage => coverage.Technique.Id.IsSubTechnique);
        string[] parts = [.. Some(outside.Length - subs, "technique"), .. Some(subs, "sub-technique")];
        return outside.Length == 0 ? [] : [$"Outside the scope, {Wording.Join(parts)} {(outside.Length == 1 ? "has" : "have")} evidence."];
    }

    private static string[] Some(int count, string noun) => count == 0 ? [] : [Wording.Count(count, noun)];

    private string Rules()
    {
        var own = context.Model.Rules.Count(tagged => tagged.Rule.Library.IsOwn);
        var others = context.Model.Rules.Where(tagged => !tagged.Rule.Library.IsOwn)
            .GroupBy(tagged => tagged.Rule.Library.Name, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (Name: group.Key, Count: group.Count()))
            .ToArray();
        return (context.Model.LibraryName, own, others) switch
        {
            (null, 0, []) => "This site has no Sigma rules.",
            (null, 0, _) => $"This site shows {Wording.Join([.. others.Select(other => $"{Wording.Count(other.Count, "Sigma rule")} of {other.Name}")])}.",
            (null, _, []) => $"This site has {Wording.Count(own, "Sigma rule")}.",
            (null, _, _) => $"This site has {Wording.Count(own, "Sigma rule")} of its own; {Added()}.",
            (var library, _, []) => $"{library} ships {Wording.Count(own, "Sigma rule")}.",
            (var library, _, _) => $"{library} ships {Wording.Count(own, "Sigma rule")}; {Added()}.",
        };

        string Added() => string.Join("; ", others.Select(other => $"{other.Name} adds {Wording.Count(other.Count, "rule")}"));
    }
}
