using System.Collections.Immutable;
using Coverbook.Coverage;
using Coverbook.Mappings;
using Coverbook.Pages.Views;
using Coverbook.Routes;

namespace Coverbook.Pages;

/// <summary>Makes the view of a technique's page (design, section 1).</summary>
internal sealed class TechniquePage(PageContext context)
{
    private const string Mitre = "The MITRE Corporation";

    private readonly RuleSection rules = new(context);
    private readonly RelatedTechniques related = new(context.Model);

    public TechniqueView Make(TechniqueCoverage coverage)
    {
        var technique = coverage.Technique;
        var citations = CitationNumbers.Assign(technique.Description, technique.Citations);
        var lead = context.Sentences.Lead(coverage, context.Model.Dates.Refreshed(coverage.Rows));
        return new TechniqueView
        {
            Site = context.Site,
            Route = Route.Technique(technique.Id),
            Title = $"{technique.Id} {coverage.FullName}",
            Description = lead,
            Trail = [new LinkView("Techniques", Route.Techniques), .. ParentTrail(coverage)],
            Id = technique.Id.ToString(),
            Eyebrow = Eyebrow(coverage),
            Heading = $"{technique.Id} {coverage.FullName}",
            Lead = lead,
            Text = technique.Description.Length == 0 ? null : new MarkdownText(technique.Description, citations),
            SummaryBy = technique.Author is null or Mitre ? null : technique.Author,
            AttackUrl = AttackSite.Technique(technique.Id),
            Platforms = technique.Platforms.IsEmpty ? null : string.Join(", ", technique.Platforms),
            Coverage = Coverage(coverage),
            Rules = rules.Make(coverage),
            Related = related.Make(coverage),
            Sources = Sources(coverage),
            Citations = [.. citations.Values.OrderBy(citation => citation.Number)],
            Verified = context.Model.Dates.Verified is { } day ? $"Last verified: {Wording.Date(day)}" : "Last verified: not yet",
        };
    }

    private static IEnumerable<LinkView> ParentTrail(TechniqueCoverage coverage) =>
        coverage.Parent is { } parent ? [new LinkView($"{parent.Id} {parent.Name}", Route.Technique(parent.Id))] : [];

    private static string Eyebrow(TechniqueCoverage coverage) =>
        string.Join(" · ", coverage.Tactics.Select(tactic => $"{tactic.Id} {tactic.Name}").Prepend("MITRE ATT&CK"));

    private CoverageView Coverage(TechniqueCoverage coverage) => new(
        context.Sentences.Mapped(coverage),
        context.Sentences.ProviderColumn,
        [.. coverage.DetectRows.Select(Row)],
        [
            .. coverage.Rows
                .Where(row => row.Function != MappingFunction.Detect)
                .GroupBy(row => row.Function)
                .Select(group => new FunctionView(
                    CoverageSentences.Other(group.Key, group.Sum(row => row.Findings.Length), coverage.Technique.Id.ToString()),
                    [.. group.Select(Row)])),
        ]);

    private SourceRowView Row(SourceRow row) => new()
    {
        Anchor = $"{row.Function.ToString().ToLowerInvariant()}-{RuleSlug.Of(row.Source.File.Value)}",
        Source = row.Source.Name,
        Url = row.Source.Url?.Text,
        Provider = row.Provider.Name,
        Count = row.Findings.Length,
        Counted = Wording.Count(row.Findings.Length, "finding"),
        Kind = row.Source.Kind?.ToString().ToLowerInvariant(),
        Average = row.AverageConfidence?.ToString() ?? Wording.Missing,
        Updated = Wording.Date(row.Source.Updated),
        Findings = [.. row.Findings.Select(Finding)],
    };

    private FindingView Finding(FindingEvidence evidence) => new(
        evidence.Finding.Id,
        evidence.Finding.Title,
        evidence.Finding.Url?.Text,
        evidence.Confidence?.ToString() ?? Wording.Missing,
        evidence.Mapping.Rationale,
        context.Place(evidence.Mapping.Span));

    private ImmutableArray<SourceLineView> Sources(TechniqueCoverage coverage) =>
    [
        new SourceLineView("MITRE ATT&CK, ", AttackSite.Technique(coverage.Technique.Id), ""),
        .. coverage.Tactics.Select(tactic => new SourceLineView($"MITRE Tactic {tactic.Id} {tactic.Name}, ", AttackSite.Tactic(tactic.Id), "")),
        .. context.Config.References.Select(reference => new SourceLineView($"{reference.Title} (", reference.Url.Text, ")")),
    ];
}
