using System.Globalization;

namespace Coverbook.Tests.Dialects.Engines.Spl;

/// <summary>
/// The values of <c>eval</c> and <c>where</c>: <c>null</c>, text, a number, a truth value, or a list of texts where a field has several.
/// Fields that look like numbers are numbers wherever a number is asked for.
/// </summary>
internal static class SplTruth
{
    /// <summary>A condition's outcome; what is neither true, false nor null is no condition.</summary>
    public static bool? Of(object? value) => value switch
    {
        null => null,
        bool truth => truth,
        _ => throw new FormatException($"{value} is a value, and no condition"),
    };

    /// <summary>The value's texts, one or several.</summary>
    public static IReadOnlyList<string> Texts(object value) => value switch
    {
        IReadOnlyList<string> several => several,
        string text => [text],
        double number => [number.ToString("R", CultureInfo.InvariantCulture)],
        _ => throw new FormatException("A truth value cannot be used as text"),
    };

    /// <summary>The number that a single value is or looks like.</summary>
    public static double? Number(object? value) => value switch
    {
        double number => number,
        string text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    /// <summary>
    /// Compares; null where a side is null. Two numbers compare as numbers, but text in quotes makes equality one of texts; everything
    /// else compares as text, case-sensitively. Of several values one is enough.
    /// </summary>
    public static bool? Compare(string sign, object? left, object? right)
    {
        if (left is null || right is null)
        {
            return null;
        }

        if (left is IReadOnlyList<string> several)
        {
            return several.Any(each => Holds(sign, each, right));
        }

        return right is IReadOnlyList<string> others ? others.Any(each => Holds(sign, left, each)) : Holds(sign, left, right);
    }

    private static bool Holds(string sign, object left, object right)
    {
        var isTextual = sign is "=" or "==" or "!=" && left is string && right is string;
        var order = !isTextual && Number(left) is { } first && Number(right) is { } second
            ? first.CompareTo(second)
            : string.CompareOrdinal(Texts(left)[0], Texts(right)[0]);
        return sign switch
        {
            "=" or "==" => order == 0,
            "!=" => order != 0,
            "<" => order < 0,
            "<=" => order <= 0,
            ">" => order > 0,
            _ => order >= 0,
        };
    }
}
