using System.Text;
using Coverbook.Dialects.Compiling;
using Coverbook.Dialects.Queries;
using Coverbook.Dialects.Schemas;
using Coverbook.Dialects.Shipped;
using Coverbook.Sigma;
using Coverbook.Sigma.Logic;

namespace Coverbook.Dialects.Kql;

/// <summary>
/// The door to Kusto's language: a table, and a line for each part of the rule that must hold. A rule whose log source has no table, or
/// whose table lacks a field, has no query.
/// </summary>
internal sealed class KqlCompiler : IDialectCompiler
{
    private const int LongestChain = 100;

    /// <summary>The folder of the files.</summary>
    public const string Folder = "Kql";

    private static readonly QueryPrinter Printer =
        new(new QueryGrammar(" and ", " or ", "not", NotIsCall: true, WeakestFirst: Link.Or, BracketsAlways: true));

    private static readonly ProductFiles<KqlSource> Sources = new(Folder, KqlSource.ReadFile);

    /// <inheritdoc/>
    public QueryDialect Dialect => QueryDialect.Kql;

    /// <summary>The table for a rule: the first of its log source's that has all of its fields, else the first.</summary>
    public static KqlSource? SourceFor(SigmaRule rule, LogicNode logic, LogSourceSchema? schema)
    {
        KqlSource[] sources = [.. Sources.FindAll(rule.LogSource)];
        return sources.Length < 2 ? sources.FirstOrDefault() : sources.FirstOrDefault(HasAll) ?? sources[0];

        bool HasAll(KqlSource source)
        {
            var fields = new KqlFields(source, schema);
            return LogicTranslator.FieldsOf(logic).All(field => fields.Find(field) is not null);
        }
    }

    /// <summary>All tables of a product.</summary>
    public static LogSourceIndex<KqlSource> SourcesOf(string product) => Sources.Of(product);

    /// <inheritdoc/>
    public DialectResult Compile(SigmaRule rule, LogicNode logic, LogSourceSchema? schema)
    {
        if (SourceFor(rule, logic, schema) is not { } source)
        {
            return new DialectResult(Dialect, null, null, "no table is known for its log source", rule.Span);
        }

        var translator = new LogicTranslator(new KqlTermWriter(new KqlFields(source, schema), source.Table.Name));
        var text = new StringBuilder(source.Table.Name);
        foreach (var (column, values) in source.Where)
        {
            text.Append("\n| where ").Append(Fixed(source.Table, column, values));
        }

        foreach (var part in LogicTranslator.ConjunctsOf(logic))
        {
            var written = translator.Translate(part);
            if (written.Node is null)
            {
                return new DialectResult(Dialect, source.Table.Name, null, written.Refusal!.Reason, written.Refusal.Span);
            }

            text.Append("\n| where ").Append(Printer.Print(Divide(written.Node)));
        }

        return new DialectResult(Dialect, source.Table.Name, text.ToString(), null, rule.Span);
    }

    /// <inheritdoc/>
    public DialectResult Compile(CorrelationPlan plan) => KqlCorrelation.Compile(plan, this);

    /// <summary>
    /// A long chain of <c>or</c> is a deep tree to Kusto, which refuses too deep ones: its parts are joined in brackets of some each.
    /// </summary>
    private static QueryNode Divide(QueryNode node) => node switch
    {
        QueryNot not => new QueryNot(Divide(not.Argument)),
        QueryGroup { Arguments.Length: > LongestChain } group => new QueryGroup(
            group.Link, [.. group.Arguments.Chunk(LongestChain).Select(part => QueryGroup.Of(group.Link, part.Select(Divide)))]),
        QueryGroup group => new QueryGroup(group.Link, [.. group.Arguments.Select(Divide)]),
        _ => node,
    };

    private static string Fixed(KqlTable table, string column, IReadOnlyList<string> values)
    {
        var isText = table.Columns[column] == "string";
        var words = values.Select(value => isText ? KqlText.Quote(value) : value).ToList();
        return words is [var only]
            ? $"{KqlText.Column(column)} == {only}"
            : $"{KqlText.Column(column)} in ({string.Join(", ", words)})";
    }
}
