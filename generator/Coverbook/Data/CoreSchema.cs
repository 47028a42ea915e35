namespace Coverbook.Data;

/// <summary>
/// The type of a plain YAML scalar by the 1.2 core schema (https://yaml.org/spec/1.2.2/#103-core-schema), with two exceptions:
/// zero-led digits (<c>007</c>, event codes, account numbers) stay text, and so do infinities and NaN. Dates are text in
/// the core schema already, and <c>yes</c>, <c>no</c>, <c>on</c> and <c>off</c> too.
/// </summary>
internal static class CoreSchema
{
    /// <summary>The type that a plain scalar has.</summary>
    public static ScalarKind KindOf(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => ScalarKind.Null,
        "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => ScalarKind.Boolean,
        _ => IsNumber(text) ? ScalarKind.Number : ScalarKind.Text,
    };

    private static bool IsNumber(ReadOnlySpan<char> text)
    {
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

    private static bool AllDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
