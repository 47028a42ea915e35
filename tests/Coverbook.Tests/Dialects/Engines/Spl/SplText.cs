using System.Text;

namespace Coverbook.Tests.Dialects.Engines.Spl;

/// <summary>Texts in quotes: a backslash escapes itself and the quote, and nothing else.</summary>
internal static class SplText
{
    /// <summary>Reads a text whose opening quote stands next.</summary>
    public static string Read(QueryCursor cursor)
    {
        var quote = cursor.Current;
        cursor.At++;
        var text = new StringBuilder();
        while (cursor.Current != quote)
        {
            if (cursor.IsAtEnd)
            {
                throw cursor.Fault("a text is never closed");
            }

            if (cursor.Current == '\\')
            {
                cursor.At++;
                if (cursor.Current != '\\' && cursor.Current != quote)
                {
                    throw cursor.Fault("a backslash escapes neither itself nor the quote");
                }
            }

            text.Append(cursor.Current);
            cursor.At++;
        }

        cursor.At++;
        return text.ToString();
    }
}
