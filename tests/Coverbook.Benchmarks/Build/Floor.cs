using System.Diagnostics;

namespace Coverbook.Benchmarks.Build;

/// <summary>
/// What no build that starts from nothing can do without: every input is read once, in parallel, and every file of the output is
/// written from memory, in parallel, into an empty folder. Measured inside of this process, once it is warm.
/// </summary>
internal sealed class Floor(IReadOnlyList<string> inputs, string output)
{
    private readonly (string Path, byte[] Bytes)[] files =
    [
        .. Directory.GetFiles(output, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => (Path.GetRelativePath(output, file), File.ReadAllBytes(file))),
    ];

    /// <summary>Reads and writes; the folder must not exist.</summary>
    public Sample Run(string folder)
    {
        GC.Collect();
        var cpu = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        Parallel.ForEach(inputs, input => File.ReadAllBytes(input));
        Parallel.ForEach(files, file =>
        {
            var path = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Bytes);
        });
        return new Sample(Stopwatch.GetElapsedTime(start), Environment.CpuUsage.TotalTime - cpu, PeakBytes: null);
    }
}
