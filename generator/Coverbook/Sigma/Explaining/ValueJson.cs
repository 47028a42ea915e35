using System.Text.Json;
using Coverbook.Sigma.Logic;

namespace Coverbook.Sigma.Explaining;

/// <summary>Values in neutral form: <c>t</c> says the type, the other keys what belongs to it.</summary>
internal static class ValueJson
{
    /// <summary>Writes one value.</summary>
    public static void Write(SigmaValue value, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        switch (value)
        {
            case StringValue text:
                json.WriteString("t", text.IsCased ? "cased" : "str");
                WriteParts(text.Pattern, json);
                break;
            case NumberValue number:
                json.WriteString("t", "num");
                WriteNumber(number.Number, json);
                break;
            case BooleanValue boolean:
                json.WriteString("t", "bool");
                json.WriteBoolean("v", boolean.IsTrue);
                break;
            case NullValue:
                json.WriteString("t", "null");
                break;
            case RegexValue regex:
                WriteRegex(regex, json);
                break;
            case AnyOfValue anyOf:
                WriteAnyOf(anyOf, json);
                break;
            default:
                WriteRare(value, json);
                break;
        }

        json.WriteEndObject();
    }

    /// <summary>The word for a comparison, which is also its modifier's.</summary>
    public static string Word(Comparison comparison) => comparison switch
    {
        Comparison.Less => "lt",
        Comparison.AtMost => "lte",
        Comparison.Greater => "gt",
        _ => "gte",
    };

    private static void WriteParts(SigmaString pattern, Utf8JsonWriter json)
    {
        json.WriteStartArray("parts");
        foreach (var part in pattern.Parts)
        {
            if (part.Kind == StringPartKind.Text)
            {
                json.WriteStringValue(part.Text);
                continue;
            }

            json.WriteStartObject();
            json.WriteString(part.Kind == StringPartKind.Placeholder ? "p" : "w", part.Kind switch
            {
                StringPartKind.Placeholder => part.Text,
                StringPartKind.AnyRun => "*",
                _ => "?",
            });
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNumber(SigmaNumber number, Utf8JsonWriter json)
    {
        json.WritePropertyName("v");
        if (number.Decimal is { } value)
        {
            json.WriteNumberValue(value);
        }
        else
        {
            json.WriteRawValue(number.ToString());
        }
    }

    private static void WriteRegex(RegexValue regex, Utf8JsonWriter json)
    {
        json.WriteString("t", "re");
        json.WriteString("v", regex.Pattern);
        json.WriteStartArray("flags");
        foreach (var (flag, name) in new[] { (RegexFlags.IgnoreCase, "i"), (RegexFlags.MultiLine, "m"), (RegexFlags.DotAll, "s") })
        {
            if (regex.Flags.HasFlag(flag))
            {
                json.WriteStringValue(name);
            }
        }

        json.WriteEndArray();
    }

    private static void WriteAnyOf(AnyOfValue anyOf, Utf8JsonWriter json)
    {
        json.WriteString("t", "anyof");
        json.WriteStartArray("values");
        foreach (var variant in anyOf.Values)
        {
            Write(variant, json);
        }

        json.WriteEndArray();
    }

    private static void WriteRare(SigmaValue value, Utf8JsonWriter json)
    {
        switch (value)
        {
            case CidrValue cidr:
                json.WriteString("t", "cidr");
                json.WriteString("v", cidr.Network);
                break;
            case CompareValue compare:
                json.WriteString("t", "cmp");
                json.WriteString("op", Word(compare.Comparison));
                WriteNumber(compare.Number, json);
                break;
            case ExistsValue exists:
                json.WriteString("t", "exists");
                json.WriteBoolean("v", exists.Exists);
                break;
            case FieldReferenceValue reference:
                json.WriteString("t", "fieldref");
                json.WriteString("v", reference.Field);
                json.WriteBoolean("startswith", reference.IsStart);
                json.WriteBoolean("endswith", reference.IsEnd);
                break;
            case TimePartValue time:
                json.WriteString("t", "time");
                json.WriteString("part", time.Part.ToString().ToLowerInvariant());
                json.WriteNumber("v", time.Number);
                break;
        }
    }
}
