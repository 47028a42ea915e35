using System.Collections.Immutable;
using System.Text.Json;
using Coverbook.Sigma.Logic;

namespace Coverbook.Sigma.Explaining;

/// <summary>Logic in neutral form: <c>{op, args}</c>, <c>{field, value}</c> and, for the whole event, <c>{value}</c>.</summary>
internal static class LogicJson
{
    /// <summary>Writes a tree; depth is bounded by the readers.</summary>
    public static void Write(LogicNode node, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        switch (node)
        {
            case LogicGroup group:
                WriteOperator(group.Link == Link.And ? "and" : "or", group.Arguments, json);
                break;
            case LogicNot not:
                WriteOperator("not", [not.Argument], json);
                break;
            case LogicComparison comparison:
                if (comparison.Field is { } field)
                {
                    json.WriteString("field", field);
                }

                json.WritePropertyName("value");
                ValueJson.Write(comparison.Value, json);
                break;
        }

        json.WriteEndObject();
    }

    private static void WriteOperator(string name, ImmutableArray<LogicNode> arguments, Utf8JsonWriter json)
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
