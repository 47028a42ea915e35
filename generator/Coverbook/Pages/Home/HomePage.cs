using System.Collections.Immutable;
using Coverbook.Coverage;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Rows;
using Coverbook.Pages.Views;
using Coverbook.Pages.Wording;
using Coverbook.Routes;
using Coverbook.Terms;

namespace Coverbook.Pages.Home;

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
            Sources = new SourceRows(context).All(),
            Tactics = [.. model.Tactics.Select(new TacticRows(context).Of)],
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
        var name = context.HasDomains ? $"{DomainWords.Name(domain)}: " : "";
        yield return name + Techniques([.. techniques[true].Where(coverage => !coverage.Technique.Id.IsSubTechnique)], VersionOf(domain));
        var subs = SubTechniques([.. techniques[true].Where(coverage => coverage.Technique.Id.IsSubTechnique)]);
        var outside = OutsideScope([.. techniques[false].Where(coverage => coverage.Status == CoverageStatus.Covered)]);
        if (subs.Length + outside.Length > 0)
        {
            yield return string.Join(' ', subs.Concat(outside));
        }
    }

    private string VersionOf(AttackDomain domain) =>
        string.Join(" and ", context.Model.Releases.Where(release => release.Domain == domain).Select(release => release.Version).Distinct(StringComparer.Ordinal));

    private string Techniques(TechniqueCoverage[] inScope, string version)
    {
        var direct = inScope.Count(coverage => coverage.Status == CoverageStatus.Covered);
        var below = inScope.Count(coverage => coverage.Status == CoverageStatus.OnlyBelow);
        var platforms = context.Config.Coverage.Platforms.Select(platform => platform.Name).ToArray();
        var scope = platforms.Length == 0 ? "all platforms" : $"{(platforms.Length == 1 ? "platform" : "platforms")} {English.Join(platforms)}";
        return inScope.Length == 0
            ? $"No technique is in scope; ATT&CK {version}, {scope}."
            : $"{English.Share(direct, inScope.Length, "technique")} direct evidence, {English.More(below)} only through sub-techniques; ATT&CK {version}, {scope}.";
    }

    private static string[] SubTechniques(TechniqueCoverage[] inScope)
    {
        var direct = inScope.Count(coverage => coverage.Status == CoverageStatus.Covered);
        return inScope.Length == 0
            ? []
            : [$"{English.Share(direct, inScope.Length, "sub-technique")} evidence."];
    }

    private static string[] OutsideScope(TechniqueCoverage[] outside)
    {
        var subs = outside.Count(coverage => coverage.Technique.Id.IsSubTechnique);
        string[] parts = [.. Some(outside.Length - subs, "technique"), .. Some(subs, "sub-technique")];
        return outside.Length == 0 ? [] : [$"Outside the scope, {English.Join(parts)} {(outside.Length == 1 ? "has" : "have")} evidence."];
    }

    private static string[] Some(int count, string noun) => count == 0 ? [] : [English.Count(count, noun)];

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
            (null, 0, _) => $"This site shows {English.Join([.. others.Select(other => $"{English.Count(other.Count, "Sigma rule")} of {other.Name}")])}.",
            (null, _, []) => $"This site has {English.Count(own, "Sigma rule")}.",
            (null, _, _) => $"This site has {English.Count(own, "Sigma rule")} of its own; {Added()}.",
            (var library, _, []) => $"{library} ships {English.Count(own, "Sigma rule")}.",
            (var library, _, _) => $"{library} ships {English.Count(own, "Sigma rule")}; {Added()}.",
        };

        string Added() => string.Join("; ", others.Select(other => $"{other.Name} adds {English.Count(other.Count, "rule")}"));
    }
}
