using System.Collections.Immutable;
using Coverbook.Attack;
using Coverbook.Attack.LogSources;
using Coverbook.Terms;

namespace Coverbook.Coverage.Publishing;

/// <summary>Joins ATT&amp;CK's detection strategies with the rules and sources of findings that read the logs that they name.</summary>
internal sealed class DetectionPublisher
{
    private readonly ImmutableArray<string> platforms;
    private readonly LogReaders readers;
    private readonly Dictionary<AttackId, DataComponent> components;
    private readonly Dictionary<AttackId, DetectionStrategy> strategies;
    private readonly ILookup<TechniqueId, AttackId> byTechnique;
    private readonly Dictionary<(string Name, string? Channel), (KnownLogSource Source, ImmutableArray<SigmaSource> Sigma)> logs = [];

    public DetectionPublisher(CoverageModel model, LogReaders readers)
    {
        this.readers = readers;
        platforms = model.ScopePlatforms;
        components = model.Defences.DataComponents.ToDictionary(one => one.Id);
        strategies = model.Defences.Strategies.ToDictionary(one => one.Id);
        byTechnique = model.Defences.StrategyUses.ToLookup(one => one.Technique, one => one.Strategy);
    }

    /// <summary>The strategies of a technique, by id.</summary>
    /// <param name="id">The technique.</param>
    /// <param name="rules">Its rules that may be named.</param>
    /// <param name="rows">What detects it, by source.</param>
    public ImmutableArray<PublishedStrategy> Of(
        TechniqueId id, ImmutableArray<NamedRule> rules, ImmutableArray<PublishedRow> rows) =>
    [
        .. byTechnique[id].Select(strategy => strategies[strategy]).Select(strategy => new PublishedStrategy(
            strategy,
            [
                .. strategy.Analytics.Select(analytic => new PublishedAnalytic(
                    analytic,
                    platforms.IsEmpty || analytic.Platforms.IsEmpty || analytic.Platforms.Any(platforms.Contains),
                    [.. analytic.LogSources.Select(log => Publish(log, rules, rows))])),
            ])),
    ];

    private PublishedLog Publish(LogSourceReference reference, ImmutableArray<NamedRule> rules, ImmutableArray<PublishedRow> rows)
    {
        var (source, sigma) = Resolve(reference);
        return new PublishedLog
        {
            Reference = reference,
            Source = source,
            Component = reference.Component is { } id ? components[id] : null,
            Rules = readers.RulesOf(source, sigma).Length,
            RulesOfTechnique = LogReaders.Count(rules, source, sigma),
            Readers =
            [
                .. readers.SourcesOf(source).Select(one => new LogReader(
                    one, rows.Where(row => ReferenceEquals(row.Source, one)).Sum(row => row.Count))),
            ],
        };
    }

    /// <summary>The log source that a reference means, and the log sources of Sigma whose rules read what it asks for.</summary>
    public (KnownLogSource Source, ImmutableArray<SigmaSource> Sigma) Resolve(LogSourceReference reference)
    {
        var key = (reference.Name, reference.Channel);
        if (!logs.TryGetValue(key, out var known))
        {
            var source = LogSourceTable.Shipped.Of(reference.Name, reference.Channel);
            logs[key] = known = (source, source.ReadBy(reference.Channel));
        }

        return known;
    }
}
