using System.Collections.Immutable;
using Coverbook.Dialects.Compiling;
using Coverbook.Dialects.Queries;
using Coverbook.Dialects.Schemas;
using Coverbook.Sigma;
using Coverbook.Sigma.Logic;

namespace Coverbook.Dialects.Lucene;

/// <summary>
/// The door to Lucene's query strings. Field names are the rule's own: which an index has depends on what ships its events.
/// </summary>
internal sealed class LuceneCompiler : IDialectCompiler
{
    private const string Everything = "*:*";

    /// <summary><c>AND</c> and <c>OR</c> have no order of precedence that could be trusted: every group stands in brackets.</summary>
    private static readonly QueryPrinter Printer =
        new(new QueryGrammar(" AND ", " OR ", "NOT ", NotIsCall: false, WeakestFirst: Link.Or, BracketsAlways: true));

    /// <inheritdoc/>
    public QueryDialect Dialect => QueryDialect.Lucene;

    /// <inheritdoc/>
    public DialectResult Compile(SigmaRule rule, LogicNode logic, LogSourceSchema? schema)
    {
        var written = new LogicTranslator(new LuceneTermWriter()).Translate(logic);
        return written.Node is { } node
            ? new DialectResult(Dialect, null, Printer.Print(WithWhole(node)), null, rule.Span)
            : new DialectResult(Dialect, null, null, written.Refusal!.Reason, written.Refusal.Span);
    }

    /// <inheritdoc/>
    public DialectResult Compile(CorrelationPlan plan) =>
        new(Dialect, null, null, "its query strings look at one event at a time", plan.Correlation.Span);

    /// <summary>
    /// Lucene takes things away from what other parts have found: where there is only something to take away, all events are found first.
    /// </summary>
    private static QueryNode WithWhole(QueryNode node)
    {
        switch (node)
        {
            case QueryNot not:
                return QueryGroup.Of(Link.And, [new QueryTerm(Everything), new QueryNot(WithWhole(not.Argument))]);
            case QueryGroup { Link: Link.And } all:
                ImmutableArray<QueryNode> parts =
                    [.. all.Arguments.Select(part => part is QueryNot not ? new QueryNot(WithWhole(not.Argument)) : WithWhole(part))];
                return QueryGroup.Of(
                    Link.And, parts.Any(part => part is not QueryNot) ? parts : parts.Insert(0, new QueryTerm(Everything)));
            case QueryGroup any:
                return QueryGroup.Of(Link.Or, any.Arguments.Select(WithWhole));
            default:
                return node;
        }
    }
}
