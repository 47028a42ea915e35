using System.Buffers;
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
    /// A count of what fits nearly everything multiplies the states of an automaton that may begin anywhere, and Elasticsearch and
    /// OpenSearch build 10,000 of them at most (setting <c>max_determinized_states</c>).
    /// </summary>
    private const int LargestWideCount = 20;

    private static readonly SearchValues<char> CountSigns = SearchValues.Create("0123456789,");

    private readonly RegexCursor cursor;
    private readonly bool ignoresCase;
    private readonly bool dotIsAll;
    private readonly StringBuilder text = new();
    private int depth;
    private bool isWide;

    private LuceneRegex(string pattern, RegexFlags flags)
    {
        cursor = new RegexCursor(pattern);
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
            flags |= (letters.Contains('i') ? RegexFlags.IgnoreCase : RegexFlags.None)
                | (letters.Contains('s') ? RegexFlags.DotAll : RegexFlags.None);
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
            var isOpenAtStart = !cursor.TryTake('^') && !cursor.TryTakeEscape('A');
            var isOpenAtEnd = true;
            text.Clear();
            while (!cursor.IsAtEnd && (cursor.Current != '|' || depth > 0))
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
            if (cursor.IsAtEnd)
            {
                return parts is [var only] ? only : string.Join('|', parts.Select(part => $"({part})"));
            }

            cursor.At++;
        }
    }

    private bool IsEnd() => cursor.TryTake('$') || cursor.TryTakeEscape('z') || cursor.TryTakeEscape('Z');

    private bool TranslateNext()
    {
        isWide = cursor.Current == '{' ? isWide : IsWide();
        switch (cursor.Current)
        {
            case '(':
                return OpenGroup();
            case ')':
                depth--;
                text.Append(cursor.Take());
                return true;
            case '|':
                text.Append(cursor.Take());
                return AppendNothing();
            case '*' or '+' or '?':
                text.Append(cursor.Take());
                return SkipLazy();
            case '{':
                return TranslateBrace();
            case '[':
                var inner = new LuceneClass(cursor, ignoresCase).Translate();
                text.Append(inner);
                return inner is not null;
            case '.':
                cursor.At++;
                text.Append(dotIsAll ? "." : "[^\n]");
                return true;
            case '^' or '$':
                return false;
            case '\\':
                return TranslateEscape();
            default:
                LuceneCharacters.Append(text, cursor.Take(), ignoresCase);
                return true;
        }
    }

    /// <summary>Whether what comes next fits nearly every character.</summary>
    private bool IsWide() => cursor.Current == '.'
        || cursor.Rest.StartsWith("[^", StringComparison.Ordinal)
        || (cursor.Current == '\\' && cursor.Rest is [_, 'w' or 'W' or 'S' or 'D', ..]);

    private bool SkipLazy()
    {
        cursor.At += cursor.Rest is ['?', ..] ? 1 : 0;
        return true;
    }

    /// <summary>Groups that have flags of their own are not told apart.</summary>
    private bool OpenGroup()
    {
        cursor.At++;
        if (cursor.Rest is ['?', ..])
        {
            if (cursor.Rest is not ['?', ':', ..])
            {
                return false;
            }

            cursor.At += 2;
        }

        depth++;
        text.Append('(');
        return AppendNothing();
    }

    /// <summary>An alternative that is empty has to be written.</summary>
    private bool AppendNothing()
    {
        text.Append(cursor.Rest is ['|' or ')', ..] ? "()" : "");
        return true;
    }

    /// <summary>A count, or a brace that stands for itself.</summary>
    private bool TranslateBrace()
    {
        var close = cursor.Rest.IndexOf('}');
        var isCount = close > 1 && char.IsAsciiDigit(cursor.Rest[1])
            && !cursor.Rest[1..close].ContainsAnyExcept(CountSigns);
        if (!isCount)
        {
            LuceneCharacters.Append(text, cursor.Take(), ignoresCase: false);
            return true;
        }

        if (isWide && LuceneCharacters.MostOf(cursor.Rest[1..close]) > LargestWideCount)
        {
            return false;
        }

        text.Append(cursor.Rest[..(close + 1)]);
        cursor.At += close + 1;
        return SkipLazy();
    }

    private bool TranslateEscape()
    {
        if (cursor.Rest is [_, ('d' or 'D' or 'w' or 'W' or 's' or 'S') and var letter, ..])
        {
            text.Append(char.IsAsciiLetterUpper(letter) ? "[^" : "[");
            text.Append(LuceneCharacters.RangesOf(char.ToLowerInvariant(letter))).Append(']');
            cursor.At += 2;
            return true;
        }

        if (cursor.ReadCharacter(inClass: false) is not { } character)
        {
            return false;
        }

        LuceneCharacters.Append(text, character, ignoresCase);
        return true;
    }
}
