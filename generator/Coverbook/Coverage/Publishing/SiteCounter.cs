using System.Collections.Immutable;
using Coverbook.Attack;
using Coverbook.Config;
using Coverbook.Coverage.Totals;
using Coverbook.Mappings;
using Coverbook.Terms;

namespace Coverbook.Coverage.Publishing;

/// <summary>Counts the totals of a model: hidden things count as far as they may be counted.</summary>
internal sealed class SiteCounter(CoverageModel model)
{
    private static readonly IEqualityComparer<MappingSource> BySource = ReferenceEqualityComparer.Instance;

    private readonly EvidenceCounter evidence = new(model.Bands);

    private readonly Dictionary<MappingSource, int> techniquesOfSource = model.Techniques
        .SelectMany(coverage => coverage.Rows.Select(row => row.Source).Distinct(BySource))
        .CountBy(source => source, BySource)
        .ToDictionary(BySource);

    private readonly ILookup<AttackId, TechniqueCoverage> techniquesOfTactic = model.Techniques
        .SelectMany(coverage => coverage.Tactics, (coverage, tactic) => (coverage, tactic.Id))
        .ToLookup(pair => pair.Id, pair => pair.coverage);

    /// <summary>The figures of the whole site.</summary>
    public SiteTotals Site()
    {
        var subs = model.Techniques.Count(coverage => coverage.Technique.Id.IsSubTechnique);
        return new SiteTotals(
            [.. model.Releases.Select(release => release.Domain).Distinct().Order().Select(Of)],
            model.Techniques.Length - subs,
            subs,
            model.Techniques.SelectMany(coverage => coverage.Rows)
                .SelectMany(row => row.Findings)
                .Select(finding => finding.Key)
                .Distinct()
                .Count(),
            model.Capabilities.Where(capability => !capability.Scores.IsEmpty)
                .DistinctBy(capability => capability.Identity)
                .Count(),
            new RuleTotals(
                model.Rules.Count(tagged => tagged.Rule.Library.IsOwn),
                [
                    .. model.Rules.Where(tagged => !tagged.Rule.Library.IsOwn)
                        .CountBy(tagged => tagged.Rule.Library.Name, StringComparer.Ordinal)
                        .OrderBy(library => library.Key, StringComparer.Ordinal)
                        .Select(library => new LibraryTotals(library.Key, library.Value)),
                ]))
        {
            InScope = InScope(model.Techniques.Where(coverage => !coverage.Technique.Id.IsSubTechnique)),
            SubTechniquesInScope = InScope(model.Techniques.Where(coverage => coverage.Technique.Id.IsSubTechnique)),
        };
    }

    /// <summary>The figures of a tactic.</summary>
    public TacticTotals Of(Tactic tactic, int rulesWithoutTechnique)
    {
        var techniques = techniquesOfTactic[tactic.Id].ToLookup(coverage => coverage.Technique.Id.IsSubTechnique);
        return new TacticTotals(InScope(techniques[false]), rulesWithoutTechnique)
        {
            ByProvider = [.. model.Providers.Select(provider => EvidenceCounter.Reach(provider, techniques[false]))],
            Ranking = EvidenceCounter.Ranking(techniques[false]),
            SubTechniqueRanking = EvidenceCounter.Ranking(techniques[true]),
        };
    }

    /// <summary>The figures of a source, of whose known findings so many are not mapped.</summary>
    public SourceTotals Of(MappingSource source, int unmapped) => new(
        source.Findings.Count(finding => finding.Visibility != Visibility.None),
        techniquesOfSource.GetValueOrDefault(source),
        source.KnownFindings.Distinct(StringComparer.Ordinal).Count(),
        unmapped);

    /// <summary>The figures of a provider.</summary>
    public ProviderTotals Of(ProviderOptions provider)
    {
        var sources = model.Sources.Where(source => source.ProviderId == provider.Id).ToArray();
        var techniques = model.Techniques.Where(
            coverage => coverage.Rows.Any(row => row.Provider.Id == provider.Id)).ToLookup(
                coverage => coverage.Technique.Id.IsSubTechnique);
        return new ProviderTotals(
            sources.Length,
            sources.Sum(source => source.Findings.Count(finding => finding.Visibility != Visibility.None)),
            techniques[false].Count(),
            techniques[true].Count())
        {
            InScope = evidence.Bands(provider, techniques[false]),
            SubTechniquesInScope = evidence.Bands(provider, techniques[true]),
        };
    }

    /// <summary>The findings that a source can raise and that it does not map, in the order of their ids.</summary>
    public static ImmutableArray<string> Unmapped(MappingSource source)
    {
        var mapped = source.Findings.Select(finding => finding.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. source.KnownFindings.Distinct(StringComparer.Ordinal)
                .Where(finding => !mapped.Contains(finding))
                .Order(StringComparer.Ordinal)
        ];
    }

    private DomainTotals Of(AttackDomain domain)
    {
        var techniques = model.Techniques.Where(coverage => coverage.Technique.Domain == domain).ToLookup(
            coverage => coverage.Technique.Id.IsSubTechnique);
        return new DomainTotals(
            domain,
            [.. model.Releases.Where(release => release.Domain == domain)
                .Select(release => release.Version)
                .Distinct(StringComparer.Ordinal)],
            InScope(techniques[false]),
            InScope(techniques[true]),
            techniques[false].Count(IsCoveredOutside),
            techniques[true].Count(IsCoveredOutside));
    }

    private static bool IsCoveredOutside(TechniqueCoverage coverage) => !coverage.IsInScope && coverage.Status == CoverageStatus.Covered;

    private ScopeTotals InScope(IEnumerable<TechniqueCoverage> techniques)
    {
        var inScope = techniques.Where(coverage => coverage.IsInScope).ToArray();
        var byStatus = inScope.ToLookup(coverage => coverage.Status);
        return new ScopeTotals(
            inScope.Length,
            With(CoverageStatus.Covered),
            With(CoverageStatus.OnlyBelow),
            byStatus[CoverageStatus.Covered].Count(coverage => !coverage.HasFindingOrRule))
        {
            Accepted = With(CoverageStatus.Accepted),
            MayApply = With(CoverageStatus.MayApply),
            WithRules = inScope.Count(coverage => coverage.RuleCount > 0),
            Bands = evidence.Bands(inScope),
        };

        int With(CoverageStatus status) => byStatus[status].Count();
    }
}
