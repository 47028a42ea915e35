namespace Coverbook.Files;

/// <summary>A stream whose first bytes were read already, from its start again.</summary>
internal sealed class RejoinedStream(ReadOnlyMemory<byte> start, Stream rest) : ForwardStream(rest)
{
    private readonly Stream rest = rest;
    private ReadOnlyMemory<byte> start = start;

    public override int Read(Span<byte> buffer)
    {
        if (start.IsEmpty)
        {
            return rest.Read(buffer);
        }

        var count = Math.Min(buffer.Length, start.Length);
        start.Span[..count].CopyTo(buffer);
        start = start[count..];
        return count;
    }
}
