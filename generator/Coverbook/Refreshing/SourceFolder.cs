using Coverbook.Config;
using Coverbook.Files;
using Coverbook.Refreshing.Archives;
using Coverbook.Sources;

namespace Coverbook.Refreshing;

/// <summary>
/// The folder of downloaded bytes. Each file has the sum of its bytes for a name and comes there whole, by one rename, so that whoever is
/// killed leaves at most parts that nobody knows; these are taken away by the next one.
/// </summary>
internal sealed class SourceFolder(OutputDisk disk)
{
    private const string PartEnd = ".part";

    /// <summary>The folder of a site.</summary>
    public static SourceFolder Of(string siteFolder) => new(new OutputDisk(Path.Combine(siteFolder, SourceStore.Folder)));

    /// <summary>Keeps others out; <c>null</c> when one is at work.</summary>
    public OutputLock? TryLock() => OutputLock.TryTake(disk);

    /// <summary>Makes the folder, and takes away what killed ones left.</summary>
    public void Open()
    {
        disk.CreateFolder("");
        foreach (var name in disk.EntryNames.Where(name => name.Contains(PartEnd, StringComparison.Ordinal)).ToArray())
        {
            Remove(name);
        }
    }

    /// <summary>Begins a download.</summary>
    public Stream Begin(string name) => disk.Create(name + PartEnd);

    /// <summary>Gives up a download.</summary>
    public void GiveUp(string name) => Remove(name + PartEnd);

    /// <summary>Puts a whole download in its place.</summary>
    public void Adopt(string name, string fileName) => disk.Rename(name + PartEnd, fileName);

    /// <summary>The archive's files, beside it; they appear all at once.</summary>
    /// <exception cref="UnsafeArchiveException">The archive holds what may not be, or is none.</exception>
    public void Unpack(LockedSource source)
    {
        var whole = disk.Below(source.Sha256);
        if (whole.RootExists)
        {
            return;
        }

        var parts = disk.Below(source.Sha256 + PartEnd);
        parts.DeleteRoot();
        parts.CreateFolder("");
        using (var archive = disk.OpenRead(SourceStore.FileName(source, DownloadKind.Rules)))
        {
            ArchiveReader.Unpack(archive, parts);
        }

        whole.BecomeWhole(parts);
    }

    /// <summary>Whether the bytes of a source are here, and no others.</summary>
    public bool Has(LockedSource source, DownloadKind kind) => disk.SumOf(SourceStore.FileName(source, kind), source.Size) == source.Sha256;

    /// <summary>Whether a file stands in a source's place that has its length.</summary>
    public bool IsThere(LockedSource source, DownloadKind kind) => disk.StampOf(SourceStore.FileName(source, kind))?.Length == source.Size;

    /// <summary>Whether an archive's files are here.</summary>
    public bool IsUnpacked(LockedSource source) => disk.Below(source.Sha256).RootExists;

    /// <summary>Takes a source away that is not in force.</summary>
    public void Forget(LockedSource source, DownloadKind kind)
    {
        Remove(SourceStore.FileName(source, kind));
        disk.Below(source.Sha256).DeleteRoot();
    }

    /// <summary>Takes everything away that the lock does not name; what cannot be taken away now, the next one takes.</summary>
    public void TryKeepOnly(SourcesLock known)
    {
        var sums = known.Sources.Select(source => source.Sha256).ToHashSet(StringComparer.Ordinal);
        try
        {
            foreach (var name in disk.EntryNames.Where(name => !sums.Contains(name)
                && (name.EndsWith(PartEnd, StringComparison.Ordinal) || !sums.Contains(name.Split('.')[0]))).ToArray())
            {
                Remove(name);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }

    private void Remove(string name)
    {
        if (disk.KindOf(name) == EntryKind.Folder)
        {
            disk.Below(name).DeleteRoot();
            return;
        }

        disk.Delete(name);
    }
}
