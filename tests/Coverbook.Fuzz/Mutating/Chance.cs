using System.Collections.Immutable;

namespace Coverbook.Fuzz.Mutating;

/// <summary>The chance of one input: a generator (SplitMix64) that starts from the run's seed and the input's number alone.</summary>
internal sealed class Chance(ulong seed, int number)
{
    private ulong state = (seed * 0x9E3779B97F4A7C15) ^ ((ulong)number * 0xD1B54A32D192ED03);

    /// <summary>A number from 0 up to, not with, <paramref name="end"/>.</summary>
    public int Below(int end) => end <= 1 ? 0 : (int)(Next() % (ulong)end);

    /// <summary>Whether something that happens once in <paramref name="often"/> times happens now.</summary>
    public bool OnceIn(int often) => Below(often) == 0;

    /// <summary>One of several.</summary>
    public T Pick<T>(ImmutableArray<T> items) => items[Below(items.Length)];

    private ulong Next()
    {
        var mixed = state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
