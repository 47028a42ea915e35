using System.Globalization;
using System.Text;

namespace Coverbook.Tests.Dialects.Engines.Kql;

/// <summary>The words, signs, texts and numbers of a query; white space and comments stand between them.</summary>
internal sealed class KqlTokens
{
    private readonly QueryCursor cursor;

    public KqlTokens(string query)
    {
        cursor = new QueryCursor(query);
        SkipSpace();
    }

    /// <summary>Whether nothing is left.</summary>
    public bool IsAtEnd => cursor.IsAtEnd;

    /// <summary>Takes a sign, where it stands next.</summary>
    public bool Take(string sign)
    {
        var isThere = cursor.Take(sign);
        SkipSpace();
        return isThere;
    }

    /// <summary>Takes the sign; anything else is a fault.</summary>
    public void Expect(string sign)
    {
        if (!Take(sign))
        {
            throw Fault($"'{sign}' is missing");
        }
    }

    /// <summary>Takes a word, where it stands next; <c>~</c> is a part of it.</summary>
    public bool TakeWord(string word)
    {
        var start = cursor.At;
        if (cursor.TakeWord(word) && (word[^1] == '~' || cursor.Current != '~'))
        {
            SkipSpace();
            return true;
        }

        cursor.At = start;
        return false;
    }

    /// <summary>A name, or <c>null</c> where none stands next.</summary>
    public string? TakeName()
    {
        if (!char.IsAsciiLetter(cursor.Current) && cursor.Current != '_')
        {
            return null;
        }

        var name = cursor.TakeWhile(each => char.IsAsciiLetterOrDigit(each) || each == '_');
        SkipSpace();
        return name;
    }

    /// <summary>A text, or <c>null</c> where none stands next.</summary>
    public string? TakeText()
    {
        var isVerbatim = cursor.Current == '@' && cursor.Peek(1) is '"' or '\'';
        if (!isVerbatim && cursor.Current is not ('"' or '\''))
        {
            return null;
        }

        cursor.At += isVerbatim ? 1 : 0;
        var text = isVerbatim ? ReadVerbatim() : ReadEscaped();
        SkipSpace();
        return text;
    }

    /// <summary>A number, or <c>null</c> where none stands next.</summary>
    public object? TakeNumber()
    {
        if (!char.IsAsciiDigit(cursor.Current) && !(cursor.Current == '-' && char.IsAsciiDigit(cursor.Peek(1))))
        {
            return null;
        }

        var start = cursor.At;
        cursor.At++;
        var written = cursor.Since(start) + cursor.TakeWhile(each => char.IsAsciiDigit(each) || each == '.');
        SkipSpace();
        return long.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer) ? (object)integer
            : double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) ? real
            : throw Fault("this is no number");
    }

    /// <summary>The fault at the next token.</summary>
    public FormatException Fault(string what) => cursor.Fault(what);

    private void SkipSpace()
    {
        for (cursor.SkipSpace(); cursor.Take("//"); cursor.SkipSpace())
        {
            cursor.TakeWhile(each => each is not ('\n' or '\r'));
        }
    }

    private string ReadVerbatim()
    {
        var quote = cursor.Current;
        var text = new StringBuilder();
        for (cursor.At++; cursor.Current != quote || cursor.Peek(1) == quote; cursor.At++)
        {
            CheckInside();
            cursor.At += cursor.Current == quote ? 1 : 0;
            text.Append(cursor.Current);
        }

        cursor.At++;
        return text.ToString();
    }

    private string ReadEscaped()
    {
        var quote = cursor.Current;
        var text = new StringBuilder();
        for (cursor.At++; cursor.Current != quote; cursor.At++)
        {
            CheckInside();
            text.Append(cursor.Current == '\\' ? ReadEscape() : cursor.Current);
        }

        cursor.At++;
        return text.ToString();
    }

    private void CheckInside()
    {
        if (cursor.IsAtEnd || cursor.Current is '\n' or '\r')
        {
            throw Fault("a text is not closed on its line");
        }
    }

    private char ReadEscape()
    {
        cursor.At++;
        switch (cursor.Current)
        {
            case '\\' or '"' or '\'':
                return cursor.Current;
            case 'n':
                return '\n';
            case 't':
                return '\t';
            case 'r':
                return '\r';
            case 'u':
                var digits = string.Concat(cursor.Peek(1), cursor.Peek(2), cursor.Peek(3), cursor.Peek(4));
                cursor.At += 4;
                return ushort.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
                    ? (char)code
                    : throw Fault("four hexadecimal digits are missing");
            default:
                throw Fault("this escape is not known");
        }
    }
}
