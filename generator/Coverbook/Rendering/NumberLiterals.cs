using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Terms;
using Scriban.Parsing;

namespace Coverbook.Rendering;

/// <summary>Refuses numbers that would take a parser long to read: the parser itself has no limit for them.</summary>
internal static class NumberLiterals
{
    [Limit("Templates", "digits of a number that a template writes", "error CB7009")]
    private const int LongestNumber = 40;

    /// <summary>What is wrong with the first number that is too large; <c>null</c> where none is.</summary>
    public static Diagnostic? Check(FilePath path, string text)
    {
        foreach (var token in new Lexer(text, path.Value))
        {
            if (token.Type is TokenType.Integer or TokenType.HexaInteger or TokenType.BinaryInteger or TokenType.Float
                && IsTooLarge(text.AsSpan(token.Start.Offset, token.End.Offset - token.Start.Offset + 1)))
            {
                return TemplateDiagnostics.TooMuch(
                    Spans.Within(path, text, new Scriban.Parsing.SourceSpan(path.Value, token.Start, token.End)),
                    "a number has more than 40 digits");
            }
        }

        return null;
    }

    private static bool IsTooLarge(ReadOnlySpan<char> number) =>
        number.Length > LongestNumber
        || (!number.StartsWith("0x") && number.IndexOfAny('e', 'E') is >= 0 and var exponent
            && !(int.TryParse(number[(exponent + 1)..].TrimEnd("mfdMFD"),
                System.Globalization.NumberStyles.AllowLeadingSign,
                System.Globalization.CultureInfo.InvariantCulture, out var power)
                && Math.Abs(power) <= LongestNumber));
}
