using System.Globalization;

namespace Coverbook.Dialects.Lucene;

/// <summary>Where a regular expression is read.</summary>
internal sealed class RegexCursor(string pattern)
{
    /// <summary>The place of the next character.</summary>
    public int At { get; set; }

    /// <summary>Whether everything was read.</summary>
    public bool IsAtEnd => At == pattern.Length;

    /// <summary>The next character.</summary>
    public char Current => pattern[At];

    /// <summary>What is left to be read.</summary>
    public ReadOnlySpan<char> Rest => pattern.AsSpan(At);

    /// <summary>Takes the next character.</summary>
    public char Take() => pattern[At++];

    /// <summary>Takes a character, where it stands next.</summary>
    public bool TryTake(char expected)
    {
        var isHere = At < pattern.Length && pattern[At] == expected;
        At += isHere ? 1 : 0;
        return isHere;
    }

    /// <summary>Takes an escape, where it stands next.</summary>
    public bool TryTakeEscape(char expected)
    {
        var isHere = At + 1 < pattern.Length && pattern[At] == '\\' && pattern[At + 1] == expected;
        At += isHere ? 2 : 0;
        return isHere;
    }

    /// <summary>One character, escaped or not; <c>null</c> for what is none, as a boundary between words.</summary>
    public char? ReadCharacter(bool inClass)
    {
        if (pattern[At] != '\\')
        {
            return pattern[At++];
        }

        var escaped = pattern[At + 1];
        At += 2;
        switch (escaped)
        {
            case 'x' or 'u':
                var digits = escaped == 'x' ? 2 : 4;
                var code = int.Parse(pattern.AsSpan(At, digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                At += digits;
                return (char)code;
            case 'b' when inClass:
                return '\b';
            default:
                return LuceneCharacters.OfEscape(escaped);
        }
    }
}
