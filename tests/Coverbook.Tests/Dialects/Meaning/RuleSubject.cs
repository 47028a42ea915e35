using System.Collections.Immutable;
using System.Text.Json;
using Coverbook.Diagnostics;
using Coverbook.Dialects;
using Coverbook.Dialects.Queries;
using Coverbook.Dialects.Schemas;
using Coverbook.Sigma;
using Coverbook.Sigma.Evaluation;
using Coverbook.Sigma.Logic;
using Coverbook.Tests.Dialects.Engines.Events;

namespace Coverbook.Tests.Dialects.Meaning;

/// <summary>A rule with events on both sides of its conditions.</summary>
internal sealed class RuleSubject
{
    private readonly RuleMatcher matcher;

    private RuleSubject(SigmaRule rule, RuleMatcher matcher)
    {
        (Rule, this.matcher) = (rule, matcher);
        Logic = LogicTranslator.LogicOf(rule.Detection!);
        Schema = SchemaLibrary.Find(rule.LogSource);
    }

    /// <summary>The rule.</summary>
    public SigmaRule Rule { get; }

    /// <summary>Its logic.</summary>
    public LogicNode Logic { get; }

    /// <summary>The schema of its log source.</summary>
    public LogSourceSchema? Schema { get; }

    /// <summary>The rules that can be run without anybody's values.</summary>
    public static IEnumerable<RuleSubject> Of(IEnumerable<SigmaRule> rules)
    {
        foreach (var rule in rules.Where(rule => rule.Detection is { IsSound: true, Conditions.IsEmpty: false }))
        {
            if (RuleMatcher.Create(rule, new DiagnosticBag()) is { } matcher)
            {
                yield return new RuleSubject(rule, matcher);
            }
        }
    }

    /// <summary>The rule in a language.</summary>
    public DialectResult Compile(QueryDialect dialect) => RuleValidator.Compile(Rule, Logic, dialect);

    /// <summary>
    /// Events as a store has them: a field without a value is none. Where <paramref name="keepsEmpty"/> is false, neither is one whose text
    /// is empty.
    /// </summary>
    public IEnumerable<ImmutableDictionary<string, string>> Events(int count, bool keepsEmpty) =>
        RuleEvents.For(Rule.Detection!.Conditions.Select(condition => condition.Logic), seed: 1, count).Select(made => made
            .Where(field => field.Value is not null && (keepsEmpty || field.Value.Length > 0))
            .ToImmutableDictionary(field => field.Field, field => field.Value!, StringComparer.Ordinal));

    /// <summary>Whether the rule matches an event.</summary>
    public bool Matches(ImmutableDictionary<string, string> made) => matcher.Matches(JsonSerializer.SerializeToElement(made));
}
