using System.Collections.Immutable;
using Coverbook.Attack;
using Coverbook.Coverage.Totals;
using Coverbook.Diagnostics;
using Coverbook.Sigma;
using Coverbook.Terms;

namespace Coverbook.Coverage.Linking;

/// <summary>The door to the model: joins what the loaders read. Ids that lead nowhere become diagnostics and stay visible.</summary>
internal static class CoverageLinker
{
    /// <summary>Builds the model.</summary>
    public static CoverageModel Link(CoverageInputs inputs, DiagnosticBag bag)
    {
        inputs = Readership.Settle(inputs);
        inputs = inputs with { Sources = SourceSlugs.Assign(inputs.Sources) };
        inputs = inputs with { Capabilities = CapabilitySlugs.Assign(inputs.Capabilities, inputs.Sources) };
        // With a bundle or a mapping that failed, everything that names what is in it would be reported, which hides the one error that
        // matters.
        var ids = inputs.Faulty.Contains(InputKind.Attack) || inputs.Attack.Techniques.IsEmpty ? new DiagnosticBag() : bag;
        var findings = inputs.Faulty.Contains(InputKind.Mapping) ? new DiagnosticBag() : bag;
        var featured = inputs.Faulty.Contains(InputKind.Rule) ? new DiagnosticBag() : ids;
        var providers = inputs.Providers.Select(provider => provider.Id).ToHashSet(StringComparer.Ordinal);
        var resolver = new TechniqueResolver(inputs.Attack);
        var dates = SiteDates.Of(inputs.Date, inputs.Verified, inputs.Downloads, inputs.Sources);
        var keys = new FindingKeys(inputs.Sources, bag, findings);
        var mentions = new Mentions(resolver, ids);
        var evidence = new EvidenceLinker(mentions, inputs.Providers, keys, bag, ids).Link(inputs.Sources);
        var capabilities = new CapabilityLinker(mentions, inputs.Providers, ids).Link(inputs.Capabilities);
        var rules = new RuleLinker(mentions, new TagReader(inputs.Attack), inputs.Providers, ids).Link(inputs.Rules.Rules);
        var notes = new NoteLinker(mentions, dates, ids, featured);
        var techniques = new TechniqueLinker(inputs, evidence, capabilities, rules, notes, ids).Link();
        mentions.ReportNewer();
        return new CoverageModel
        {
            Releases = inputs.Attack.Releases,
            AttackVersion = inputs.Attack.Version,
            Tactics = inputs.Attack.Tactics,
            Techniques = techniques,
            ById = techniques.ToDictionary(coverage => coverage.Technique.Id),
            Withdrawn = Withdrawn(inputs.Attack, resolver),
            Pages = inputs.Content.Pages,
            RulesOfTacticOnly = RulesOfTacticOnly(rules.All),
            Providers = inputs.Providers,
            Sources = [.. inputs.Sources.Where(source => source.Visibility != Visibility.None && providers.Contains(source.ProviderId))],
            Capabilities = capabilities.All,
            Rules = rules.All,
            UnreadRules = inputs.Rules.Unread,
            Mentions = mentions.All,
            NewerIds = inputs.Attack.Newer,
            CuresOfUnknown = mentions.All.Where(mention => mention.Fate == MentionFate.Unknown)
                .Select(mention => mention.Written)
                .Distinct()
                .ToDictionary(id => id, resolver.CureFor),
            ScopePlatforms = [.. inputs.Options.Platforms.Select(platform => platform.Name)],
            Bands = inputs.Options,
            Adversaries = inputs.Attack.Adversaries,
            Threats = new ThreatLinker(inputs.Attack, ids).Link(inputs.Threats),
            Defences = inputs.Attack.Defences,
            Dates = dates,
            LibraryName = inputs.Library?.Name,
        };
    }

    private static ImmutableArray<WithdrawnTechnique> Withdrawn(AttackKnowledge attack, TechniqueResolver resolver) =>
    [
        .. attack.Techniques
            .Where(technique => !technique.IsActive)
            .Select(technique => new WithdrawnTechnique(technique, resolver.InForce(technique.Id))),
    ];

    private static Dictionary<AttackId, ImmutableArray<SigmaRule>> RulesOfTacticOnly(ImmutableArray<TaggedRule> rules)
    {
        var lists = new Dictionary<AttackId, List<SigmaRule>>();
        foreach (var tagged in rules.Where(tagged => tagged.Rule.Counts && tagged.Techniques.IsEmpty && tagged.Unknown.IsEmpty))
        {
            foreach (var tactic in tagged.Tactics)
            {
                if (!lists.TryGetValue(tactic, out var list))
                {
                    lists[tactic] = list = [];
                }

                list.Add(tagged.Rule);
            }
        }

        return lists.ToDictionary(pair => pair.Key, pair => pair.Value.ToImmutableArray());
    }
}
