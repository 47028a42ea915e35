using System.Collections.Immutable;
using Coverbook.Sigma.Logic;

namespace Coverbook.Dialects.Queries;

/// <summary>A query in the making: the logic of a rule with its comparisons already in a language's words.</summary>
internal abstract record QueryNode;

/// <summary>Two or more parts, all or one of which must hold.</summary>
internal sealed record QueryGroup(Link Link, ImmutableArray<QueryNode> Arguments) : QueryNode
{
    /// <summary>The parts joined; a group of one is that one, and groups of the same kind become one.</summary>
    public static QueryNode Of(Link link, IEnumerable<QueryNode> parts)
    {
        ImmutableArray<QueryNode> flat =
            [.. parts.SelectMany(part => part is QueryGroup group && group.Link == link ? group.Arguments : [part])];
        return flat is [var only] ? only : new QueryGroup(link, flat);
    }
}

/// <summary>A part that must not hold.</summary>
internal sealed record QueryNot(QueryNode Argument) : QueryNode;

/// <summary>A comparison, printed. It binds as tightly as <paramref name="Strength"/> says.</summary>
internal sealed record QueryTerm(string Text, Strength Strength = Strength.Term) : QueryNode;

/// <summary>How tightly parts of a query hold together, weakest first; which of the first two is weaker differs by language.</summary>
internal enum Strength : byte
{
    /// <summary>One of several.</summary>
    Or,

    /// <summary>All of several.</summary>
    And,

    /// <summary>A comparison that the language lets bind less tightly than a negation.</summary>
    Comparison,

    /// <summary>A negation.</summary>
    Not,

    /// <summary>A comparison, call or bracket: nothing can tear it apart.</summary>
    Term,
}
