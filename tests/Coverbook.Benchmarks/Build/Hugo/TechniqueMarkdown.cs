using System.Text;
using Coverbook.Coverage;
using Coverbook.Routes;
using Coverbook.Terms;

namespace Coverbook.Benchmarks.Build.Hugo;

/// <summary>A technique's page: description, coverage with its findings, rules with one in full, related techniques and sources.</summary>
internal sealed class TechniqueMarkdown(SiteLinks links)
{
    private const int LongestList = 50;
    private static readonly string[] Head = ["Source", "Provider", "Findings", "Average confidence"];

    /// <summary>The page.</summary>
    public string Make(TechniqueCoverage coverage)
    {
        var page = new StringBuilder();
        page.Heading($"What is {coverage.Technique.Id}?").Paragraph(coverage.Technique.Description);
        page.Paragraph($"Platforms: {string.Join(", ", coverage.Technique.Platforms)}");
        AddCoverage(page, coverage);
        AddRules(page, coverage);
        AddRelated(page, coverage);
        page.Heading("Sources").List(
        [
            $"<{AttackSite.Technique(coverage.Technique.Id)}>",
            .. coverage.Technique.Citations.Select(citation => MarkdownSyntax.Link(citation.Description, citation.Url?.Text)),
        ]);
        return page.ToString();
    }

    private static void AddCoverage(StringBuilder page, TechniqueCoverage coverage)
    {
        page.Heading("Coverage").Paragraph($"{coverage.DetectionCount} findings map to {coverage.Technique.Id}.");
        if (coverage.Rows.IsEmpty)
        {
            return;
        }

        page.Table(Head, coverage.Rows.Select(row => new[]
        {
            MarkdownSyntax.Inline(row.Source.Name),
            MarkdownSyntax.Inline(row.Provider.Name),
            row.Findings.Length.ToString(System.Globalization.CultureInfo.InvariantCulture),
            row.AverageConfidence?.ToString() ?? "-",
        }));
        page.List(coverage.Rows.SelectMany(row => row.Findings).Select(Line));
    }

    private static string Line(FindingEvidence evidence)
    {
        var title = MarkdownSyntax.Link(evidence.Finding.Title ?? evidence.Finding.Id, evidence.Finding.Url?.Text);
        return $"`{evidence.Finding.Id}` {title} {evidence.Confidence} {MarkdownSyntax.Inline(evidence.Mapping.Rationale)}";
    }

    private void AddRules(StringBuilder page, TechniqueCoverage coverage)
    {
        page.Heading("Rules").Paragraph($"{coverage.RuleCount} rules detect {coverage.Technique.Id}.");
        if (coverage.Rules.FirstOrDefault() is { } example)
        {
            page.Heading($"Example: {example.Title}", level: 3).Yaml(example.Source.Span);
            page.List(coverage.Rules.Skip(1).Take(LongestList).Select(links.Line));
        }
    }

    private void AddRelated(StringBuilder page, TechniqueCoverage coverage)
    {
        var model = links.Site.Model;
        var siblings = coverage.Parent is { } parent ? model.ById[parent.Id].SubTechniques : [];
        IEnumerable<TechniqueId> family =
            [.. coverage.Parent is { } above ? [above.Id] : Array.Empty<TechniqueId>(), .. coverage.SubTechniques, .. siblings];
        page.Heading("Related techniques").List(family.Where(id => id != coverage.Technique.Id).Select(id => links.Line(model.ById[id])));
    }
}
