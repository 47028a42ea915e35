using System.Collections.Immutable;
using Coverbook.Attack;
using Coverbook.Mappings;
using Coverbook.Sigma;
using Coverbook.Terms;

namespace Coverbook.Coverage.Publishing;

/// <summary>Makes the published model: takes the numbers while everything is there, then leaves out what may not be shown.</summary>
internal sealed class Publisher
{
    private readonly CoverageModel model;
    private readonly SiteCounter counter;
    private readonly SharedEvidence shared;
    private readonly CapabilityPublisher capabilities;
    private readonly AttackRelations relations;
    private readonly LogReaders readers;
    private readonly DetectionPublisher detections;
    private readonly Dictionary<SigmaRule, PublishedRule> rules;
    private readonly ILookup<MappingSource, Mention> ofSources;
    private readonly Dictionary<MappingSource, PublishedSource> sources = new(ReferenceEqualityComparer.Instance);

    public Publisher(CoverageModel model)
    {
        this.model = model;
        counter = new SiteCounter(model);
        shared = new SharedEvidence(model.Techniques);
        capabilities = new CapabilityPublisher(model);
        relations = new AttackRelations(model);
        rules = new Dictionary<SigmaRule, PublishedRule>(model.Rules.Length, ReferenceEqualityComparer.Instance);
        foreach (var tagged in model.Rules)
        {
            rules.Add(tagged.Rule, Publish(tagged));
        }

        ofSources = model.Mentions.Where(mention => mention.By is MentionedBy.AFinding)
            .ToLookup<Mention, MappingSource>(
                mention => ((MentionedBy.AFinding)mention.By).Source, ReferenceEqualityComparer.Instance);
        foreach (var source in model.Sources)
        {
            sources.Add(source, Publish(source));
        }

        readers = new LogReaders([.. rules.Values], [.. model.Sources.Select(source => sources[source])]);
        detections = new DetectionPublisher(model, readers);
    }

    /// <summary>The whole model.</summary>
    public PublishedModel Publish()
    {
        ImmutableArray<PublishedTechnique> techniques =
            [.. model.Techniques.Select((coverage, index) => Publish(coverage, shared.With(index)))];
        var byId = techniques.ToDictionary(technique => technique.Technique.Id);
        var publisher = new AdversaryPublisher(model, byId);
        var adversaries = publisher.Adversaries();
        var logs = new LogSourcePublisher(model, detections, readers, techniques);
        var logSources = logs.LogSources();
        var drift = new DriftPublisher(model, Publish, [.. model.Sources.Select(source => sources[source])]).Publish(techniques);
        var mentions = model.Mentions.Where(mention => mention.InForce is null)
            .Select(Publish)
            .OfType<PublishedMention>()
            .ToLookup(mention => mention.Written);
        var products = ProductPublisher.Publish([.. model.Rules.Select(tagged => rules[tagged.Rule])]);
        var retired = model.Withdrawn.Select(gone => gone.Technique.Id).ToHashSet();
        var byTactic = techniques.SelectMany(
            technique => technique.Tactics,
            (technique, tactic) => (technique, tactic.Id)).ToLookup(pair => pair.Id, pair => pair.technique);
        return new PublishedModel
        {
            Releases = model.Releases,
            AttackVersion = model.AttackVersion,
            Totals = counter.Site(),
            Tactics = [.. model.Tactics.Select(tactic => Publish(tactic, [.. byTactic[tactic.Id]]))],
            Techniques = techniques,
            ById = byId,
            Adversaries = adversaries,
            FormerAdversaries = publisher.Formers(),
            Threats = publisher.Threats(adversaries),
            Mitigations = publisher.Mitigations(),
            Components = logs.Components(),
            LogSources = logSources,
            Withdrawn =
            [
                .. model.Withdrawn.Select(gone => new PublishedWithdrawal(gone.Technique, gone.Successor, [.. mentions[gone.Technique.Id]]))
            ],
            Unknown = [.. mentions.Where(group => !retired.Contains(group.Key)).SelectMany(group => group)],
            Drift = drift,
            Gaps = GapPublisher.With(
                GapPublisher.Publish(techniques, drift, hasUsers: !model.Adversaries.Procedures.IsEmpty), logSources),
            Providers = [.. model.Providers.Select(provider => new PublishedProvider(
                provider,
                counter.Of(provider),
                [.. model.Sources.Where(source => source.ProviderId == provider.Id)
                    .OrderBy(source => source.Name, StringComparer.Ordinal)
                    .Select(source => sources[source])],
                [.. capabilities.All.Where(capability => capability.Provider == provider)
                    .OrderBy(capability => capability.Capability.Name, StringComparer.Ordinal)
                    .ThenBy(capability => capability.Capability.Mapping.File)]))],
            Capabilities = capabilities.All,
            Sources = [.. model.Sources.Select(source => sources[source])],
            Rules = [.. model.Rules.Select(tagged => rules[tagged.Rule])],
            Products = products,
            RuleCategories = ProductPublisher.Categories(products),
            UnreadRules = [.. model.UnreadRules.Where(unread => Disclosure.MayBeNamed(unread.Visibility)).Select(Publish)],
            Pages = model.Pages,
            Dates = model.Dates,
            LibraryName = model.LibraryName,
        };
    }

    private static PublishedRule Publish(TaggedRule tagged) => Disclosure.MayBeNamed(tagged.Rule.Visibility)
        ? new NamedRule(
            Disclosure.Shown(tagged.Rule), tagged.Techniques, tagged.Unknown, tagged.Rule.Faults.Length, tagged.Rule.IsValidated)
        : new CountedRule(tagged.Rule.Library, tagged.Rule.LogSource.Platform, tagged.Rule.IsValidated);

    private static PublishedFault Publish(UnreadRule unread) =>
        new(unread.Visibility == Visibility.Public ? unread.Fault.Message : null, unread.Fault.Span!.Value);

    private PublishedSource Publish(MappingSource source)
    {
        var unmapped = SiteCounter.Unmapped(source);
        return new PublishedSource(
            Disclosure.Shown(source),
            model.Providers.First(provider => provider.Id == source.ProviderId),
            counter.Of(source, unmapped.Length),
            Disclosure.MayBeNamed(source.Visibility) ? unmapped : [],
            DriftPublisher.Count([.. ofSources[source]]));
    }

    private PublishedTactic Publish(Tactic tactic, ImmutableArray<PublishedTechnique> techniques)
    {
        var withoutTechnique = model.RulesOfTacticOnly.GetValueOrDefault(tactic.Id, []);
        return new PublishedTactic(tactic, counter.Of(tactic, withoutTechnique.Length), techniques, Publish(withoutTechnique));
    }

    private PublishedTechnique Publish(TechniqueCoverage coverage, ImmutableArray<TechniqueId> sharing)
    {
        var published = PublishAlone(coverage, sharing);
        return published with
        {
            Strategies = detections.Of(coverage.Technique.Id, [.. published.NamedRules], [.. published.DetectRows]),
        };
    }

    private PublishedTechnique PublishAlone(TechniqueCoverage coverage, ImmutableArray<TechniqueId> sharing) => new()
    {
        Technique = coverage.Technique,
        FullName = coverage.FullName,
        Parent = coverage.Parent,
        SubTechniques = coverage.SubTechniques,
        Tactics = coverage.Tactics,
        IsInScope = coverage.IsInScope,
        Status = coverage.Status,
        DetectionCount = coverage.DetectionCount,
        Best = coverage.Best,
        ByProvider = [.. coverage.ByProvider],
        Family = coverage.SubTechniques.IsEmpty ? null : model.Including(coverage),
        Rows = [.. coverage.Rows.Select(Publish)],
        Capabilities = capabilities.Of(coverage),
        OwnRules = Publish(coverage.OwnRules),
        OtherRules = Publish(coverage.OtherRules),
        NewerRules = [.. coverage.NewerRules.Select(newer => new PublishedNewerRules(newer.Newer, Publish(newer.Rules)))],
        NewerFindings = [.. coverage.NewerFindings.Select(Publish)],
        Note = coverage.Note,
        Sharing = sharing,
        Users = relations.UsersOf(coverage.Technique.Id),
        Procedures = relations.ProceduresOf(coverage.Technique.Id),
        Mitigations = relations.MitigationsOf(coverage.Technique.Id),
    };

    private static ImmutableArray<TechniqueId> MergedFrom(FindingEvidence finding) => finding.Merged.IsEmpty
        ? []
        : [.. finding.Merged.Append(finding.Mapping).Select(mapping => mapping.Technique).Distinct().Order()];

    private static PublishedNewerFindings Publish(NewerFindings newer) => new(
        newer.Newer,
        newer.Findings.Length,
        [
            .. newer.Findings
                .Where(one => Disclosure.MayBeNamed(one.Source.Visibility.Stricter(one.Finding.Visibility)))
                .Select(one => new PublishedMention(newer.Newer, one.Source.Name, one.Finding.Id, one.Mapping.Span)),
        ]);

    private PublishedRow Publish(SourceRow row) => new(
        sources[row.Source],
        row.Function,
        row.Findings.Length,
        row.AverageConfidence,
        row.Findings.Max(finding => finding.Confidence),
        [
            .. row.Findings
                .Where(finding => Disclosure.MayBeNamed(finding.Visibility))
                .Select(
                    finding => new PublishedFinding(
                        Disclosure.Shown(finding.Finding, finding.Visibility),
                        Disclosure.Shown(finding.Mapping, finding.Visibility),
                        MergedFrom(finding))),
        ]);

    private ImmutableArray<PublishedRule> Publish(ImmutableArray<SigmaRule> some) => [.. some.Select(rule => rules[rule])];

    /// <summary>What a hidden rule or finding names is part of what it says.</summary>
    private static PublishedMention? Publish(Mention mention) => mention.By switch
    {
        MentionedBy.ARule by when Disclosure.MayBeNamed(by.Rule.Visibility) =>
            new PublishedMention(mention.Written, by.Rule.Title, null, mention.Span),
        MentionedBy.AFinding by when Disclosure.MayBeNamed(by.Source.Visibility.Stricter(by.Finding.Visibility)) =>
            new PublishedMention(mention.Written, by.Source.Name, by.Finding.Id, mention.Span),
        MentionedBy.ACapability by when Disclosure.MayBeNamed(by.Capability.Mapping.Visibility) =>
            new PublishedMention(mention.Written, by.Capability.Name, null, mention.Span),
        _ => null,
    };
}
