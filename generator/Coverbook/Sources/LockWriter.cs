using Coverbook.Files;

namespace Coverbook.Sources;

/// <summary>Moves the lock: whoever reads it meanwhile, and whoever comes after a crash, has the old one or the new one, whole.</summary>
internal static class LockWriter
{
    private const string NewName = LockFile.Name + ".new";

    /// <summary>Writes the lock of a site.</summary>
    /// <exception cref="IOException">The disk refuses; the old lock is there.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written; the old lock is there.</exception>
    public static void Write(string siteFolder, SourcesLock known)
    {
        var folder = new OutputDisk(Path.Combine(siteFolder, LockFile.Folder));
        folder.CreateFolder("");
        try
        {
            folder.WriteDurably(NewName, LockJson.ToBytes(known));
            folder.Rename(NewName, LockFile.Name);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            folder.TryDelete(NewName);
            throw;
        }
    }
}
