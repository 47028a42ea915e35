using System.Globalization;
using System.Numerics;
using Coverbook.Terms;

namespace Coverbook.Data;

/// <summary>
/// The type of a plain YAML scalar by the 1.2 core schema (https://yaml.org/spec/1.2.2/#103-core-schema), with two exceptions:
/// zero-led digits (<c>007</c>, event codes, account numbers) stay text, and so do infinities and NaN. Dates are text in
/// the core schema already, and <c>yes</c>, <c>no</c>, <c>on</c>, <c>off</c>, <c>1_000</c> and <c>1:30</c> too; <c>0x1F</c> and
/// <c>0o17</c> are numbers, without a sign.
/// </summary>
internal static class CoreSchema
{
    /// <summary>Turning digits into an integer costs the square of their number.</summary>
    [Limit("YAML and JSON", "digits of a number", "read as a text")]
    private const int MostDigits = 1_000;

    /// <summary>The type that a plain scalar has.</summary>
    public static ScalarKind KindOf(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => ScalarKind.Null,
        "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => ScalarKind.Boolean,
        _ => IsNumber(text) ? ScalarKind.Number : ScalarKind.Text,
    };

    /// <summary>The value of a scalar that is a number; <c>null</c> where it does not fit a <see cref="decimal"/>.</summary>
    public static decimal? ToDecimal(string text) => text switch
    {
        ['0', 'x', .. var digits] => ToDecimal(digits.AsSpan().TrimStart('0'), radix: 16, mostDigits: 24),
        ['0', 'o', .. var digits] => ToDecimal(digits.AsSpan().TrimStart('0'), radix: 8, mostDigits: 32),
        _ => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null,
    };

    /// <summary>Whether the schema's floating point type has the text as an infinity or as no number at all.</summary>
    public static bool IsNotFinite(string text) => text.Length is 4 or 5
        && text is ".nan" or ".NaN" or ".NAN" or ".inf" or ".Inf" or ".INF"
            or "-.inf" or "-.Inf" or "-.INF" or "+.inf" or "+.Inf" or "+.INF";

    /// <summary>The exact value of a number that is written as an integer; <c>null</c> for others, and beyond 10,000 digits.</summary>
    public static BigInteger? ToInteger(string text) => text switch
    {
        { Length: > MostDigits } => null,
        ['0', 'x', .. var digits] => BigInteger.Parse("0" + digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
        ['0', 'o', .. var digits] => digits.Aggregate(BigInteger.Zero, (value, digit) => (value << 3) + (digit - '0')),
        _ => BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null,
    };

    /// <summary>A decimal has 96 bits: 24 hexadecimal or 32 octal digits always fit.</summary>
    private static decimal? ToDecimal(ReadOnlySpan<char> digits, int radix, int mostDigits)
    {
        if (digits.Length > mostDigits)
        {
            return null;
        }

        var value = 0m;
        foreach (var digit in digits)
        {
            value = (value * radix) + Convert.ToInt32(digit.ToString(), 16);
        }

        return value;
    }

    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        // Most scalars are words: their first letter decides.
        if (text[0] is not ((>= '0' and <= '9') or '-' or '+' or '.'))
        {
            return false;
        }

        if (text.Length > 2 && text[0] == '0' && (text[1] is 'x' or 'o'))
        {
            return text[1] == 'x' ? IsHexadecimal(text[2..]) : !text[2..].ContainsAnyExceptInRange('0', '7');
        }

        if (text[0] is '-' or '+')
        {
            text = text[1..];
        }

        var exponent = text.IndexOfAny('e', 'E');
        if (exponent >= 0)
        {
            if (!IsExponent(text[(exponent + 1)..]))
            {
                return false;
            }

            text = text[..exponent];
        }

        var dot = text.IndexOf('.');
        var whole = dot < 0 ? text : text[..dot];
        var fraction = dot < 0 ? default : text[(dot + 1)..];
        return whole.Length + fraction.Length > 0
            && AllDigits(whole)
            && AllDigits(fraction)
            && !(whole.Length > 1 && whole[0] == '0');
    }

    private static bool IsExponent(ReadOnlySpan<char> text)
    {
        if (text.Length > 0 && text[0] is ('-' or '+'))
        {
            text = text[1..];
        }

        return text.Length > 0 && AllDigits(text);
    }

    private static bool IsHexadecimal(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (!char.IsAsciiHexDigit(character))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AllDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
