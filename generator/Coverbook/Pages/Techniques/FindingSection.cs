using Coverbook.Coverage.Publishing;
using Coverbook.Mappings;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Wording;

namespace Coverbook.Pages.Techniques;

/// <summary>Makes the section on findings of a technique's page: a table of sources, and the findings behind each count.</summary>
internal sealed class FindingSection(PageContext context)
{
    public CoverageView Make(PublishedTechnique coverage) => new(
        context.Sentences.Mapped(coverage),
        context.Sentences.ProviderColumn,
        [.. coverage.DetectRows.Select(Row)],
        coverage.Family is { } family ? CoverageSentences.Including(family) : null,
        [
            .. coverage.Rows
                .Where(row => row.Function != MappingFunction.Detect)
                .GroupBy(row => row.Function)
                .Select(group => new FunctionView(
                    CoverageSentences.Other(group.Key, group.Sum(row => row.Count), coverage.Technique.Id.ToString()),
                    [.. group.Select(Row)])),
        ],
        [.. coverage.NewerFindings.Select(Newer)]);

    private NewerFindingsView Newer(PublishedNewerFindings newer) => new(
        DriftSentences.MayApply(newer, context.Model.AttackVersion),
        [.. newer.Named.Select(named => new NewerFindingView($"{named.Name}: {named.FindingId}", context.Place(named.Span)))]);

    private SourceRowView Row(PublishedRow row) => new()
    {
        Anchor = $"{row.Function.ToString().ToLowerInvariant()}-{context.Slugs.AnchorOf(row.Source)}",
        Source = English.Label(row.Source.Source.Name),
        Page = context.Slugs.RouteOf(row.Source),
        Provider = English.Label(row.Provider.Name),
        Count = row.Count,
        Counted = English.Count(row.Count, "finding"),
        Kind = row.Source.Source.Kind?.ToString().ToLowerInvariant(),
        Average = context.Bands.Of(row.Average),
        Updated = English.Date(row.Source.Source.Updated ?? row.Source.Source.Download?.Checked),
        Findings = [.. row.Findings.Select(Finding)],
        Hidden = CoverageSentences.Hidden(row.Count - row.Findings.Length),
    };

    private FindingView Finding(PublishedFinding evidence) => new(
        evidence.Finding.Id,
        evidence.Finding.Title,
        evidence.Finding.Url?.Text,
        context.Bands.Of(evidence.Mapping.Confidence),
        evidence.Mapping.Rationale,
        context.Place(evidence.Mapping.Span),
        ReviewWords.Of(evidence.Mapping),
        evidence.MergedFrom.IsEmpty ? null : $"merged from {English.Join([.. evidence.MergedFrom.Select(id => id.ToString())])}");
}
