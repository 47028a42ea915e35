using System.Collections.Immutable;
using System.Text.Json;
using Coverbook.Sigma.Conditions;

namespace Coverbook.Sigma.Explaining;

/// <summary>Conditions in neutral form: <c>{op, args}</c>, <c>{id}</c> and <c>{sel, pattern}</c>.</summary>
internal static class ConditionJson
{
    /// <summary>Writes a condition; depth is bounded by the parser.</summary>
    public static void Write(ConditionNode node, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        switch (node)
        {
            case AndCondition and:
                WriteOperator("and", and.Arguments, json);
                break;
            case OrCondition or:
                WriteOperator("or", or.Arguments, json);
                break;
            case NotCondition not:
                WriteOperator("not", [not.Argument], json);
                break;
            case QuantifierCondition quantifier:
                json.WriteString("sel", quantifier.Quantifier);
                json.WriteString("pattern", quantifier.Pattern);
                break;
            case IdentifierCondition identifier:
                json.WriteString("id", identifier.Name);
                break;
        }

        json.WriteEndObject();
    }

    private static void WriteOperator(string name, ImmutableArray<ConditionNode> arguments, Utf8JsonWriter json)
    {
        json.WriteString("op", name);
        json.WriteStartArray("args");
        foreach (var argument in arguments)
        {
            Write(argument, json);
        }

        json.WriteEndArray();
    }
}
