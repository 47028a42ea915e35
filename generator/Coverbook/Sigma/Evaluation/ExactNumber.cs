using System.Globalization;
using Coverbook.Sigma.Logic;

namespace Coverbook.Sigma.Evaluation;

/// <summary>
/// A decimal number of any size and precision, as text writes it: no digit is lost, and to compare two is linear in their digits. The
/// value is 0.d₁d₂… × 10ⁿ, where d₁ is not zero.
/// </summary>
internal readonly record struct ExactNumber : IComparable<ExactNumber>
{
    private const NumberStyles ExponentStyle = NumberStyles.AllowLeadingSign;

    /// <summary>Larger exponents are the same to everyone: nobody writes a number with as many digits.</summary>
    private const long LargestExponent = int.MaxValue;

    private readonly string? digits;
    private readonly long exponent;
    private readonly int sign;

    private ExactNumber(int sign, string digits, long exponent) => (this.sign, this.digits, this.exponent) = (sign, digits, exponent);

    /// <summary>A number of a rule.</summary>
    public static ExactNumber Of(SigmaNumber number) => TryParse(number.ToString(), out var exact) ? exact : default;

    /// <summary>
    /// Reads a number as JSON writes it; a plus before it, blanks around it, and a bare dot at its start or end do no harm.
    /// </summary>
    public static bool TryParse(string text, out ExactNumber number)
    {
        number = default;
        var rest = text.AsSpan().Trim();
        var isNegative = rest is ['-', ..];
        rest = rest is ['-' or '+', ..] ? rest[1..] : rest;
        var whole = rest[..DigitCount(rest)];
        rest = rest[whole.Length..];
        var fraction = rest is ['.', .. var after] ? after[..DigitCount(after)] : default;
        rest = rest is ['.', ..] ? rest[(1 + fraction.Length)..] : rest;

        if ((whole.IsEmpty && fraction.IsEmpty) || !TryReadExponent(rest, out var exponent))
        {
            return false;
        }

        var all = string.Concat(whole, fraction);
        var significant = all.Trim('0');
        var leading = all.Length - all.AsSpan().TrimStart('0').Length;
        number = significant.Length == 0 ? default : new ExactNumber(isNegative ? -1 : 1, significant, whole.Length - leading + exponent);
        return true;
    }

    /// <summary>Orders by value.</summary>
    public int CompareTo(ExactNumber other) =>
        sign != other.sign ? sign.CompareTo(other.sign)
        : exponent != other.exponent ? sign * exponent.CompareTo(other.exponent)
        : sign * string.CompareOrdinal(digits, other.digits);

    private static int DigitCount(ReadOnlySpan<char> text) =>
        text.IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : text.Length;

    private static bool TryReadExponent(ReadOnlySpan<char> rest, out long exponent)
    {
        exponent = 0;
        if (rest.IsEmpty)
        {
            return true;
        }

        if (rest is not ['e' or 'E', .. var power])
        {
            return false;
        }

        var size = power is ['-' or '+', ..] ? power[1..] : power;
        if (size.IsEmpty || size.ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        exponent = long.TryParse(power, ExponentStyle, CultureInfo.InvariantCulture, out var read)
            ? Math.Clamp(read, -LargestExponent, LargestExponent)
            : power[0] == '-' ? -LargestExponent : LargestExponent;
        return true;
    }
}
