using System.Collections.Frozen;
using System.Collections.Immutable;
using Coverbook.Attack;
using Coverbook.Coverage;
using Coverbook.Mappings;
using Coverbook.Pages.Views;
using Coverbook.Routes;
using Coverbook.Terms;

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
            Text = Description(context, technique, citations),
            SummaryBy = technique.Author is null or Mitre ? null : technique.Author,
            AttackUrl = technique.PrivateTo is null ? AttackSite.Technique(technique.Id) : null,
            PrivateNote = technique.PrivateTo is { } owner ? $"{technique.Id} is a technique of {owner}, not of ATT&CK." : null,
            Platforms = technique.Platforms.IsEmpty ? null : string.Join(", ", technique.Platforms),
            Coverage = Coverage(coverage),
            Note = Note(coverage),
            Rules = rules.Make(coverage),
            Related = related.Make(coverage),
            Sources = Sources(coverage),
            Citations = [.. citations.Values.OrderBy(citation => citation.Number)],
            Verified = context.Model.Dates.Verified is { } day ? $"Last verified: {Wording.Date(day)}" : "Last verified: not yet",
        };
    }

    /// <summary>A technique's description with its numbered citations; <c>null</c> when the bundle has none.</summary>
    public static MarkdownText? Description(PageContext context, Technique technique, FrozenDictionary<string, CitationView> citations) =>
        technique.Description.Length == 0 ? null : new MarkdownText(technique.Description, citations, technique.Span, context.Addresses);

    private static IEnumerable<LinkView> ParentTrail(TechniqueCoverage coverage) =>
        coverage.Parent is { } parent ? [new LinkView(Wording.Label($"{parent.Id} {parent.Name}"), Route.Technique(parent.Id))] : [];

    private static string Eyebrow(TechniqueCoverage coverage) =>
        string.Join(" · ", coverage.Tactics.Select(tactic => $"{tactic.Id} {tactic.Name}").Prepend(coverage.Technique.PrivateTo ?? "MITRE ATT&CK"));

    private NoteView? Note(TechniqueCoverage coverage)
    {
        if (coverage.Note is not { } note)
        {
            return null;
        }

        var decision = note.Decision is { } accepted ? CoverageSentences.Accepted(accepted, context.Today, context.IsInternal) : null;
        var text = string.IsNullOrWhiteSpace(note.Text.Markdown) ? null : AuthoredMarkdown.Of(context, note.Text, firstHeading: 4, SiteAddresses.NoteAnchors);
        return decision is null && text is null ? null : new NoteView($"Note by {context.Config.Product.Name}", decision, text);
    }

    private CoverageView Coverage(TechniqueCoverage coverage) => new(
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
        Source = Wording.Label(row.Source.Name),
        Page = context.Slugs.RouteOf(row.Source),
        Provider = Wording.Label(row.Provider.Name),
        Count = row.Findings.Length,
        Counted = Wording.Count(row.Findings.Length, "finding"),
        Kind = row.Source.Kind?.ToString().ToLowerInvariant(),
        Average = context.Bands.Of(row.AverageConfidence),
        Updated = Wording.Date(row.Source.Updated),
        Findings = [.. row.Findings.Where(IsShown).Select(Finding)],
        Hidden = Hidden(row.Findings.Count(finding => !IsShown(finding))),
    };

    private static bool IsShown(FindingEvidence evidence) => evidence.Visibility <= Visibility.Metadata;

    private static string? Hidden(int count) => count == 0 ? null : $"And {Wording.Count(count, "finding")} that this site only counts.";

    private FindingView Finding(FindingEvidence evidence) => new(
        evidence.Finding.Id,
        evidence.Finding.Title,
        evidence.Finding.Url?.Text,
        context.Bands.Of(evidence.Confidence),
        evidence.Visibility == Visibility.Public ? evidence.Mapping.Rationale : null,
        context.Place(evidence.Mapping.Span),
        evidence.Visibility == Visibility.Public ? Reviewed(evidence.Mapping, context.IsInternal) : null);

    /// <summary>Reviewers are people of the organisation, so public pages name the day only.</summary>
    internal static string? Reviewed(FindingTechnique mapping, bool isInternal) => (mapping.Reviewed, mapping.Reviewer) switch
    {
        ({ } day, { } reviewer) when isInternal => $"Reviewed {Wording.Date(day)} by {reviewer}",
        ({ } day, _) => $"Reviewed {Wording.Date(day)}",
        _ => null,
    };

    private static IEnumerable<SourceLineView> OwnSource(Technique technique) => (technique.PrivateTo, technique.Url) switch
    {
        (null, _) => [new SourceLineView("MITRE ATT&CK, ", AttackSite.Technique(technique.Id), "")],
        ({ } owner, { } url) => [new SourceLineView($"{owner}, ", url.Text, "")],
        _ => [],
    };

    private ImmutableArray<SourceLineView> Sources(TechniqueCoverage coverage) =>
    [
        .. OwnSource(coverage.Technique),
        .. coverage.Tactics.Select(tactic => new SourceLineView($"MITRE Tactic {tactic.Id} {tactic.Name}, ", AttackSite.Tactic(tactic.Id), "")),
        .. context.Config.References.Select(reference => new SourceLineView($"{reference.Title} (", reference.Url.Text, ")")),
    ];
}
