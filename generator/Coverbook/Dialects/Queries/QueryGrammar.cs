using Coverbook.Sigma.Logic;

namespace Coverbook.Dialects.Queries;

/// <summary>How a language joins and negates, and what binds tighter than what.</summary>
/// <param name="And">What stands between parts that must all hold.</param>
/// <param name="Or">What stands between parts of which one must hold.</param>
/// <param name="Not">What stands before a part that must not hold.</param>
/// <param name="NotIsCall">Whether the negation is a function: its argument always stands in brackets.</param>
/// <param name="WeakestFirst">Whether <c>or</c> or <c>and</c> is the weaker one.</param>
/// <param name="BracketsAlways">Whether groups inside groups stand in brackets even where the order of precedence would do.</param>
internal sealed record QueryGrammar(string And, string Or, string Not, bool NotIsCall, Link WeakestFirst, bool BracketsAlways)
{
    /// <summary>How tightly a group holds, as a rank: larger is tighter.</summary>
    public int RankOf(Link link) => link == WeakestFirst ? 0 : 1;

    /// <summary>How tightly a printed comparison holds on the same scale.</summary>
    public int RankOf(Strength strength) => strength switch
    {
        Strength.Or => RankOf(Link.Or),
        Strength.And => RankOf(Link.And),
        Strength.Comparison => 2,
        Strength.Not => 3,
        _ => 4,
    };
}
