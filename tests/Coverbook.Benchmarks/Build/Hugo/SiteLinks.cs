using System.Collections.Frozen;
using Coverbook.Build.Reading;
using Coverbook.Coverage;
using Coverbook.Routes;
using Coverbook.Sigma;
using Coverbook.Terms;

namespace Coverbook.Benchmarks.Build.Hugo;

/// <summary>Links between the pages of a site, as Markdown.</summary>
internal sealed class SiteLinks
{
    private readonly FrozenDictionary<object, Route> rules;

    /// <summary>The plan has the rules' pages in the order of the model.</summary>
    public SiteLinks(ReadSite site)
    {
        Site = site;
        var pages = site.Plan.Pages.Where(page => page.Template == "rule").Select(page => page.Route).ToArray();
        if (pages.Length != site.Model.Rules.Length)
        {
            throw new InvalidOperationException(
                $"{site.Model.Rules.Length} rules have {pages.Length} pages; a benchmark shows every rule.");
        }

        rules = site.Model.Rules.Zip(pages).ToFrozenDictionary(
            object (pair) => pair.First.Rule, pair => pair.Second, ReferenceEqualityComparer.Instance);
    }

    /// <summary>The site.</summary>
    public ReadSite Site { get; }

    /// <summary>To a page.</summary>
    public string To(string text, Route route) => MarkdownSyntax.Link(text, route.Under(Site.Address));

    /// <summary>To a rule's page.</summary>
    public string To(SigmaRule rule) => To(rule.Title, RouteOf(rule));

    /// <summary>To a technique's page.</summary>
    public string To(TechniqueCoverage technique) =>
        To($"{technique.Technique.Id} {technique.FullName}", Route.Technique(technique.Technique.Id));

    /// <summary>To a technique's page, where the site has one.</summary>
    public string To(TechniqueId id) => Site.Model.ById.TryGetValue(id, out var technique) ? To(technique) : id.ToString();

    /// <summary>A rule's page.</summary>
    public Route RouteOf(SigmaRule rule) => rules[rule];

    /// <summary>A line about a rule, for lists.</summary>
    public string Line(SigmaRule rule) => $"{To(rule)} {rule.Level} · {rule.Status} · {MarkdownSyntax.Inline(rule.LogSource.Platform)}";

    /// <summary>A line about a technique, for lists.</summary>
    public string Line(TechniqueCoverage technique) => $"{To(technique)} {technique.DetectionCount} findings · {technique.RuleCount} rules";
}
