using System.Text.Json.Nodes;

namespace Coverbook.Tests.Dialects.Engines.Kql;

/// <summary>Comparisons of two values.</summary>
internal static class KqlOperators
{
    /// <summary>The operators of texts, the longer ones first.</summary>
    public static readonly string[] OfText =
    [
        "contains_cs", "contains", "startswith_cs", "startswith", "endswith_cs", "endswith", "matches regex", "=~", "!~",
    ];

    /// <summary>The outcome, or null.</summary>
    public static bool? Compare(string sign, object? left, object? right, NullReading nulls)
    {
        if (OfText.Contains(sign, StringComparer.Ordinal))
        {
            return Holds(sign, TextOf(left), TextOf(right));
        }

        var (first, second) = (KqlValue.Plain(left), KqlValue.Plain(right));
        if (first is null || second is null)
        {
            var isDecided = nulls == NullReading.Documented && (first is null) != (second is null) && sign is "==" or "!=";
            return isDecided ? sign == "!=" : null;
        }

        return sign is "==" or "!=" ? AreEqual(first, second, left is JsonNode || right is JsonNode) == (sign == "==")
            : HasOrder(sign, Order(first, second));
    }

    /// <summary>Text and dynamic values are taken as text; for other types Kusto refuses these operators.</summary>
    private static string TextOf(object? value) => value is null or string or JsonNode
        ? KqlValue.Text(value)
        : throw new FormatException($"{value} is no text, and the operator is one of texts");

    private static bool Holds(string sign, string left, string right) => sign switch
    {
        "=~" => left.Equals(right, StringComparison.OrdinalIgnoreCase),
        "!~" => !left.Equals(right, StringComparison.OrdinalIgnoreCase),
        "contains" => left.Contains(right, StringComparison.OrdinalIgnoreCase),
        "contains_cs" => left.Contains(right, StringComparison.Ordinal),
        "startswith" => left.StartsWith(right, StringComparison.OrdinalIgnoreCase),
        "startswith_cs" => left.StartsWith(right, StringComparison.Ordinal),
        "endswith" => left.EndsWith(right, StringComparison.OrdinalIgnoreCase),
        "endswith_cs" => left.EndsWith(right, StringComparison.Ordinal),
        _ => EngineRegex.Compile(right, RegexDialect.Kusto).IsMatch(left),
    };

    /// <summary>Types must agree; only what comes out of a dynamic value may be of any type, and differs then.</summary>
    private static bool AreEqual(object left, object right, bool isDynamic) => (left, right) switch
    {
        (string, string) or (bool, bool) or (DateTime, DateTime) => left.Equals(right),
        (JsonNode first, JsonNode second) => JsonNode.DeepEquals(first, second),
        _ when AreNumbers(left, right) => Order(left, right) == 0,
        _ when isDynamic => false,
        _ => throw Disagree(left, right),
    };

    private static int Order(object left, object right) => (left, right) switch
    {
        (long first, long second) => first.CompareTo(second),
        (DateTime first, DateTime second) => first.CompareTo(second),
        _ when AreNumbers(left, right) => ToReal(left).CompareTo(ToReal(right)),
        _ => throw Disagree(left, right),
    };

    private static bool HasOrder(string sign, int order) => sign switch
    {
        "<" => order < 0,
        "<=" => order <= 0,
        ">" => order > 0,
        _ => order >= 0,
    };

    private static bool AreNumbers(object left, object right) => left is long or double && right is long or double;

    private static double ToReal(object number) => number is long integer ? integer : (double)number;

    private static FormatException Disagree(object left, object right) =>
        new($"{left} ({left.GetType().Name}) and {right} ({right.GetType().Name}) cannot be compared");
}
