using System.Text;
using Coverbook.Files;

namespace Coverbook.Data;

/// <summary>
/// Turns rising byte offsets into lines and columns. It moves forward only, so that a whole file costs one pass over its
/// bytes, however long its lines are.
/// </summary>
internal ref struct PositionCursor(ReadOnlySpan<byte> bytes, TextPosition start)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;
    private int offset;
    private int line = start.Line;
    private int column = start.Column;

    /// <summary>The position of the byte at <paramref name="target"/>, which must not lie before the last one asked for.</summary>
    public TextPosition MoveTo(int target)
    {
        var passed = bytes[offset..target];
        var lastBreak = passed.LastIndexOf((byte)'\n');
        if (lastBreak >= 0)
        {
            line += passed.Count((byte)'\n');
            column = 1;
            passed = passed[(lastBreak + 1)..];
        }

        column += Encoding.UTF8.GetCharCount(passed);
        offset = target;
        return new TextPosition(line, column);
    }
}
