namespace Coverbook.Coverage.Totals;

/// <summary>
/// How a technique that somebody uses stands, in the order that serves whoever has to defend: what is missing comes first.
/// </summary>
internal enum UseStanding
{
    /// <summary>In scope, without evidence of its own or below; an accepted gap is one of these.</summary>
    Without,

    /// <summary>In scope, with evidence on a sub-technique only.</summary>
    OnlyBelow,

    /// <summary>In scope, with evidence of its own.</summary>
    Direct,

    /// <summary>Outside of the site's scope, whatever is mapped to it.</summary>
    Outside,
}
