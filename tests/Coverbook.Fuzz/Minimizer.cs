namespace Coverbook.Fuzz;

/// <summary>Makes an input as small as it goes while it still shows the same fault: leaves out ever smaller pieces.</summary>
internal static class Minimizer
{
    private const int MostTries = 2_000;

    /// <summary>The smallest input found.</summary>
    public static byte[] Shrink(byte[] input, Func<byte[], bool> stillShows)
    {
        var (small, tries) = (input, 0);
        for (var piece = Math.Max(1, input.Length / 2); piece > 0; piece /= 2)
        {
            for (var start = 0; start < small.Length && tries < MostTries;)
            {
                byte[] smaller = [.. small.AsSpan(0, start), .. small.AsSpan(Math.Min(small.Length, start + piece))];
                tries++;
                if (stillShows(smaller))
                {
                    small = smaller;
                }
                else
                {
                    start += piece;
                }
            }
        }

        return small;
    }
}
