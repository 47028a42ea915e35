using System.Collections.Immutable;
using Coverbook.Attack;
using Coverbook.Coverage;
using Coverbook.Mappings;
using Coverbook.Pages.Views;
using Coverbook.Routes;
using Coverbook.Sigma;
using Coverbook.Terms;

namespace Coverbook.Pages;

/// <summary>Makes the rows that several pages share, so that a technique, rule, source or tactic looks the same in every list.</summary>
internal sealed class RowMaker(PageContext context)
{
    /// <summary>A rule in a list.</summary>
    public RuleRowView Rule(SigmaRule rule) => new(
        Wording.Label(rule.Title),
        Route.Rule(context.Slugs.Of(rule)),
        RuleSentences.Word(rule.Level),
        RuleSentences.Standing(rule),
        rule.LogSource.Platform ?? Wording.Missing);

    /// <summary>A list of rules, of which those that may not be named are only counted.</summary>
    public RuleListView Rules(string heading, ExternalView? home, ImmutableArray<SigmaRule> rules, int room = int.MaxValue, LinkView? more = null)
    {
        var named = rules.Where(MayBeNamed).ToImmutableArray();
        return new RuleListView(heading, home, [.. named.Take(room).Select(Rule)], named.Length > room ? more : null, RuleSentences.Hidden(rules.Length - named.Length));
    }

    /// <summary>Whether a rule has a page.</summary>
    public static bool MayBeNamed(SigmaRule rule) => rule.Visibility <= Visibility.Metadata;

    /// <summary>A technique among related ones.</summary>
    public static RelatedRowView Related(TechniqueCoverage coverage) => new(
        coverage.Technique.Id.ToString(),
        Wording.Label(coverage.FullName),
        Route.Technique(coverage.Technique.Id),
        CoverageSentences.Counts(coverage));

    /// <summary>A technique in a table.</summary>
    public TechniqueRowView Technique(TechniqueCoverage coverage) => new()
    {
        Id = coverage.Technique.Id.ToString(),
        Name = Wording.Label(coverage.FullName),
        Route = Route.Technique(coverage.Technique.Id),
        PrivateTo = coverage.Technique.PrivateTo,
        IsSub = coverage.Technique.Id.IsSubTechnique,
        Tactics = string.Join(", ", coverage.Tactics.Select(tactic => Wording.Label(tactic.Name))),
        Findings = coverage.DetectionCount,
        Rules = coverage.RuleCount,
        Best = context.Bands.Of(coverage.Best),
        Status = CoverageSentences.Status(coverage.Status),
        StatusClass = coverage.Status.ToString().ToLowerInvariant(),
    };

    /// <summary>A source in a table.</summary>
    public SourceSummaryView Source(MappingSource source) => new(
        Wording.Label(source.Name),
        context.Slugs.RouteOf(source),
        ProviderName(source),
        context.Totals[source].Findings,
        context.Totals[source].Techniques,
        Wording.Date(source.Updated));

    /// <summary>The name that pages show for a source's provider.</summary>
    public string ProviderName(MappingSource source) =>
        context.Config.Providers.FirstOrDefault(provider => provider.Id == source.ProviderId)?.Name ?? source.ProviderId;

    /// <summary>A tactic in a table: techniques in scope, and those with evidence of their own or below.</summary>
    public TacticSummaryView Tactic(Tactic tactic)
    {
        var inScope = context.TechniquesOf(tactic.Id).Where(coverage => coverage.IsInScope && !coverage.Technique.Id.IsSubTechnique).ToArray();
        return new TacticSummaryView(
            tactic.Id.ToString(),
            Wording.Label(tactic.Name),
            Route.Tactic(tactic.Id),
            DomainName(tactic.Domain),
            inScope.Length,
            inScope.Count(HasEvidence),
            inScope.Count(HasEvidenceOnlyBelow));
    }

    /// <summary>Whether a technique has a finding or a rule.</summary>
    public static bool HasEvidence(TechniqueCoverage coverage) => coverage.Status == CoverageStatus.Covered;

    /// <summary>Whether only sub-techniques of a technique have findings or rules.</summary>
    public static bool HasEvidenceOnlyBelow(TechniqueCoverage coverage) => coverage.Status == CoverageStatus.OnlyBelow;

    /// <summary>A domain's name.</summary>
    public static string DomainName(AttackDomain domain) => domain switch
    {
        AttackDomain.Mobile => "Mobile",
        AttackDomain.Ics => "ICS",
        _ => "Enterprise",
    };
}
