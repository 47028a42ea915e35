using System.Collections.Immutable;
using Coverbook.Dialects.Kql;
using Coverbook.Sigma;
using Coverbook.Tests.Dialects.Engines.Kql;
using Coverbook.Tests.Dialects.Engines.Lucene;
using Coverbook.Tests.Dialects.Engines.Spl;

namespace Coverbook.Tests.Dialects.Meaning;

/// <summary>What a rule and its query in a language say of the same events.</summary>
/// <param name="Events">How many events there were.</param>
/// <param name="Matching">How many of them the rule matches.</param>
/// <param name="Differences">Where the query says something else.</param>
internal sealed record Agreement(int Events, int Matching, ImmutableArray<string> Differences)
{
    /// <summary>So many events a rule needs.</summary>
    public const int Enough = 20;

    /// <summary>Asks both about events on both sides of every condition; more are made where the store cannot hold them all.</summary>
    public static Agreement Of(RuleSubject subject, string query, QueryDialect dialect)
    {
        var few = Of(subject, query, dialect, Enough + 4);
        return few.Events >= Enough ? few : Of(subject, query, dialect, Enough * 5);
    }

    private static Agreement Of(RuleSubject subject, string query, QueryDialect dialect, int events)
    {
        var judged = dialect switch
        {
            QueryDialect.Kql => JudgeKql(subject, query, events),
            QueryDialect.Spl => JudgeSpl(subject, query, events),
            _ => JudgeLucene(subject, query, events),
        };
        var matching = 0;
        var differences = ImmutableArray.CreateBuilder<string>();
        foreach (var (made, found) in judged)
        {
            var expected = subject.Matches(made);
            matching += expected ? 1 : 0;
            if (found != expected)
            {
                differences.Add(
                    $"{subject.Rule.File}: the rule says {expected}, the query {(found is null ? "this or that" : found)}\n  of {string.Join(" | ", made.Select(field => $"{field.Key}={field.Value}"))}\n  {query}");
            }
        }

        return new Agreement(judged.Length, matching, differences.DrainToImmutable());
    }

    private static ImmutableArray<(ImmutableDictionary<string, string> Made, bool? Found)> JudgeSpl(
        RuleSubject subject, string query, int events)
    {
        var engine = SplEngine.Parse(query);
        return
        [
            .. subject.Events(events, keepsEmpty: true)
                .Select(made => (Made: made, Fields: SplStore.FieldsOf(subject, made)))
                .Where(pair => pair.Fields is not null)
                .Select(pair => (pair.Made, (bool?)engine.Matches(pair.Fields!, SplStore.RawOf(pair.Made)))),
        ];
    }

    private static ImmutableArray<(ImmutableDictionary<string, string> Made, bool? Found)> JudgeLucene(
        RuleSubject subject, string query, int events)
    {
        var made = subject.Events(events, keepsEmpty: true).ToList();
        var found = LuceneEngine.Matching(
            [
                .. made.Select(each => each.ToDictionary(
                    field => field.Key, field => (IReadOnlyList<string>)[field.Value], StringComparer.Ordinal)),
            ],
            query);
        return [.. made.Select((each, index) => (each, (bool?)found[index]))];
    }

    /// <summary>Both readings of null must come to the same.</summary>
    private static ImmutableArray<(ImmutableDictionary<string, string> Made, bool? Found)> JudgeKql(
        RuleSubject subject, string query, int events)
    {
        var engine = KqlEngine.Parse(query);
        var store = new KqlStore(KqlCompiler.SourceFor(subject.Rule, subject.Logic, subject.Schema)!, subject);
        return
        [
            .. subject.Events(events, keepsEmpty: false)
                .Select(made => (Made: made, Row: store.RowOf(made)))
                .Where(pair => pair.Row is not null)
                .Select(pair => (pair.Made, Judge(pair.Row!))),
        ];

        bool? Judge(KqlRow row)
        {
            var documented = engine.Matches(row, NullReading.Documented);
            return documented == engine.Matches(row, NullReading.Spreading) ? documented : null;
        }
    }
}
