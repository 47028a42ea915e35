using System.Buffers;

namespace Coverbook.Sigma.Evaluation;

/// <summary>
/// Finds where JSON objects begin and end in lines, without reading them: objects may stand one on a line, over several lines, or in an
/// array. What is between them is looked at as little as can be; whoever reads an object finds what is wrong inside.
/// </summary>
internal sealed class EventScanner
{
    private static readonly SearchValues<byte> Signs = SearchValues.Create("{}\"\\"u8);
    private static readonly SearchValues<byte> Between = SearchValues.Create(" \t\r,[]"u8);

    private int depth;
    private bool isText;

    /// <summary>Whether an object has begun and not ended.</summary>
    public bool IsInside => depth > 0;

    /// <summary>Arrays around the objects that have begun and not ended; below zero after a bracket that closes none.</summary>
    public int Arrays { get; private set; }

    /// <summary>The offset of what begins next, an object or anything else, or the length of the line.</summary>
    public int FindStart(ReadOnlySpan<byte> line, int from)
    {
        var length = line[from..].IndexOfAnyExcept(Between);
        var between = length < 0 ? line[from..] : line.Slice(from, length);
        Arrays += between.Count((byte)'[') - between.Count((byte)']');
        return from + between.Length;
    }

    /// <summary>Goes on through an object; the offset after its end, or -1 when the line ends first.</summary>
    public int FindEnd(ReadOnlySpan<byte> line, int from)
    {
        for (var at = from; at < line.Length; at++)
        {
            var next = line[at..].IndexOfAny(Signs);
            if (next < 0)
            {
                break;
            }

            at += next;
            switch (line[at])
            {
                case (byte)'\\':
                    at += isText ? 1 : 0;
                    break;
                case (byte)'"':
                    isText = !isText;
                    TextStart = at;
                    break;
                case (byte)'{':
                    depth += isText ? 0 : 1;
                    break;
                case var _ when !isText && --depth == 0:
                    return at + 1;
            }
        }

        return -1;
    }

    /// <summary>Whether the line that was looked at ends inside of a text, which JSON does not allow.</summary>
    public bool IsInsideText => isText;

    /// <summary>The offset of the quote that opened that text.</summary>
    public int TextStart { get; private set; }

    /// <summary>Gives up the object that has begun.</summary>
    public void Leave() => (depth, isText) = (0, false);
}
