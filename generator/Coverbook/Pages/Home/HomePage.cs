using System.Collections.Immutable;
using Coverbook.Coverage.Totals;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Rows;
using Coverbook.Pages.Views;
using Coverbook.Pages.Wording;
using Coverbook.Routes;

namespace Coverbook.Pages.Home;

/// <summary>Makes the home page. Every share prints numerator, denominator and scope (design, section 4).</summary>
internal sealed class HomePage(PageContext context)
{
    public HomeView Make()
    {
        var model = context.Model;
        ImmutableArray<string> coverage = [.. model.Totals.Domains.SelectMany(Covered)];
        return new HomeView
        {
            Site = context.Site,
            Route = Route.Home,
            Title = context.Config.Site.Title,
            Description = context.Config.Site.Description.Length > 0
                ? context.Config.Site.Description
                : coverage.FirstOrDefault() ?? context.Config.Site.Title,
            Coverage = coverage,
            ProviderColumn = context.Sentences.ProviderColumn,
            Sources = new SourceRows(context).All(),
            Tactics = [.. model.Tactics.Select(TacticRows.Of)],
            HasDomains = context.HasDomains,
            Rules = Rules(),
            Threats = model.Threats is { } threats ? ThreatSection.Of(threats, context.Config.Product.Name) : null,
            Layers =
            [
                .. context.Layers.All.Where(layer => layer.Subject is LayerSubject.TheSite)
                    .Select(layer => new LinkView(context.HasDomains ? DomainWords.Name(layer.Domain) : "this site", layer.Route)),
            ],
            Start = [new LinkView("All techniques", Route.Techniques), .. RuleLinks(), new LinkView("Gaps", Route.Gaps)],
        };
    }

    private IEnumerable<LinkView> RuleLinks() => context.Model.Rules.IsEmpty ? [] : [new LinkView("All rules", Route.Rules)];

    /// <summary>Techniques, then sub-techniques and what lies outside of the scope.</summary>
    private IEnumerable<string> Covered(DomainTotals domain)
    {
        var name = context.HasDomains ? $"{DomainWords.Name(domain.Domain)}: " : "";
        yield return name + Techniques(domain.Techniques, string.Join(" and ", domain.Versions));
        var subs = SubTechniques(domain.SubTechniques);
        var outside = OutsideScope(domain.TechniquesOutside, domain.SubTechniquesOutside);
        if (subs.Length + outside.Length > 0)
        {
            yield return string.Join(' ', subs.Concat(outside));
        }
    }

    private string Techniques(ScopeTotals techniques, string version)
    {
        var scope = ScopeWords.Of(context.Config.Coverage);
        return techniques.InScope == 0
            ? $"No technique is in scope; ATT&CK {version}, {scope}."
            : $"{English.Share(techniques.Direct, techniques.InScope, "technique")} direct evidence, {English.More(techniques.OnlyBelow)} only through sub-techniques; ATT&CK {version}, {scope}.{Alone(techniques)}";
    }

    private static string[] SubTechniques(ScopeTotals techniques) =>
        techniques.InScope == 0
            ? []
            : [$"{English.Share(techniques.Direct, techniques.InScope, "sub-technique")} evidence.{Alone(techniques)}"];

    /// <summary>What stands on the word of CTID alone is told beside the share that it is part of.</summary>
    private static string Alone(ScopeTotals techniques) => techniques.ByCapabilityAlone == 0
        ? ""
        : $" Of these, {English.Number(techniques.ByCapabilityAlone)} {(techniques.ByCapabilityAlone == 1 ? "has" : "have")} it from capabilities alone.";

    private static string[] OutsideScope(int techniques, int subs)
    {
        string[] parts = [.. Some(techniques, "technique"), .. Some(subs, "sub-technique")];
        return parts.Length == 0 ? [] : [$"Outside the scope, {English.Join(parts)} {(techniques + subs == 1 ? "has" : "have")} evidence."];
    }

    private static string[] Some(int count, string noun) => count == 0 ? [] : [English.Count(count, noun)];

    private string Rules()
    {
        var (own, others) = context.Model.Totals.Rules;
        return (context.Model.LibraryName, own, others) switch
        {
            (null, 0, { IsEmpty: true }) => "This site has no Sigma rules.",
            (null, 0, _) =>
                $"This site shows {English.Join([.. others.Select(other => $"{English.Count(other.Rules, "Sigma rule")} of {other.Name}")])}.",
            (null, _, { IsEmpty: true }) => $"This site has {English.Count(own, "Sigma rule")}.",
            (null, _, _) => $"This site has {English.Count(own, "Sigma rule")} of its own; {Added()}.",
            (var library, _, { IsEmpty: true }) => $"{library} ships {English.Count(own, "Sigma rule")}.",
            (var library, _, _) => $"{library} ships {English.Count(own, "Sigma rule")}; {Added()}.",
        };

        string Added() => string.Join("; ", others.Select(other => $"{other.Name} adds {English.Count(other.Rules, "rule")}"));
    }
}
