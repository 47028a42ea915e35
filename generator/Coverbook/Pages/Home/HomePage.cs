using System.Collections.Immutable;
using Coverbook.Coverage.Totals;
using Coverbook.Pages.Pictures;
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
            Figures = Figures.Of(context),
            Matrices = SmallMatrix.Of(context),
            Tactics = TacticBars.Of(context),
            Providers = ProviderBars.Of(context),
            Rules = Rules(),
            Threats = model.Threats is { } threats ? ThreatSection.Of(threats, context.Config.Product.Name) : null,
            Layers =
            [
                .. context.Layers.All.Where(layer => layer.Subject is LayerSubject.TheSite)
                    .Select(layer => new LinkView(context.HasDomains ? DomainWords.Name(layer.Domain) : "this site", layer.Route)),
            ],
            Start =
            [
                .. context.Domains.Select(domain => new LinkView(MatrixSentences.Name(domain), Route.Matrix(domain))),
                new LinkView("All techniques", Route.Techniques),
                .. RuleLinks(),
                new LinkView("Gaps", Route.Gaps),
            ],
        };
    }

    private IEnumerable<LinkView> RuleLinks() => context.Model.Rules.IsEmpty ? [] : [new LinkView("All rules", Route.Rules)];

    private IEnumerable<string> Covered(DomainTotals domain)
    {
        var name = context.HasDomains ? $"{DomainWords.Name(domain.Domain)}: " : "";
        var sentences = context.Shares.Of(domain);
        return sentences.SetItem(0, name + sentences[0]);
    }

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
