namespace Coverbook.Tests.Kit;

/// <summary>A stream that gives a few bytes at a time, as a network or a pipe may, however many are asked for.</summary>
internal sealed class TrickleStream(byte[] bytes, Func<int> nextSize) : MemoryStream(bytes, writable: false)
{
    public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, nextSize())]);

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
}
