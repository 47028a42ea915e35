using System.Diagnostics;
using System.Text.Json;

namespace Coverbook.Benchmarks.Build;

/// <summary>What the launcher saw of the one process that it started.</summary>
internal sealed record LaunchReport(TimeSpan Wall, TimeSpan Cpu, long? PeakBytes);

/// <summary>
/// The inner mode <c>launch REPORT COMMAND…</c>: starts one process, waits for it, and writes down what it used. A process of its own
/// because the system counts what a child's starter had resident as the child's; this one is small, so a build's peak is the build's.
/// A peak that is no larger than this process's own is nobody's, and left out.
/// </summary>
internal static class Launcher
{
    /// <summary>Runs the command; its output goes where this process's goes.</summary>
    public static int Run(string report, string[] command)
    {
        Start(["true"]).ExitCodeOnceEnded();
        var before = ResourceUsage.OfChildren();
        var start = Stopwatch.GetTimestamp();
        var exitCode = Start(command).ExitCodeOnceEnded();
        var wall = Stopwatch.GetElapsedTime(start);
        var after = ResourceUsage.OfChildren();
        long? peak = after.PeakBytes > before.PeakBytes ? after.PeakBytes : null;
        File.WriteAllBytes(report, JsonSerializer.SerializeToUtf8Bytes(new LaunchReport(wall, after.Cpu - before.Cpu, peak)));
        return exitCode;
    }

    private static Process Start(string[] command) =>
        Process.Start(new ProcessStartInfo(command[0], command[1..]) { UseShellExecute = false })!;

    private static int ExitCodeOnceEnded(this Process process)
    {
        using (process)
        {
            process.WaitForExit();
            return process.ExitCode;
        }
    }
}
