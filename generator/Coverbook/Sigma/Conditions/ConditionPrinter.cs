using System.Collections.Immutable;
using System.Text;

namespace Coverbook.Sigma.Conditions;

/// <summary>Writes a condition with as few brackets as its tree allows: reading the text again gives the same tree.</summary>
internal static class ConditionPrinter
{
    private enum Strength
    {
        Or,
        And,
        Not,
    }

    /// <summary>The condition on one line.</summary>
    public static string Print(ConditionNode node)
    {
        var text = new StringBuilder();
        Append(text, node, Strength.Or);
        return text.ToString();
    }

    /// <summary><paramref name="needed"/> is the weakest operator that may stand here without brackets.</summary>
    private static void Append(StringBuilder text, ConditionNode node, Strength needed)
    {
        switch (node)
        {
            case OrCondition or:
                AppendJoined(text, or.Arguments, " or ", Strength.And, hasBrackets: needed > Strength.Or);
                break;
            case AndCondition and:
                AppendJoined(text, and.Arguments, " and ", Strength.Not, hasBrackets: needed > Strength.And);
                break;
            case NotCondition not:
                text.Append("not ");
                Append(text, not.Argument, Strength.Not);
                break;
            case QuantifierCondition quantifier:
                text.Append(quantifier.Quantifier).Append(" of ").Append(quantifier.Pattern);
                break;
            case IdentifierCondition identifier:
                text.Append(identifier.Name);
                break;
        }
    }

    private static void AppendJoined(
        StringBuilder text, ImmutableArray<ConditionNode> arguments, string joint, Strength needed, bool hasBrackets)
    {
        text.Append(hasBrackets ? "(" : "");
        for (var index = 0; index < arguments.Length; index++)
        {
            text.Append(index > 0 ? joint : "");
            Append(text, arguments[index], needed);
        }

        text.Append(hasBrackets ? ")" : "");
    }
}
