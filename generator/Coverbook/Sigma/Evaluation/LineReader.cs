namespace Coverbook.Sigma.Evaluation;

/// <summary>
/// Splits a stream of any length into lines and holds one of them at a time. A line longer than <paramref name="longest"/> bytes
/// is passed over and reported as such, so that memory stays bounded.
/// </summary>
internal sealed class LineReader(Stream stream, int longest)
{
    private const int FirstSize = 64 * 1024;

    private byte[] buffer = new byte[FirstSize];
    private int start;
    private int end;

    /// <summary>The number of the line read last, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The line read last, without its end; valid until the next one is read.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    /// <summary>Whether the line read last was too long; what it held is gone.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Goes on to the next line; false at the end.</summary>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public bool Read()
    {
        IsTooLong = false;
        var scanned = 0;
        while (true)
        {
            var found = buffer.AsSpan(start + scanned, end - start - scanned).IndexOf((byte)'\n');
            if (found >= 0)
            {
                Take(scanned + found);
                start++;
                return true;
            }

            scanned = end - start;
            if (scanned > longest)
            {
                IsTooLong = true;
                (start, end, scanned) = (0, 0, 0);
            }

            if (!Fill())
            {
                return TakeLast();
            }
        }
    }

    private bool TakeLast()
    {
        if (start == end && !IsTooLong)
        {
            return false;
        }

        Take(end - start);
        return true;
    }

    private void Take(int length)
    {
        Number++;
        IsTooLong |= length > longest;
        Line = IsTooLong ? default : buffer.AsMemory(start, length);
        start += length;
    }

    private bool Fill()
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }

        if (end == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var read = stream.Read(buffer.AsSpan(end));
        end += read;
        return read > 0;
    }
}
