namespace Coverbook.Benchmarks.Build;

/// <summary>
/// The temporary folders of a benchmark: one on disk, and one in memory where the system has such a place. Both are removed at the end.
/// </summary>
internal sealed class WorkFolder : IDisposable
{
    private const string Shared = "/dev/shm";
    private static readonly string[] MemoryFormats = ["tmpfs", "ramfs"];

    private readonly string name = $"coverbook-benchmark-{Path.GetRandomFileName()}";

    /// <summary>Makes the folders.</summary>
    public WorkFolder()
    {
        Disk = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), name)).FullName;
        IsDisk = !MemoryFormats.Contains(new DriveInfo(Disk).DriveFormat);
        Memory = Directory.Exists(Shared) ? Directory.CreateDirectory(Path.Combine(Shared, name)).FullName : null;
    }

    /// <summary>The folder below the system's temporary one; it holds sources, tool and inputs.</summary>
    public string Disk { get; }

    /// <summary>Whether the temporary folder really lies on a disk.</summary>
    public bool IsDisk { get; }

    /// <summary>The folder in memory.</summary>
    public string? Memory { get; }

    /// <summary>Makes sure that nothing is there.</summary>
    public static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Remove(Disk);
        if (Memory is not null)
        {
            Remove(Memory);
        }
    }
}
