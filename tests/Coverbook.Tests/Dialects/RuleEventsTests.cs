using System.Collections.Immutable;
using System.Text.Json;
using Coverbook.Diagnostics;
using Coverbook.Sigma;
using Coverbook.Sigma.Evaluation;
using Coverbook.Tests.Dialects.Engines.Events;
using Coverbook.Tests.Kit;
using Coverbook.Tests.Sigma;

namespace Coverbook.Tests.Dialects;

/// <summary>Events that are made for rules.</summary>
public sealed class RuleEventsTests
{
    [Fact]
    public void Rules_of_the_sample_get_events_that_match_and_events_that_do_not() =>
        AssertBothKinds([.. RuleFilesOf.Folder(Repository.Root, "rules/**/*.yml").SelectMany(file => file.Rules)]);

    [Fact]
    public void Real_rules_get_events_that_match_and_events_that_do_not() =>
        AssertBothKinds([.. RealRules.Read().SelectMany(file => file.Rules)]);

    [Theory]
    [InlineData("f: null")]
    [InlineData("f|exists: true")]
    [InlineData("f|fieldref: g")]
    [InlineData("f|fieldref|endswith: g")]
    [InlineData("f|cidr: 10.0.0.0/8")]
    [InlineData("f|cidr: 'fe80::/10'")]
    [InlineData("f|re: '^(ab|[^x-z]{2,3}?)\\d+\\.(?:exe|dll)$'")]
    [InlineData("f|gte: 5")]
    [InlineData("f: true")]
    [InlineData("f|hour: 13")]
    [InlineData("f|week: 17")]
    [InlineData("f|contains|all: [a, 'b?c', 'd*e']")]
    [InlineData("f|cased: Value")]
    [InlineData("f: ''")]
    [InlineData("'|all': [one, 'two*three', 4]")]
    public void Every_kind_of_value_can_fit_and_be_missed(string item) =>
        AssertBothKinds([Reading.Rule(RuleText.WithItems(item))]);

    [Fact]
    public void The_same_seed_gives_the_same_events()
    {
        var rule = Reading.Rule(RuleText.WithItems("f|contains: [a, b]"));
        var events = EventsFor(rule, seed: 7);
        Assert.Equal(Written(events), Written(EventsFor(rule, seed: 7)));
        Assert.NotEqual(Written(events), Written(EventsFor(rule, seed: 8)));
        Assert.Distinct(events.Select(each => Written([each])));
        Assert.True(events.Count >= 20, $"There are {events.Count} events.");
    }

    private static IReadOnlyList<ImmutableArray<(string Field, string? Value)>> EventsFor(SigmaRule rule, int seed) =>
        RuleEvents.For(rule.Detection!.Conditions.Select(condition => condition.Logic), seed);

    private static string Written(IReadOnlyList<ImmutableArray<(string Field, string? Value)>> events) =>
        string.Join('\n', events.SelectMany(each => each).Select(field => $"{field.Field}={field.Value ?? "null"}"));

    private static void AssertBothKinds(IReadOnlyList<SigmaRule> rules)
    {
        var lacking = new List<string>();
        var runnable = 0;
        foreach (var rule in rules)
        {
            if (RuleMatcher.Create(rule, new DiagnosticBag()) is not { } matcher)
            {
                continue;
            }

            runnable++;
            var events = EventsFor(rule, seed: 1);
            var matches = events.Count(each => matcher.Matches(JsonOf(each)));
            if (matches == 0 || matches == events.Count || events.Count < 20)
            {
                lacking.Add($"{rule.Title}: {matches} of {events.Count} match");
            }
        }

        Assert.True(runnable > 0, "No rule can be run.");
        Assert.True(lacking.Count * 20 <= runnable, $"{lacking.Count} of {runnable} lack a kind:\n{string.Join('\n', lacking.Take(20))}");
    }

    private static JsonElement JsonOf(ImmutableArray<(string Field, string? Value)> each) =>
        JsonSerializer.SerializeToElement(each.ToDictionary(field => field.Field, field => field.Value, StringComparer.Ordinal));
}
