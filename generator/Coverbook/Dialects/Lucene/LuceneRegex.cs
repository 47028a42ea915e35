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
    /// <summary>
    /// A count of what fits nearly everything multiplies the states of an automaton that may begin anywhere, and Elasticsearch and OpenSearch
    /// build 10,000 of them at most (setting <c>max_determinized_states</c>).
    /// </summary>
    private const int LargestWideCount = 20;

    private readonly string pattern;
    private readonly bool ignoresCase;
    private readonly bool dotIsAll;
    private readonly StringBuilder text = new();
    private int at;
    private int depth;
    private bool isWide;

    private LuceneRegex(string pattern, RegexFlags flags)
    {
        this.pattern = pattern;
        ignoresCase = flags.HasFlag(RegexFlags.IgnoreCase);
        dotIsAll = flags.HasFlag(RegexFlags.DotAll);
    }

    /// <summary>
    /// The expression for a search anywhere in a value; <c>null</c> where it has what cannot be put into these words: anchors inside,
    /// word boundaries, flags in the middle, the flag for several lines, or counts that no server takes.
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

    /// <summary>Each alternative at the top has ends of its own: <c>^a|b$</c> starts with a, or ends with b.</summary>
    private string? TranslateAlternatives()
    {
        var parts = new List<string>();
        while (true)
        {
            var isOpenAtStart = !TryTake('^') && !TryTakeEscape('A');
            var isOpenAtEnd = true;
            text.Clear();
            while (at < pattern.Length && (pattern[at] != '|' || depth > 0))
            {
                if (depth == 0 && IsEnd())
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
        isWide = pattern[at] == '{' ? isWide : IsWide();
        switch (pattern[at])
        {
            case '(':
                return OpenGroup();
            case ')':
                depth--;
                text.Append(pattern[at++]);
                return true;
            case '|':
                text.Append(pattern[at++]);
                return AppendNothing();
            case '*' or '+' or '?':
                text.Append(pattern[at++]);
                return SkipLazy();
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
                LuceneCharacters.Append(text, pattern[at++], ignoresCase);
                return true;
        }
    }

    /// <summary>Whether what comes next fits nearly every character.</summary>
    private bool IsWide() => pattern[at] == '.'
        || pattern.AsSpan(at).StartsWith("[^", StringComparison.Ordinal)
        || (pattern[at] == '\\' && at + 1 < pattern.Length && pattern[at + 1] is 'w' or 'W' or 'S' or 'D');

    private bool SkipLazy()
    {
        at += at < pattern.Length && pattern[at] == '?' ? 1 : 0;
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

        depth++;
        text.Append('(');
        return AppendNothing();
    }

    /// <summary>An alternative that is empty has to be written.</summary>
    private bool AppendNothing()
    {
        text.Append(at < pattern.Length && pattern[at] is '|' or ')' ? "()" : "");
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
            LuceneCharacters.Append(text, pattern[at++], ignoresCase: false);
            return true;
        }

        if (isWide && LuceneCharacters.MostOf(pattern.AsSpan(at + 1, close - at - 1)) > LargestWideCount)
        {
            return false;
        }

        text.Append(pattern, at, close + 1 - at);
        at = close + 1;
        return SkipLazy();
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
        if (pattern[at] == '\\' && LuceneCharacters.RangesOf(pattern[at + 1]) is { } ranges)
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

        LuceneCharacters.AppendInClass(inner, low);
        if (ignoresCase && LuceneCharacters.OtherCase(low) is { } other)
        {
            LuceneCharacters.AppendInClass(inner, other);
        }

        return true;
    }

    private bool AppendRange(StringBuilder inner, char low, char high)
    {
        LuceneCharacters.AppendInClass(inner, low);
        inner.Append('-');
        LuceneCharacters.AppendInClass(inner, high);
        if (!ignoresCase)
        {
            return true;
        }

        for (var letter = low; letter <= high && letter < 0x80; letter++)
        {
            if (LuceneCharacters.OtherCase(letter) is { } other)
            {
                LuceneCharacters.AppendInClass(inner, other);
            }
        }

        return high < 0x80;
    }

    private bool TranslateEscape()
    {
        if (at + 1 < pattern.Length && pattern[at + 1] is 'd' or 'D' or 'w' or 'W' or 's' or 'S')
        {
            var isNegated = char.IsAsciiLetterUpper(pattern[at + 1]);
            text.Append(isNegated ? "[^" : "[").Append(LuceneCharacters.RangesOf(char.ToLowerInvariant(pattern[at + 1]))).Append(']');
            at += 2;
            return true;
        }

        if (ReadCharacter(inClass: false) is not { } character)
        {
            return false;
        }

        LuceneCharacters.Append(text, character, ignoresCase);
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
            case 'b' when inClass:
                return '\b';
            default:
                return LuceneCharacters.OfEscape(escaped);
        }
    }
}
