using System.Text;
using Coverbook.Dialects.Queries;
using Coverbook.Sigma.Evaluation;
using Coverbook.Sigma.Logic;

namespace Coverbook.Dialects.Kql;

/// <summary>Regular expressions in the words of RE2, which Kusto runs (Kusto documentation, "RE2 syntax").</summary>
internal static class KqlRegex
{
    /// <summary>The expression, searched anywhere in a text.</summary>
    public static Written Write(string expression, RegexValue regex)
    {
        if (Translate(regex.Pattern) is not { } pattern)
        {
            return Written.Refused(regex, "Kusto's expressions have no counterpart for one of the escapes");
        }

        var term = $"{expression} matches regex {KqlText.Quote($"{PatternRegex.FlagsOf(regex.Flags)}{pattern}")}";
        return FitsNothing(regex)
            ? new Written(
                QueryGroup.Of(Link.And, [new QueryTerm($"isnotempty({expression})"), new QueryTerm(term, Strength.Comparison)]), null)
            : Written.Comparison(term);
    }

    /// <summary>Whether it fits an empty text, which is what an absent value looks like.</summary>
    private static bool FitsNothing(RegexValue regex) =>
        RegexCompiler.Compile(regex.Pattern, regex.Flags)?.Fits("", new MatchWork(new EventFields())) != Verdict.No;

    /// <summary>The same expression; <c>null</c> where an escape has no counterpart.</summary>
    private static string? Translate(string pattern)
    {
        var text = new StringBuilder(pattern.Length);
        for (var index = 0; index < pattern.Length; index++)
        {
            if (pattern[index] != '\\' || index + 1 == pattern.Length)
            {
                text.Append(pattern[index]);
                continue;
            }

            index++;
            switch (pattern[index])
            {
                case 'Z':
                    return null;
                case 'e':
                    text.Append(@"\x1b");
                    break;
                case 'u':
                    text.Append(@"\x{").Append(pattern, index + 1, 4).Append('}');
                    index += 4;
                    break;
                case var escaped when char.IsAsciiLetterOrDigit(escaped)
                    || char.IsAsciiLetter(escaped)
                    || escaped < 0x80 && char.IsPunctuation(escaped)
                    || char.IsSymbol(escaped):
                    text.Append('\\').Append(escaped);
                    break;
                case var plain:
                    text.Append(plain);
                    break;
            }
        }

        return text.ToString();
    }
}
