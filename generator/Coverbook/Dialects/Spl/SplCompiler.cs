using System.Text;
using Coverbook.Dialects.Compiling;
using Coverbook.Dialects.Queries;
using Coverbook.Dialects.Schemas;
using Coverbook.Dialects.Shipped;
using Coverbook.Sigma;
using Coverbook.Sigma.Logic;

namespace Coverbook.Dialects.Spl;

/// <summary>
/// The door to Splunk's language. Each part of a rule that must hold goes into the command <c>search</c>, which Splunk's index answers,
/// where that can say it; the others follow in one command <c>where</c>.
/// </summary>
internal sealed class SplCompiler : IDialectCompiler
{
    /// <summary>The folder of the files.</summary>
    public const string Folder = "Spl";

    /// <summary>
    /// In <c>search</c>, <c>OR</c> binds tighter than the <c>AND</c> that nobody writes; everything mixed stands in brackets.
    /// </summary>
    private static readonly QueryPrinter Search =
        new(new QueryGrammar(" ", " OR ", "NOT ", NotIsCall: false, WeakestFirst: Link.And, BracketsAlways: true));

    private static readonly QueryPrinter Where =
        new(new QueryGrammar(" AND ", " OR ", "NOT ", NotIsCall: false, WeakestFirst: Link.Or, BracketsAlways: true));

    private static readonly ProductFiles<SplSource> Sources = new(Folder, SplSource.ReadFile);

    /// <inheritdoc/>
    public QueryDialect Dialect => QueryDialect.Spl;

    /// <summary>What Splunk knows of a log source.</summary>
    public static SplSource? SourceOf(LogSource logSource) => Sources.Find(logSource);

    /// <summary>
    /// The query for the source of the rule's log source. Where that has no field for one of the rule's, the query keeps the rule's names
    /// and asks no source by name: it holds for whatever has such fields.
    /// </summary>
    public DialectResult Compile(SigmaRule rule, LogicNode logic, LogSourceSchema? schema)
    {
        var source = SourceFor(rule, logic, schema);
        return CompileWith(source, rule, logic, schema);
    }

    /// <summary>The query for a source.</summary>
    public static DialectResult CompileWith(SplSource source, SigmaRule rule, LogicNode logic, LogSourceSchema? schema) =>
        CompileWith(source, rule, logic, new SplFields(source, schema));

    /// <inheritdoc/>
    public DialectResult Compile(CorrelationPlan plan) => SplCorrelation.Compile(plan, this);

    /// <summary>The names that a rule's fields have in its query.</summary>
    public static Func<string, string> FieldsOf(SigmaRule rule, LogicNode logic, LogSourceSchema? schema)
    {
        var source = SourceFor(rule, logic, schema);
        return field => source.NameOf(field, schema) ?? field;
    }

    /// <summary>The source that a rule's query asks: that of its log source, where it has all of the rule's fields.</summary>
    public static SplSource SourceFor(SigmaRule rule, LogicNode logic, LogSourceSchema? schema) =>
        SourceOf(rule.LogSource) is { } source
        && LogicTranslator.FieldsOf(logic).Distinct(StringComparer.Ordinal).All(field => source.NameOf(field, schema) is not null)
            ? source
            : SplSource.Unknown;

    private static DialectResult CompileWith(SplSource source, SigmaRule rule, LogicNode logic, SplFields fields)
    {
        var (search, where) = (new LogicTranslator(new SplSearchWriter(fields)), new LogicTranslator(new SplWhereWriter(fields)));
        var (searched, filtered) = (new List<QueryNode>(), new List<QueryNode>());
        foreach (var part in LogicTranslator.ConjunctsOf(logic))
        {
            var written = search.Translate(part);
            if (written.Node is { } node)
            {
                searched.Add(node);
                continue;
            }

            written = where.Translate(part);
            if (written.Node is null)
            {
                return new DialectResult(QueryDialect.Spl, source.Label, null, written.Refusal!.Reason, written.Refusal.Span);
            }

            filtered.Add(written.Node);
        }

        return new DialectResult(QueryDialect.Spl, source.Label, Print(source, searched, filtered), null, rule.Span);
    }

    private static string Print(SplSource source, List<QueryNode> searched, List<QueryNode> filtered)
    {
        var text = new StringBuilder();
        var all = source.Search.Select(condition => (QueryNode)new QueryTerm(Fixed(condition.Field, condition.Values))).Concat(searched);
        text.Append(searched.Count == 0 && source.Search.IsEmpty ? "*" : Search.Print(QueryGroup.Of(Link.And, all)));
        if (filtered.Count > 0)
        {
            text.Append("\n| where ").Append(Where.Print(QueryGroup.Of(Link.And, filtered)));
        }

        return text.ToString();
    }

    private static string Fixed(string field, IReadOnlyList<string> values) => values is [var only]
        ? $"{field}={ValueOf(only)}"
        : $"{field} IN ({string.Join(", ", values.Select(ValueOf))})";

    private static string ValueOf(string value) => value.All(char.IsAsciiDigit) ? value : SplText.Quote(value);
}
