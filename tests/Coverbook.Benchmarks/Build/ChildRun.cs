using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Coverbook.Benchmarks.Build;

/// <summary>A command that did not end well; the message has the end of what it printed.</summary>
internal sealed class ChildFailedException(string command, int exitCode, string output)
    : Exception($"{command} ended with exit code {exitCode}:\n{output[Math.Max(0, output.Length - MostOutput)..]}")
{
    private const int MostOutput = 4000;
}

/// <summary>Runs other programs to their end.</summary>
internal static class ChildRun
{
    private static readonly string Self = typeof(ChildRun).Assembly.Location;

    /// <summary>Runs a program and measures it.</summary>
    /// <exception cref="ChildFailedException">It did not end with 0.</exception>
    public static Sample Measure(string folder, params string[] command)
    {
        var report = Path.Combine(folder, Path.GetRandomFileName());
        try
        {
            Run(folder, "dotnet", [Self, "launch", report, .. command]);
            var seen = JsonSerializer.Deserialize<LaunchReport>(File.ReadAllBytes(report))!;
            return new Sample(seen.Wall, seen.Cpu, seen.PeakBytes);
        }
        finally
        {
            File.Delete(report);
        }
    }

    /// <summary>Runs a program and returns what it printed.</summary>
    /// <exception cref="ChildFailedException">It did not end with 0.</exception>
    public static string Run(string folder, string program, params string[] arguments)
    {
        using var process = Start(folder, program, arguments);
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new ChildFailedException(
                $"{Path.GetFileName(program)} {arguments.FirstOrDefault()}", process.ExitCode, output + errors.Result);
    }

    /// <summary>Starts a program whose output the caller reads.</summary>
    public static Process Start(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.TryAdd("DOTNET_ROOT", Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..")));
        return Process.Start(start)!;
    }
}
