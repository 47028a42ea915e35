using System.Collections.Concurrent;
using System.Collections.Immutable;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Routes;

namespace Coverbook.Output;

/// <summary>
/// The door to output: puts a site on disk so that a build that fails, or is killed, leaves the previous site. Files that
/// differ are staged beside the output folder; only when all are there does <see cref="Commit"/> rename them into place.
/// </summary>
public sealed class SiteWriter : IDisposable
{
    private const string StagingSuffix = ".coverbook-staging";

    private readonly OutputDisk output;
    private readonly OutputDisk staging;
    private readonly Manifest owned;
    private readonly ConcurrentDictionary<string, bool> written = new(StringComparer.Ordinal);
    private readonly DiagnosticBag bag;
    private bool isStagingReady;
    private readonly Lock stagingGate = new();

    private SiteWriter(OutputDisk output, Manifest owned, DiagnosticBag bag)
    {
        this.output = output;
        this.owned = owned;
        this.bag = bag;
        staging = new OutputDisk(Path.TrimEndingDirectorySeparator(output.Root) + StagingSuffix);
    }

    /// <summary>How many files differ from what stood there before.</summary>
    public int ChangedCount => written.Count(file => file.Value);

    /// <summary>
    /// Opens an output folder, which may be missing or empty. A folder that holds files but no manifest is somebody else's and
    /// is refused with a diagnostic.
    /// </summary>
    public static SiteWriter? Open(string folder, string shownAs, DiagnosticBag bag)
    {
        var disk = new OutputDisk(folder);
        var manifest = disk.ReadText(Manifest.FileName);
        var pending = disk.ReadText(Manifest.PendingName);
        if (manifest is null && pending is null && disk.HasEntries)
        {
            bag.Add(OutputDiagnostics.FolderIsForeign(shownAs));
            return null;
        }

        // A killed commit owns the files of all sites it stood between: those it had moved, and those it had still to remove.
        var ownedByAll = new Manifest(Manifest.Parse(manifest).Paths.Union(Manifest.Parse(pending).Paths));
        var writer = new SiteWriter(disk, ownedByAll, bag);
        writer.staging.DeleteRoot();
        return writer;
    }

    /// <summary>Takes one file of the site; several threads may call it at once.</summary>
    public void Stage(Route route, ReadOnlySpan<byte> bytes)
    {
        var path = route.File;
        var differs = !output.HasBytes(path, bytes);
        if (!written.TryAdd(path, differs))
        {
            bag.Add(OutputDiagnostics.FileTwice(path));
            return;
        }

        if (differs)
        {
            PrepareStaging(path);
            staging.Write(path, bytes);
        }
    }

    /// <summary>Makes the staged site the published one.</summary>
    public void Commit()
    {
        var site = new Manifest(written.Keys.ToImmutableSortedSet(StringComparer.Ordinal));
        var removed = owned.Paths.Except(site.Paths);
        if (ChangedCount == 0 && removed.IsEmpty && output.ReadText(Manifest.PendingName) is null && output.Exists(Manifest.FileName))
        {
            return;
        }

        output.CreateFolder("");
        output.WriteDurably(Manifest.PendingName, new Manifest(owned.Paths.Union(site.Paths)).ToBytes());
        foreach (var path in removed)
        {
            output.Delete(path);
        }

        foreach (var path in site.Paths.Where(path => written[path]))
        {
            CreateFolderOf(output, path);
            output.MoveHere(staging, path);
        }

        output.WriteDurably(Manifest.FileName, site.ToBytes());
        output.Delete(Manifest.PendingName);
    }

    /// <summary>Removes what was staged.</summary>
    public void Dispose() => staging.DeleteRoot();

    private void PrepareStaging(string path)
    {
        lock (stagingGate)
        {
            if (!isStagingReady)
            {
                staging.CreateFolder("");
                isStagingReady = true;
            }
        }

        CreateFolderOf(staging, path);
    }

    private static void CreateFolderOf(OutputDisk disk, string path)
    {
        var slash = path.LastIndexOf('/');
        if (slash > 0)
        {
            disk.CreateFolder(path[..slash]);
        }
    }
}
