using System.Diagnostics;
using System.Globalization;

namespace Coverbook.Fuzz.Judging;

/// <summary>
/// What judging an input cost. Memory is bounded by the input's size; time by a second, which is a finding only when the input takes as
/// long again and again, as machines are never quiet.
/// </summary>
internal sealed class Cost
{
    private const long FreeBytes = 100_000_000;
    private const long BytesForEach = 4_000;
    private const int Repeats = 2;

    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(1);

    private readonly long start = Stopwatch.GetTimestamp();
    private readonly long startBytes = GC.GetAllocatedBytesForCurrentThread();
    private TimeSpan elapsed;
    private long bytes;

    private Cost()
    {
    }

    /// <summary>Starts counting, on this thread.</summary>
    public static Cost Begin() => new();

    /// <summary>Whether the cost so far is too much for an input of this size; <paramref name="again"/> repeats the work.</summary>
    public bool IsTooMuchFor(int size, bool judgesTime, Action again)
    {
        (elapsed, bytes) = (Stopwatch.GetElapsedTime(start), GC.GetAllocatedBytesForCurrentThread() - startBytes);
        if (bytes > FreeBytes + (BytesForEach * size))
        {
            return true;
        }

        for (var repeat = 0; judgesTime && elapsed > MostTime && repeat < Repeats; repeat++)
        {
            var begin = Stopwatch.GetTimestamp();
            again();
            elapsed = TimeSpan.FromTicks(Math.Min(elapsed.Ticks, Stopwatch.GetElapsedTime(begin).Ticks));
        }

        return judgesTime && elapsed > MostTime;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalSeconds:F1} s, {bytes / 1_000_000} MB");
}
