namespace Coverbook.Benchmarks.Build;

/// <summary>Sizes in the units of the tables.</summary>
internal static class Memory
{
    private const double Kilo = 1024;

    /// <summary>In KB of 1024 bytes.</summary>
    public static double Kilobytes(double bytes) => bytes / Kilo;

    /// <summary>In MB of 1024 KB.</summary>
    public static double Megabytes(double bytes) => bytes / Kilo / Kilo;
}
