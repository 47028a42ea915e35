using Coverbook.Coverage;
using Coverbook.Mappings;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Wording;
using Coverbook.Terms;

namespace Coverbook.Pages.Techniques;

/// <summary>Makes the section on findings of a technique's page: a table of sources, and the findings behind each count.</summary>
internal sealed class FindingSection(PageContext context)
{
    public CoverageView Make(TechniqueCoverage coverage) => new(
        context.Sentences.Mapped(coverage),
        context.Sentences.ProviderColumn,
        [.. coverage.DetectRows.Select(Row)],
        coverage.SubTechniques.IsEmpty ? null : CoverageSentences.Including(context.Model.Including(coverage)),
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
        Anchor = $"{row.Function.ToString().ToLowerInvariant()}-{context.Slugs.AnchorOf(row.Source)}",
        Source = English.Label(row.Source.Name),
        Page = context.Slugs.RouteOf(row.Source),
        Provider = English.Label(row.Provider.Name),
        Count = row.Findings.Length,
        Counted = English.Count(row.Findings.Length, "finding"),
        Kind = row.Source.Kind?.ToString().ToLowerInvariant(),
        Average = context.Bands.Of(row.AverageConfidence),
        Updated = English.Date(row.Source.Updated),
        Findings = [.. row.Findings.Where(IsShown).Select(Finding)],
        Hidden = Hidden(row.Findings.Count(finding => !IsShown(finding))),
    };

    private static bool IsShown(FindingEvidence evidence) => evidence.Visibility <= Visibility.Metadata;

    private static string? Hidden(int count) => count == 0 ? null : $"And {English.Count(count, "finding")} that this site only counts.";

    private FindingView Finding(FindingEvidence evidence) => new(
        evidence.Finding.Id,
        evidence.Finding.Title,
        evidence.Finding.Url?.Text,
        context.Bands.Of(evidence.Confidence),
        evidence.Visibility == Visibility.Public ? evidence.Mapping.Rationale : null,
        context.Place(evidence.Mapping.Span),
        evidence.Visibility == Visibility.Public ? ReviewWords.Of(evidence.Mapping, context.IsInternal) : null);
}
