namespace Coverbook.Tests.Kit;

/// <summary>A stream that gives a few bytes at a time, as a network or a pipe may, however many are asked for.</summary>
internal sealed class TrickleStream(byte[] bytes, Func<int> nextSize) : MemoryStream(bytes, writable: false)
{
    /// <summary>The stream's other ways to read end here too.</summary>
    public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, nextSize()));
}
