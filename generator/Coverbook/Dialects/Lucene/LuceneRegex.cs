using System.Globalization;
using System.Text;
using Coverbook.Sigma.Logic;

namespace Coverbook.Dialects.Lucene;

/// <summary>
/// Regular expressions in Lucene's words (Lucene, class RegExp): they must fit a whole value, have no flags, no classes such as <c>\d</c>
/// and no anchors, and give a meaning to characters that others take literally. Lazy and greedy are the same where only fitting counts.
/// </summary>
internal sealed class LuceneRegex
{
    private readonly string pattern;
    private readonly bool ignoresCase;
    private readonly bool dotIsAll;
    private readonly StringBuilder text = new();
    private int at;

    private LuceneRegex(string pattern, RegexFlags flags)
    {
        this.pattern = pattern;
        ignoresCase = flags.HasFlag(RegexFlags.IgnoreCase);
        dotIsAll = flags.HasFlag(RegexFlags.DotAll);
    }

    /// <summary>
    /// The expression for a search anywhere in a value; <c>null</c> where it has what cannot be put into these words: anchors inside,
    /// word boundaries, flags in the middle, or the flag for several lines.
    /// </summary>
    public static string? Translate(string pattern, RegexFlags flags)
    {
        var start = 0;
        while (start + 3 < pattern.Length && pattern.AsSpan(start).StartsWith("(?") && pattern.IndexOf(')', start) is > 0 and var close
            && pattern.AsSpan(start + 2, close - start - 2) is { Length: > 0 } letters && !letters.ContainsAnyExcept('i', 's'))
        {
            flags |= (letters.Contains('i') ? RegexFlags.IgnoreCase : 0) | (letters.Contains('s') ? RegexFlags.DotAll : 0);
            start = close + 1;
        }

        return flags.HasFlag(RegexFlags.MultiLine) ? null : new LuceneRegex(pattern[start..], flags).TranslateAlternatives();
    }

    /// <summary>A literal, in any case of its letters unless it is cased; <c>null</c> where a letter has more than two forms.</summary>
    public static void AppendLiteral(StringBuilder text, string literal, bool ignoresCase)
    {
        foreach (var character in literal)
        {
            AppendCharacter(text, character, ignoresCase);
        }
    }

    /// <summary>Each alternative at the top has ends of its own: <c>^a|b$</c> starts with a, or ends with b.</summary>
    private string? TranslateAlternatives()
    {
        var parts = new List<string>();
        while (true)
        {
            var isOpenAtStart = !TryTake('^') && !TryTakeEscape('A');
            var isOpenAtEnd = true;
            text.Clear();
            while (at < pattern.Length && pattern[at] != '|')
            {
                if (IsEnd())
                {
                    isOpenAtEnd = false;
                }
                else if (!isOpenAtEnd || !TranslateNext())
                {
                    return null;
                }
            }

            parts.Add($"{(isOpenAtStart ? ".*" : "")}{text}{(isOpenAtEnd ? ".*" : "")}");
            if (at == pattern.Length)
            {
                return parts is [var only] ? only : string.Join('|', parts.Select(part => $"({part})"));
            }

            at++;
        }
    }

    private bool TryTake(char expected)
    {
        var isHere = at < pattern.Length && pattern[at] == expected;
        at += isHere ? 1 : 0;
        return isHere;
    }

    private bool TryTakeEscape(char expected)
    {
        var isHere = at + 1 < pattern.Length && pattern[at] == '\\' && pattern[at + 1] == expected;
        at += isHere ? 2 : 0;
        return isHere;
    }

    private bool IsEnd() => TryTake('$') || TryTakeEscape('z') || TryTakeEscape('Z');

    private bool TranslateNext()
    {
        switch (pattern[at])
        {
            case '(':
                return OpenGroup();
            case ')' or '|' or '*' or '+':
                text.Append(pattern[at++]);
                return SkipLazy(pattern[at - 1] is '*' or '+');
            case '?':
                text.Append(pattern[at++]);
                return SkipLazy(isQuantifier: true);
            case '{':
                return TranslateBrace();
            case '[':
                return TranslateClass();
            case '.':
                at++;
                text.Append(dotIsAll ? "." : "[^\n]");
                return true;
            case '^' or '$':
                return false;
            case '\\':
                return TranslateEscape();
            default:
                AppendCharacter(text, pattern[at++], ignoresCase);
                return true;
        }
    }

    private bool SkipLazy(bool isQuantifier)
    {
        at += isQuantifier && at < pattern.Length && pattern[at] == '?' ? 1 : 0;
        return true;
    }

    /// <summary>Groups that have flags of their own are not told apart.</summary>
    private bool OpenGroup()
    {
        at++;
        if (at < pattern.Length && pattern[at] == '?')
        {
            if (at + 1 >= pattern.Length || pattern[at + 1] != ':')
            {
                return false;
            }

            at += 2;
        }

        text.Append('(');
        return true;
    }

    /// <summary>A count, or a brace that stands for itself.</summary>
    private bool TranslateBrace()
    {
        var close = pattern.IndexOf('}', at);
        var isCount = close > at + 1 && char.IsAsciiDigit(pattern[at + 1])
            && !pattern.AsSpan(at + 1, close - at - 1).ContainsAnyExcept("0123456789,");
        if (!isCount)
        {
            AppendCharacter(text, pattern[at++], ignoresCase: false);
            return true;
        }

        text.Append(pattern, at, close + 1 - at);
        at = close + 1;
        return SkipLazy(isQuantifier: true);
    }

    private bool TranslateClass()
    {
        var inner = new StringBuilder("[");
        at++;
        if (TryTake('^'))
        {
            inner.Append('^');
        }

        for (var isFirst = true; isFirst || pattern[at] != ']'; isFirst = false)
        {
            if (!TranslateClassItem(inner))
            {
                return false;
            }
        }

        at++;
        text.Append(inner.Append(']'));
        return true;
    }

    private bool TranslateClassItem(StringBuilder inner)
    {
        if (pattern[at] == '\\' && RangesOf(pattern[at + 1]) is { } ranges)
        {
            at += 2;
            inner.Append(ranges);
            return true;
        }

        if (ReadCharacter(inClass: true) is not { } low)
        {
            return false;
        }

        if (at + 1 < pattern.Length && pattern[at] == '-' && pattern[at + 1] != ']')
        {
            at++;
            return ReadCharacter(inClass: true) is { } high && AppendRange(inner, low, high);
        }

        AppendInClass(inner, low);
        if (ignoresCase && OtherCase(low) is { } other)
        {
            AppendInClass(inner, other);
        }

        return true;
    }

    private bool AppendRange(StringBuilder inner, char low, char high)
    {
        AppendInClass(inner, low);
        inner.Append('-');
        AppendInClass(inner, high);
        if (!ignoresCase)
        {
            return true;
        }

        for (var letter = low; letter <= high && letter < 0x80; letter++)
        {
            if (OtherCase(letter) is { } other)
            {
                AppendInClass(inner, other);
            }
        }

        return high < 0x80;
    }

    private bool TranslateEscape()
    {
        if (at + 1 < pattern.Length && pattern[at + 1] is 'd' or 'D' or 'w' or 'W' or 's' or 'S')
        {
            var isNegated = char.IsAsciiLetterUpper(pattern[at + 1]);
            text.Append(isNegated ? "[^" : "[").Append(RangesOf(char.ToLowerInvariant(pattern[at + 1]))).Append(']');
            at += 2;
            return true;
        }

        if (ReadCharacter(inClass: false) is not { } character)
        {
            return false;
        }

        AppendCharacter(text, character, ignoresCase);
        return true;
    }

    /// <summary>One character, escaped or not; <c>null</c> for what is none, as a boundary between words.</summary>
    private char? ReadCharacter(bool inClass)
    {
        if (pattern[at] != '\\')
        {
            return pattern[at++];
        }

        var escaped = pattern[at + 1];
        at += 2;
        switch (escaped)
        {
            case 'x' or 'u':
                var digits = escaped == 'x' ? 2 : 4;
                var code = int.Parse(pattern.AsSpan(at, digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                at += digits;
                return (char)code;
            case 'n' or 'r' or 't' or 'f' or 'v' or 'e':
                return escaped switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'f' => '\f', 'v' => '\v', _ => '\u001B' };
            case 'b' when inClass:
                return '\b';
            default:
                return char.IsAsciiLetterOrDigit(escaped) ? null : escaped;
        }
    }

    /// <summary>What a class such as <c>\d</c> stands for; the negated ones cannot stand inside another class.</summary>
    private static string? RangesOf(char letter) => letter switch
    {
        'd' => "0-9",
        'w' => "0-9A-Z_a-z",
        's' => " \t\n\r\f\v",
        _ => null,
    };

    private static void AppendCharacter(StringBuilder text, char character, bool ignoresCase)
    {
        if (ignoresCase && OtherCase(character) is { } other)
        {
            text.Append('[').Append(character).Append(other).Append(']');
        }
        else
        {
            AppendPlain(text, character);
        }
    }

    /// <summary>A backslash stands in brackets: right before the closing slash it would be taken for an escape of that.</summary>
    private static void AppendPlain(StringBuilder text, char character) => text.Append(character switch
    {
        '\\' => @"[\\]",
        '.' or '?' or '+' or '*' or '|' or '{' or '}' or '[' or ']' or '(' or ')' or '"' or '#' or '@' or '&' or '<' or '>' or '~' or '/'
            or '^' or '$' => $"\\{character}",
        _ => character.ToString(),
    });

    private static void AppendInClass(StringBuilder text, char character) =>
        text.Append(character is '\\' or ']' or '[' or '^' or '-' or '/' or '"' ? "\\" : "").Append(character);

    private static char? OtherCase(char character)
    {
        var other = char.IsUpper(character) ? char.ToLowerInvariant(character) : char.ToUpperInvariant(character);
        return other == character ? null : other;
    }
}
