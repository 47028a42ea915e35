using System.Text;
using Coverbook.Sigma.Logic;

namespace Coverbook.Dialects.Queries;

/// <summary>
/// Prints a query with the brackets that its language needs: a part that holds less tightly than what is around it gets some.
/// </summary>
internal sealed class QueryPrinter(QueryGrammar grammar)
{
    /// <summary>The query's text.</summary>
    public string Print(QueryNode node)
    {
        var text = new StringBuilder();
        Append(text, node);
        return text.ToString();
    }

    private void Append(StringBuilder text, QueryNode node)
    {
        switch (node)
        {
            case QueryGroup group:
                for (var index = 0; index < group.Arguments.Length; index++)
                {
                    text.Append(index == 0 ? "" : group.Link == Link.And ? grammar.And : grammar.Or);
                    AppendInside(text, group.Arguments[index], NeedsBrackets(group.Arguments[index], group.Link));
                }

                break;
            case QueryNot not:
                text.Append(grammar.Not);
                AppendInside(text, not.Argument, grammar.NotIsCall || RankOf(not.Argument) < grammar.RankOf(Strength.Not));
                break;
            default:
                text.Append(((QueryTerm)node).Text);
                break;
        }
    }

    private void AppendInside(StringBuilder text, QueryNode node, bool inBrackets)
    {
        text.Append(inBrackets ? "(" : "");
        Append(text, node);
        text.Append(inBrackets ? ")" : "");
    }

    private bool NeedsBrackets(QueryNode inner, Link outer) =>
        RankOf(inner) < grammar.RankOf(outer) || (grammar.BracketsAlways && RankOf(inner) < grammar.RankOf(Strength.Comparison));

    private int RankOf(QueryNode node) => node switch
    {
        QueryGroup group => grammar.RankOf(group.Link),
        QueryNot => grammar.NotIsCall ? grammar.RankOf(Strength.Term) : grammar.RankOf(Strength.Not),
        _ => grammar.RankOf(((QueryTerm)node).Strength),
    };
}
