using Coverbook.Config;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Sources;

namespace Coverbook.Refreshing;

/// <summary>
/// Whether a build can begin at once: all that the lock names is there. It keeps nobody out and opens no file of a source.
/// </summary>
internal static class SourcePresence
{
    /// <summary>
    /// Whether everything is there. A configuration or a lock with faults counts as such: whoever builds is told what is wrong with them.
    /// </summary>
    public static bool IsAllHere(string siteFolder)
    {
        var files = new DiskFiles(siteFolder);
        var bag = new DiagnosticBag();
        if (ConfigLoader.Load(files, bag) is not { } config || LockFile.Load(files, bag) is not { } known)
        {
            return true;
        }

        var folder = SourceFolder.Of(siteFolder);
        return WantedSource.All(config).All(
            wanted => known.Find(wanted.Name) is not { } locked
                || (folder.IsThere(locked, wanted.Kind) && (wanted.Kind != DownloadKind.Rules || folder.IsUnpacked(locked))));
    }
}
