namespace Coverbook.Tests.Dialects.Engines;

/// <summary>A query that is read from left to right. What the reader does not know is a fault with its place, never skipped.</summary>
internal sealed class QueryCursor(string text)
{
    /// <summary>The place of the next character, from 0.</summary>
    public int At { get; set; }

    /// <summary>Whether nothing is left.</summary>
    public bool IsAtEnd => At >= text.Length;

    /// <summary>The next character; at the end none that a query can hold.</summary>
    public char Current => Peek(0);

    /// <summary>A character further on.</summary>
    public char Peek(int further) => At + further < text.Length ? text[At + further] : '\0';

    /// <summary>The text from a place up to the next character.</summary>
    public string Since(int start) => text[start..At];

    /// <summary>Passes over white space.</summary>
    public void SkipSpace()
    {
        while (char.IsWhiteSpace(Current))
        {
            At++;
        }
    }

    /// <summary>Takes the text, where it stands next.</summary>
    public bool Take(string expected)
    {
        if (string.CompareOrdinal(text, At, expected, 0, expected.Length) != 0)
        {
            return false;
        }

        At += expected.Length;
        return true;
    }

    /// <summary>Takes a word, where it stands next and ends there.</summary>
    public bool TakeWord(string word)
    {
        var isWhole = !IsInWord(Peek(word.Length));
        return isWhole && Take(word);
    }

    /// <summary>Takes characters as long as they belong.</summary>
    public string TakeWhile(Func<char, bool> belongs)
    {
        var start = At;
        while (!IsAtEnd && belongs(Current))
        {
            At++;
        }

        return Since(start);
    }

    /// <summary>Takes the text, after white space; anything else is a fault.</summary>
    public void Expect(string expected)
    {
        SkipSpace();
        if (!Take(expected))
        {
            throw Fault($"'{expected}' is missing");
        }
    }

    /// <summary>The fault at the next character.</summary>
    public FormatException Fault(string what) => new($"{what}, at {At} of: {text}");

    private static bool IsInWord(char character) => char.IsAsciiLetterOrDigit(character) || character == '_';
}
