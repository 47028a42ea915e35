using Microsoft.Win32.SafeHandles;

namespace Coverbook.Files;

/// <summary>
/// Keeps a second build out of an output folder. The lock is an open file that nobody else may open: the system lifts it when
/// its process ends, however it ends, and a file that a killed process left behind locks nothing.
/// </summary>
internal sealed class OutputLock : IDisposable
{
    /// <summary>What the lock file's name ends in beside the folder, and what it is called inside.</summary>
    public const string FileName = ".coverbook-lock";

    /// <summary>
    /// What systems say of a file that somebody else holds: EAGAIN on Linux and on macOS, a sharing violation on Windows.
    /// </summary>
    private static readonly int[] HeldByOther = [11, 35, unchecked((int)0x80070020)];

    private readonly SafeFileHandle handle;

    private OutputLock(SafeFileHandle handle) => this.handle = handle;

    /// <summary>
    /// Locks a folder, with a file beside it, or inside where the folder above cannot be written (a mounted volume). <c>null</c>
    /// when somebody else holds the lock.
    /// </summary>
    public static OutputLock? TryTake(OutputDisk folder)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder.Root) ?? folder.Root);
            return TryOpen(folder.Root + FileName);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException && folder.RootExists)
        {
            return TryOpen(Path.Combine(folder.Root, FileName));
        }
    }

    /// <summary>Whether a lock file is there: a build is at work, or was killed.</summary>
    public static bool IsLeft(OutputDisk folder) => File.Exists(folder.Root + FileName) || File.Exists(Path.Combine(folder.Root, FileName));

    /// <summary>Lifts the lock and removes its file.</summary>
    public void Dispose() => handle.Dispose();

    /// <summary>
    /// The runtime removes the file before it lifts the lock, and opens anew when that happened between its own opening and locking.
    /// </summary>
    private static OutputLock? TryOpen(string path)
    {
        try
        {
            return new OutputLock(
                File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose));
        }
        catch (IOException exception) when (HeldByOther.Contains(exception.HResult))
        {
            return null;
        }
    }
}
