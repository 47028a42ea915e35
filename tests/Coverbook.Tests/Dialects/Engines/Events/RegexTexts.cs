using System.Globalization;
using System.Text;

namespace Coverbook.Tests.Dialects.Engines.Events;

/// <summary>Makes texts in which an expression of the permitted subset is found, mostly.</summary>
internal sealed class RegexTexts(string pattern, Random chance)
{
    private int at;

    /// <summary>A text; <c>null</c> where the expression has what this does not read.</summary>
    public static string? Fit(string pattern, Random chance)
    {
        var reader = new RegexTexts(pattern, chance);
        try
        {
            var text = reader.ReadAlternatives();
            return reader.at == pattern.Length ? text : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private char Current => at < pattern.Length ? pattern[at] : '\0';

    private string ReadAlternatives()
    {
        var alternatives = new List<string> { ReadSequence() };
        for (; Current == '|'; alternatives.Add(ReadSequence()))
        {
            at++;
        }

        return chance.OneOf(alternatives);
    }

    private string ReadSequence()
    {
        var text = new StringBuilder();
        while (at < pattern.Length && Current is not ('|' or ')'))
        {
            var start = at;
            var first = ReadAtom();
            var end = at;
            var times = ReadTimes();
            for (var time = 0; time < times; time++)
            {
                text.Append(time == 0 ? first : Again(start, end));
            }
        }

        return text.ToString();
    }

    /// <summary>The same atom once more, with other choices.</summary>
    private string Again(int start, int end)
    {
        var resume = at;
        at = start;
        var text = ReadAtom();
        at = at == end ? resume : throw new FormatException();
        return text;
    }

    private string ReadAtom()
    {
        switch (Current)
        {
            case '(':
                return ReadGroup();
            case '[':
                return OneThatFits(ReadClass());
            case '\\':
                return ReadEscape();
            case '^' or '$':
                at++;
                return "";
            case '.':
                at++;
                return chance.OneOf(["x", "Q", "7", " ", @"\", "\"", "/"]);
            default:
                return pattern[at++].ToString();
        }
    }

    private string ReadGroup()
    {
        at++;
        if (Current == '?')
        {
            at = pattern.IndexOfAny([':', ')', '>'], at) is var end and >= 0 ? end + (pattern[end] == ')' ? 0 : 1) : pattern.Length;
        }

        var text = ReadAlternatives();
        at = Current == ')' ? at + 1 : throw new FormatException();
        return text;
    }

    private string ReadClass()
    {
        var start = at++;
        at += Current == '^' ? 1 : 0;
        for (var first = at; at < pattern.Length && (Current != ']' || at == first);)
        {
            at += Current == '\\' ? 2 : 1;
        }

        at++;
        return at <= pattern.Length ? pattern[start..at] : throw new FormatException();
    }

    private string ReadEscape()
    {
        var escaped = at + 1 < pattern.Length ? pattern[at + 1] : throw new FormatException();
        at += 2;
        switch (escaped)
        {
            case 'b' or 'B' or 'A' or 'z' or 'Z':
                return "";
            case 'n':
                return "\n";
            case 't':
                return "\t";
            case 'r':
                return "\r";
            case 'x' or 'u':
                var digits = escaped == 'x' ? 2 : 4;
                at += digits;
                var code = int.Parse(pattern.AsSpan(at - digits, digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                return ((char)code).ToString();
            default:
                return char.IsLetterOrDigit(escaped) ? OneThatFits($"\\{escaped}") : escaped.ToString();
        }
    }

    private string OneThatFits(string single)
    {
        var regex = EngineRegex.Compile($"^{single}$", RegexDialect.Pcre);
        var fitting = Enumerable.Range(' ', 0x7F - ' ').Select(code => $"{(char)code}").Where(each => regex.IsMatch(each)).ToArray();
        return fitting.Length > 0 ? chance.OneOf(fitting) : throw new FormatException();
    }

    private int ReadTimes()
    {
        var (least, most) = (1, 1);
        switch (Current)
        {
            case '*':
                (least, most) = (0, 3);
                at++;
                break;
            case '+':
                (least, most) = (1, 3);
                at++;
                break;
            case '?':
                (least, most) = (0, 1);
                at++;
                break;
            case '{' when pattern.IndexOf('}', at) is var end and > 0:
                var counts = pattern[(at + 1)..end].Split(',');
                if (!int.TryParse(counts[0], NumberStyles.None, CultureInfo.InvariantCulture, out least))
                {
                    return 1;
                }

                most = counts.Length == 1 ? least : least + 2;
                most = counts is [_, { Length: > 0 } last] ? Math.Min(most, int.Parse(last, CultureInfo.InvariantCulture)) : most;
                at = end + 1;
                break;
            default:
                return 1;
        }

        at += Current == '?' ? 1 : 0;
        return chance.Next(least, most + 1);
    }
}
