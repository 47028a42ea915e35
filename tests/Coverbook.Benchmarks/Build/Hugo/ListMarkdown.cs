using System.Globalization;
using System.Text;
using Coverbook.Attack;
using Coverbook.Coverage;
using Coverbook.Routes;
using Coverbook.Sigma;

namespace Coverbook.Benchmarks.Build.Hugo;

/// <summary>The pages that list others: tactics, techniques, rules, providers.</summary>
internal sealed class ListMarkdown(SiteLinks links)
{
    private static readonly string[] TechniqueHead = ["Technique", "Tactics", "Findings", "Best confidence", "Rules"];
    private static readonly string[] SourceHead = ["Source", "Provider", "Findings", "Updated"];
    private static readonly string[] TacticHead = ["Tactic", "Techniques"];

    private CoverageModel Model => links.Site.Model;

    /// <summary>A tactic's page.</summary>
    public string Tactic(Tactic tactic) =>
        new StringBuilder()
            .Paragraph(tactic.Description)
            .Append(Techniques(Model.Techniques.Where(technique => technique.Tactics.Contains(tactic))))
            .List(Model.RulesOfTacticOnly.GetValueOrDefault(tactic.Id, []).Select(links.Line))
            .ToString();

    /// <summary>A table of techniques.</summary>
    public string Techniques(IEnumerable<TechniqueCoverage> techniques) =>
        new StringBuilder().Table(TechniqueHead, techniques.Select(technique => new[]
        {
            links.To(technique),
            string.Join(", ", technique.Tactics.Select(tactic => links.To(tactic.Name, Route.Tactic(tactic.Id)))),
            Number(technique.DetectionCount),
            technique.Best?.ToString() ?? "-",
            Number(technique.RuleCount),
        })).ToString();

    /// <summary>Rules by platform.</summary>
    public string Rules(IEnumerable<SigmaRule> rules)
    {
        var page = new StringBuilder();
        foreach (var platform in rules.GroupBy(rule => rule.LogSource.Platform ?? "other", StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            page.Heading(platform.Key).List(platform.OrderBy(rule => rule.Title, StringComparer.Ordinal).Select(links.Line));
        }

        return page.ToString();
    }

    /// <summary>The sources of one provider, or of all.</summary>
    public string Sources(string? provider) =>
        new StringBuilder().Table(SourceHead, Model.Sources.Where(source => provider is null
            || source.ProviderId == provider).Select(source => new[]
        {
            links.To(source.Name, Route.Source(Terms.Slug.Of(source.ProviderId), source.Slug)),
            source.ProviderId,
            Number(source.Findings.Length),
            $"{source.Updated:yyyy-MM-dd}",
        })).ToString();

    /// <summary>All tactics.</summary>
    public string Tactics() =>
        new StringBuilder().Table(TacticHead, Model.Tactics.Select(tactic => new[]
        {
            links.To($"{tactic.Id} {tactic.Name}", Route.Tactic(tactic.Id)),
            Number(Model.Techniques.Count(technique => technique.Tactics.Contains(tactic))),
        })).ToString();

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
