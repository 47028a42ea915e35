using System.Collections.Immutable;
using Coverbook.Files;

namespace Coverbook.Sigma.Conditions;

/// <summary>A condition as written (Sigma specification, "Condition"); brackets show in the shape of the tree.</summary>
internal abstract record ConditionNode;

/// <summary>Two or more conditions that must all hold.</summary>
internal sealed record AndCondition(ImmutableArray<ConditionNode> Arguments) : ConditionNode;

/// <summary>Two or more conditions of which one must hold.</summary>
internal sealed record OrCondition(ImmutableArray<ConditionNode> Arguments) : ConditionNode;

/// <summary>A condition that must not hold.</summary>
internal sealed record NotCondition(ConditionNode Argument) : ConditionNode;

/// <summary>A search identifier by its name.</summary>
internal sealed record IdentifierCondition(string Name, SourceSpan Span) : ConditionNode;

/// <summary>
/// <c>1 of pattern</c> or <c>all of pattern</c>; the pattern <c>them</c> means every search identifier. Names that start with an
/// underscore are never among them.
/// </summary>
internal sealed record QuantifierCondition(bool IsAll, string Pattern, SourceSpan Span) : ConditionNode
{
    /// <summary>The pattern that means every search identifier.</summary>
    public const string Them = "them";

    /// <summary>The quantifier's word.</summary>
    public string Quantifier => IsAll ? "all" : "1";

    /// <summary>Whether a search identifier is among those meant.</summary>
    public bool Includes(string name)
    {
        long steps = 0;
        return Includes(name, ref steps);
    }

    /// <summary>The same, counting the characters that are compared.</summary>
    public bool Includes(string name, ref long steps) =>
        !name.StartsWith('_') && (Pattern == Them || NamePattern.Fits(Pattern, name, ref steps));
}
