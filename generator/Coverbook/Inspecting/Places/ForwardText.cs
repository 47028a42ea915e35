using Coverbook.Terms;

namespace Coverbook.Inspecting.Places;

/// <summary>Reads files forward, one after the other, a stretch at a time: one of any size takes no more memory than a small one.</summary>
internal sealed class ForwardText
{
    /// <summary>Bytes that are searched of a file, from the place on that is asked about.</summary>
    [Limit("Built sites", "bytes of an input that are searched for one fault", "it is told at its place in the page")]
    private const int LongestStretch = 4 * 1024 * 1024;

    /// <summary>More than any object of a bundle or rule of a file has.</summary>
    private const int Enough = 256 * 1024;

    private readonly byte[] buffer = new byte[LongestStretch];

    private Stream stream = Stream.Null;
    private int line;
    private int start;
    private int end;

    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>Begins a file.</summary>
    public void Begin(Stream file)
    {
        (stream, line, start, end) = (file, 1, 0, 0);
        Fill();
        start = buffer.AsSpan(0, end).StartsWith(Mark) ? Mark.Length : 0;
    }

    /// <summary>What stands from the beginning of a line on; nothing where the file has no such line. Lines only rise.</summary>
    public ReadOnlySpan<byte> From(int wanted)
    {
        while (line < wanted)
        {
            if (buffer.AsSpan(start, end - start).IndexOf((byte)'\n') is >= 0 and var next)
            {
                start += next + 1;
                line++;
                continue;
            }

            start = end;
            if (!Fill())
            {
                return [];
            }
        }

        if (end - start < Enough)
        {
            Fill();
        }

        return buffer.AsSpan(start, end - start);
    }

    /// <summary>Lets go what was passed and reads on; false at the end of the file.</summary>
    private bool Fill()
    {
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        (start, end) = (0, end - start);
        var read = stream.ReadAtLeast(buffer.AsSpan(end), buffer.Length - end, throwOnEndOfStream: false);
        end += read;
        return read > 0;
    }
}
