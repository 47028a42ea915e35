using System.Collections.Immutable;
using System.Globalization;
using Coverbook.Attack;
using Coverbook.Coverage.Publishing;
using Coverbook.Pages.Pictures;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Views;
using Coverbook.Pages.Wording;
using Coverbook.Routes;

namespace Coverbook.Pages.Techniques;

/// <summary>Makes the view of a technique's page (design, section 1).</summary>
internal sealed class TechniquePage(PageContext context)
{
    private const string Mitre = "The MITRE Corporation";

    /// <summary>What every technique's page has: what it is, coverage, rules, related techniques.</summary>
    private const int FixedSections = 4;

    private readonly FindingSection findings = new(context);
    private readonly CapabilitySection capabilities = new(context);
    private readonly RuleSection rules = new(context);
    private readonly DetectionSection detection = new(context);
    private readonly KnowledgeSection knowledge = new(context);
    private readonly RelatedTechniques related = new(context.Model);
    private readonly VerdictSection verdicts = new(context);
    private readonly TacticNeighbours neighbours = new(context);
    private readonly Standings standings = new(context);

    public TechniqueView Make(PublishedTechnique coverage)
    {
        var technique = coverage.Technique;
        var citations = new PageCitations(context.Addresses);
        var refreshed = context.Model.Dates.Refreshed(
            [.. coverage.Rows.Select(row => row.Source.Source)], coverage.Rules.Select(rule => rule.Library.Name));
        var lead = context.Sentences.Lead(coverage, refreshed);

        // The texts are asked for in the order of the page, by which their citations are numbered.
        var text = citations.Text(technique.Text);
        var detectionView = detection.Make(coverage, citations);
        var mitigations = knowledge.Mitigations(coverage, citations);
        var procedures = knowledge.Procedures(coverage, citations);
        var number = FixedSections;
        string Next() => (++number).ToString("00", CultureInfo.InvariantCulture);
        return new TechniqueView
        {
            Site = context.Site,
            Route = Route.Technique(technique.Id),
            Title = $"{technique.Id} {coverage.FullName}",
            Description = lead,
            SchemaType = PageView.TechArticle,
            Trail = [new LinkView("Techniques", Route.Techniques), .. ParentTrail(coverage)],
            Id = technique.Id.ToString(),
            Eyebrow = technique.PrivateTo ?? "MITRE ATT&CK",
            Tactics =
            [
                .. coverage.Tactics.Select(
                    tactic => new LinkView(English.Label($"{tactic.Id} {tactic.Name}"), Route.Tactic(tactic.Id))),
            ],
            Verdict = verdicts.Make(coverage),
            NextStep = verdicts.NextStep(coverage),
            Neighbours = neighbours.Of(coverage),
            Heading = $"{technique.Id} {coverage.FullName}",
            Lead = lead,
            Text = text,
            SummaryBy = technique.Author is null or Mitre ? null : technique.Author,
            AttackUrl = technique.PrivateTo is null ? AttackSite.Technique(technique.Id) : null,
            PrivateNote = technique.PrivateTo is { } owner ? $"{technique.Id} is a technique of {owner}, not of ATT&CK." : null,
            Platforms = technique.Platforms.IsEmpty ? null : string.Join(", ", technique.Platforms),
            Coverage = findings.Make(coverage),
            Capabilities = capabilities.Make(coverage),
            Note = Note(coverage),
            Rules = rules.Make(coverage),
            Facts = ObjectFacts.Of(technique.Version, technique.Created, technique.Modified, technique.Contributors),
            Related = related.Make(coverage),
            Standings = standings.Of(coverage),
            Detection = detectionView is null ? null : detectionView with { Number = Next() },
            Mitigations = mitigations is null ? null : mitigations with { Number = Next() },
            Procedures = procedures is null ? null : procedures with { Number = Next() },
            Sources = Sources(coverage),
            Citations = citations.All,
            Layer = technique.PrivateTo is null ? context.Layers.OfSite(technique.Domain) : null,
            Verified = context.Model.Dates.Verified is { } day ? $"Last verified: {English.Date(day)}" : "Last verified: not yet",
        };
    }

    private static IEnumerable<LinkView> ParentTrail(PublishedTechnique coverage) =>
        coverage.Parent is { } parent ? [new LinkView(English.Label($"{parent.Id} {parent.Name}"), Route.Technique(parent.Id))] : [];

    private NoteView? Note(PublishedTechnique coverage)
    {
        if (coverage.Note is not { } note)
        {
            return null;
        }

        var decision = note.Decision is { } accepted ? CoverageSentences.Accepted(accepted, context.Model.Dates.Today) : null;
        var text = string.IsNullOrWhiteSpace(note.Text.Markdown)
            ? null
            : AuthoredMarkdown.Of(context, note.Text, firstHeading: 4, SiteAddresses.NoteAnchors);
        return decision is null && text is null ? null : new NoteView($"Note by {context.Config.Product.Name}", decision, text);
    }

    private static IEnumerable<SourceLineView> OwnSource(Technique technique) => (technique.PrivateTo, technique.Url) switch
    {
        (null, _) => [new SourceLineView("MITRE ATT&CK, ", AttackSite.Technique(technique.Id), "")],
        ({ } owner, { } url) => [new SourceLineView($"{owner}, ", url.Text, "")],
        _ => [],
    };

    private ImmutableArray<SourceLineView> Sources(PublishedTechnique coverage) =>
    [
        .. OwnSource(coverage.Technique),
        .. coverage.Tactics.Select(
            tactic => new SourceLineView($"MITRE Tactic {tactic.Id} {tactic.Name}, ", AttackSite.Page(tactic.Id)!, "")),
        .. context.Config.References.Select(reference => new SourceLineView($"{reference.Title} (", reference.Url.Text, ")")),
    ];
}
