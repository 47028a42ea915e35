using System.Collections.Immutable;
using Coverbook.Dialects.Kql;
using Coverbook.Sigma;
using Coverbook.Tests.Dialects.Engines.Kql;
using Coverbook.Tests.Dialects.Engines.Lucene;
using Coverbook.Tests.Dialects.Engines.Spl;

namespace Coverbook.Tests.Dialects.Meaning;

/// <summary>Whether rules and their queries agree on events on both sides of every condition.</summary>
internal sealed class Agreement
{
    private const int EventsForEach = 24;

    /// <summary>The rules that became queries.</summary>
    public int Compiled { get; private set; }

    /// <summary>The events that were looked at.</summary>
    public int Events { get; private set; }

    /// <summary>The events that their rule matches.</summary>
    public int Matching { get; private set; }

    /// <summary>Rules with fewer than twenty events.</summary>
    public List<string> TooFew { get; } = [];

    /// <summary>What rule and query say differently of an event.</summary>
    public List<string> Differences { get; } = [];

    /// <summary>Rules and their queries in a language.</summary>
    public static Agreement Of(IEnumerable<SigmaRule> rules, QueryDialect dialect)
    {
        var agreement = new Agreement();
        foreach (var subject in RuleSubject.Of(rules))
        {
            if (subject.Compile(dialect).Query is { } query)
            {
                agreement.Compiled++;
                agreement.Check(subject, query, dialect);
            }
        }

        return agreement;
    }

    private void Check(RuleSubject subject, string query, QueryDialect dialect)
    {
        var judged = dialect switch
        {
            QueryDialect.Kql => JudgeKql(subject, query),
            QueryDialect.Spl => JudgeSpl(subject, query),
            _ => JudgeLucene(subject, query),
        };
        if (judged.Length < 20)
        {
            TooFew.Add($"{subject.Rule.Title}: {judged.Length}");
        }

        Events += judged.Length;
        foreach (var (made, found) in judged)
        {
            var expected = subject.Matches(made);
            Matching += expected ? 1 : 0;
            if (found != expected)
            {
                Differences.Add($"{subject.Rule.File}: the rule says {expected}, the query {found}\n  of {string.Join(" | ", made.Select(field => $"{field.Key}={field.Value}"))}\n  {query}");
            }
        }
    }

    private static ImmutableArray<(ImmutableDictionary<string, string> Made, bool Found)> JudgeSpl(RuleSubject subject, string query)
    {
        var engine = SplEngine.Parse(query);
        return
        [
            .. subject.Events(EventsForEach * 4, keepsEmpty: true)
                .Select(made => (Made: made, Fields: SplStore.FieldsOf(subject, made)))
                .Where(pair => pair.Fields is not null)
                .Take(EventsForEach)
                .Select(pair => (pair.Made, engine.Matches(pair.Fields!, SplStore.RawOf(pair.Made)))),
        ];
    }

    private static ImmutableArray<(ImmutableDictionary<string, string> Made, bool Found)> JudgeLucene(RuleSubject subject, string query)
    {
        var events = subject.Events(EventsForEach, keepsEmpty: true).ToList();
        var found = LuceneEngine.Matching(
            [.. events.Select(made => made.ToDictionary(field => field.Key, field => (IReadOnlyList<string>)[field.Value], StringComparer.Ordinal))], query);
        return [.. events.Select((made, index) => (made, found[index]))];
    }

    /// <summary>Both readings of null must come to the same.</summary>
    private static ImmutableArray<(ImmutableDictionary<string, string> Made, bool Found)> JudgeKql(RuleSubject subject, string query)
    {
        var engine = KqlEngine.Parse(query);
        var store = new KqlStore(KqlCompiler.SourceFor(subject.Rule, subject.Logic, subject.Schema)!, subject);
        return
        [
            .. subject.Events(EventsForEach * 4, keepsEmpty: false)
                .Select(made => (Made: made, Row: store.RowOf(made)))
                .Where(pair => pair.Row is not null)
                .Take(EventsForEach)
                .SelectMany(pair => Enum.GetValues<NullReading>().Select(nulls => (pair.Made, engine.Matches(pair.Row!, nulls)))),
        ];
    }
}
