using System.Collections.Immutable;
using Coverbook.Attack.LogSources;
using Coverbook.Attack;

namespace Coverbook.Coverage.Publishing;

/// <summary>
/// Turns the analytics of all techniques around: what each log source and each data component would show, and who reads it.
/// </summary>
internal sealed class LogSourcePublisher
{
    private readonly DetectionPublisher detections;
    private readonly LogReaders readers;
    private readonly CoverageModel model;
    private readonly ImmutableArray<Use> uses;

    public LogSourcePublisher(
        CoverageModel model, DetectionPublisher detections, LogReaders readers, ImmutableArray<PublishedTechnique> techniques)
    {
        (this.model, this.detections, this.readers) = (model, detections, readers);
        uses =
        [
            .. techniques.SelectMany(technique => technique.Strategies
                .SelectMany(strategy => strategy.Analytics)
                .SelectMany(analytic => analytic.Logs.Select(log => new Use(technique, analytic.IsInScope, log)))),
        ];
    }

    /// <summary>The log sources that analytics name: in the order of the table, then the unknown ones by name.</summary>
    public ImmutableArray<PublishedLogSource> LogSources()
    {
        var order = LogSourceTable.Shipped.All.Select((source, index) => (source, index))
            .ToDictionary(pair => pair.source, pair => pair.index);
        return
        [
            .. uses.GroupBy(use => use.Log.Source)
                .OrderBy(group => order.GetValueOrDefault(group.Key, int.MaxValue))
                .ThenBy(group => group.Key.Name, StringComparer.Ordinal)
                .Select(group => Publish(group.Key, [.. group])),
        ];
    }

    /// <summary>The data components, by id.</summary>
    public ImmutableArray<PublishedComponent> Components()
    {
        var byComponent = uses.Where(use => use.Log.Component is not null).ToLookup(use => use.Log.Component!.Id);
        return [.. model.Defences.DataComponents.Select(component => Publish(component, [.. byComponent[component.Id]]))];
    }

    private PublishedLogSource Publish(KnownLogSource source, ImmutableArray<Use> own)
    {
        var served = Served(own);
        return new PublishedLogSource
        {
            Source = source,
            Spellings =
            [
                .. own.Select(use => use.Log.Reference)
                    .CountBy(reference => reference.Name, StringComparer.Ordinal)
                    .OrderByDescending(pair => pair.Value)
                    .ThenBy(pair => pair.Key, StringComparer.Ordinal),
            ],
            Components = [.. own.Select(use => use.Log.Component).OfType<DataComponent>().DistinctBy(one => one.Id).OrderBy(one => one.Id)],
            Techniques = served,
            Totals = UseCounter.Of(served.Where(one => one.IsInScope).Select(one => one.Technique)),
            Rules = [.. readers.RulesOf(source, Sigma(own)).OrderBy(rule => rule.Rule.Span.Path)],
            Readers = readers.SourcesOf(source),
        };
    }

    private PublishedComponent Publish(DataComponent component, ImmutableArray<Use> own)
    {
        var served = Served(own);
        return new PublishedComponent
        {
            Component = component,
            LogSources = [.. own.Select(use => use.Log.Source).Distinct().OrderBy(one => one.Name, StringComparer.Ordinal)],
            Techniques = served,
            Totals = UseCounter.Of(served.Where(one => one.IsInScope).Select(one => one.Technique)),
            Rules = Reading(own),
        };
    }

    private ImmutableArray<ServedTechnique> Served(ImmutableArray<Use> own) =>
    [
        .. own.GroupBy(use => use.Technique.Technique.Id)
            .OrderBy(group => group.Key)
            .Select(group => new ServedTechnique(
                group.First().Technique,
                group.Any(use => use.IsInScope),
                [.. group.Select(use => use.Log.Reference.Channel).OfType<string>().Distinct(StringComparer.Ordinal)],
                Count(group.First().Technique, group))),
    ];

    /// <summary>How many rules of a technique read one of its logs.</summary>
    private int Count(PublishedTechnique technique, IEnumerable<Use> own)
    {
        if (technique.RuleCount == 0)
        {
            return 0;
        }

        var logs = own.GroupBy(use => use.Log.Source)
            .Select(group => (Source: group.Key, Sigma: Sigma(group)))
            .Where(log => !log.Sigma.IsEmpty)
            .ToArray();
        return logs.Length == 0
            ? 0
            : technique.NamedRules.Count(rule => Array.Exists(logs, log => LogReaders.Reads(rule, log.Source, log.Sigma)));
    }

    private ImmutableArray<NamedRule> Reading(ImmutableArray<Use> own) =>
    [
        .. own.GroupBy(use => use.Log.Source)
            .SelectMany(group => readers.RulesOf(group.Key, Sigma(group)))
            .Distinct<NamedRule>(ReferenceEqualityComparer.Instance)
            .OrderBy(rule => rule.Rule.Span.Path),
    ];

    private ImmutableArray<SigmaSource> Sigma(IEnumerable<Use> own) =>
        [.. own.SelectMany(use => detections.Resolve(use.Log.Reference).Sigma).Distinct()];

    /// <summary>That an analytic of a technique reads a log.</summary>
    private sealed record Use(PublishedTechnique Technique, bool IsInScope, PublishedLog Log);
}
