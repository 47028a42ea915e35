using System.Text;

namespace Coverbook.Dialects.Lucene;

/// <summary>
/// Classes of characters in Lucene's words: without escapes such as <c>\d</c>, and with both cases where they are not told apart.
/// </summary>
internal sealed class LuceneClass(RegexCursor cursor, bool ignoresCase)
{
    /// <summary>The class that starts at the cursor's bracket; <c>null</c> where it cannot be put into these words.</summary>
    public string? Translate()
    {
        var inner = new StringBuilder("[");
        cursor.At++;
        inner.Append(cursor.TryTake('^') ? "^" : "");
        for (var isFirst = true; isFirst || cursor.Current != ']'; isFirst = false)
        {
            if (!TranslateItem(inner))
            {
                return null;
            }
        }

        cursor.At++;
        return inner.Append(']').ToString();
    }

    private bool TranslateItem(StringBuilder inner)
    {
        if (cursor.Rest is ['\\', var letter, ..] && LuceneCharacters.RangesOf(letter) is { } ranges)
        {
            cursor.At += 2;
            inner.Append(ranges);
            return true;
        }

        if (cursor.ReadCharacter(inClass: true) is not { } low)
        {
            return false;
        }

        if (cursor.Rest is ['-', not ']', ..])
        {
            cursor.At++;
            return cursor.ReadCharacter(inClass: true) is { } high && AppendRange(inner, low, high);
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
}
