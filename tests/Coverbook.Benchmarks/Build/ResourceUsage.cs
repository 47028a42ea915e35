using System.Runtime.InteropServices;

namespace Coverbook.Benchmarks.Build;

/// <summary>What the ended children of this process used, as the system counts it (POSIX <c>getrusage</c>).</summary>
/// <param name="Cpu">User and system time, summed.</param>
/// <param name="PeakBytes">The largest resident size of any one of them.</param>
internal readonly record struct ResourceUsage(TimeSpan Cpu, long PeakBytes)
{
    private const int Children = -1;
    private const int Fields = 18;
    private const int PeakField = 4;

    /// <summary>The system has no such call elsewhere.</summary>
    public static bool IsSupported => OperatingSystem.IsLinux() || OperatingSystem.IsMacOS();

    /// <summary>All children up to now.</summary>
    /// <exception cref="InvalidOperationException">The system refuses.</exception>
    public static ResourceUsage OfChildren()
    {
        var fields = new long[Fields];
        if (GetUsage(Children, fields) != 0)
        {
            throw new InvalidOperationException("The system does not say what child processes used.");
        }

        var peakUnit = OperatingSystem.IsMacOS() ? 1 : 1024;
        return new ResourceUsage(Time(fields, 0) + Time(fields, 2), fields[PeakField] * peakUnit);
    }

    /// <summary>Two fields: seconds, and microseconds, which some systems keep in the lower half only.</summary>
    private static TimeSpan Time(long[] fields, int at) =>
        TimeSpan.FromSeconds(fields[at]) + TimeSpan.FromMicroseconds(fields[at + 1] & uint.MaxValue);

    [DllImport("libc", EntryPoint = "getrusage")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetUsage(int who, [Out] long[] usage);
}
