using System.Buffers;

namespace Coverbook.Files;

/// <summary>Numbers that are not negative in as few bytes as they need: seven bits in each, the last without its top bit.</summary>
internal static class CompactNumber
{
    private const int Room = 5;

    /// <summary>Writes one.</summary>
    public static void Write(IBufferWriter<byte> bytes, int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        var span = bytes.GetSpan(Room);
        var count = 0;
        for (; number > 0x7f; number >>= 7)
        {
            span[count++] = (byte)(number | 0x80);
        }

        span[count++] = (byte)number;
        bytes.Advance(count);
    }

    /// <summary>Reads one and moves on; false when none stands there.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, ref int at, out int number)
    {
        var bits = 0L;
        for (var count = 0; count < Room && at < bytes.Length; count++)
        {
            var part = bytes[at++];
            bits |= (long)(part & 0x7f) << (7 * count);
            if (part <= 0x7f)
            {
                number = (int)Math.Min(bits, int.MaxValue);
                return bits <= int.MaxValue;
            }
        }

        number = 0;
        return false;
    }
}
