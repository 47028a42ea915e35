using Coverbook.Files;

namespace Coverbook.Data;

/// <summary>
/// Turns rising offsets into a text into lines and columns, in one pass. A line ends as editors have it: with a line feed, a
/// carriage return, or both.
/// </summary>
internal sealed class CharCursor(string text, TextPosition start)
{
    private int line = start.Line;
    private int lineStart = 1 - start.Column;

    /// <summary>The offset that was asked for last.</summary>
    public int Offset { get; private set; }

    /// <summary>The position of the character at <paramref name="target"/>, which must not lie before the last one asked for.</summary>
    public TextPosition MoveTo(int target)
    {
        while (text.AsSpan(Offset, target - Offset).IndexOfAny('\r', '\n') is >= 0 and var found)
        {
            var end = Offset + found;
            var isPair = text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n';
            Offset = end + (isPair ? 2 : 1);
            if (Offset > target)
            {
                break;
            }

            (line, lineStart) = (line + 1, Offset);
        }

        Offset = target;
        return new TextPosition(line, target - lineStart + 1);
    }
}
