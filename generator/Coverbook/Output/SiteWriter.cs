using System.Collections.Immutable;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Routes;

namespace Coverbook.Output;

/// <summary>
/// The door to output: puts a site on disk so that a build that fails, or is killed, leaves the previous site. Files that
/// differ are staged; only when all are there does <see cref="Commit"/> rename them into place. A marker stands in the folder
/// while it does: a build that finds one brings the folder to its end.
/// </summary>
internal sealed class SiteWriter : IDisposable
{
    private readonly OutputDisk output;
    private readonly OutputLock hold;
    private readonly Manifest owned;
    private readonly string shownAs;
    private readonly DiagnosticBag bag;
    private readonly Staging staging;
    private readonly StagedSite site = new();

    private SiteWriter(OutputDisk output, OutputLock hold, Manifest owned, string shownAs, DiagnosticBag bag)
    {
        (this.output, this.hold, this.owned, this.shownAs, this.bag) = (output, hold, owned, shownAs, bag);
        staging = new Staging(output);
    }

    /// <summary>How many files differ from what stood there before.</summary>
    public int ChangedCount => site.ChangedCount;

    /// <summary>
    /// Opens an output folder, which may be missing or empty, and keeps other builds out of it. A folder that holds files but
    /// no manifest is somebody else's and is refused with a diagnostic, as is one that another build writes to.
    /// </summary>
    /// <exception cref="IOException">The machine refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">Permissions are missing.</exception>
    public static SiteWriter? Open(string folder, string shownAs, DiagnosticBag bag) => Open(new OutputDisk(folder), shownAs, bag);

    /// <summary>The same, on a disk that tests watch.</summary>
    internal static SiteWriter? Open(OutputDisk disk, string shownAs, DiagnosticBag bag)
    {
        if (disk.RootIsFile)
        {
            bag.Add(OutputDiagnostics.CannotWrite(shownAs, "a file stands in its place"));
            return null;
        }

        if (OutputLock.TryTake(disk) is not { } hold)
        {
            bag.Add(OutputDiagnostics.FolderIsBusy(shownAs));
            return null;
        }

        SiteWriter? writer = null;
        try
        {
            return writer = OpenLocked(disk, hold, shownAs, bag);
        }
        finally
        {
            if (writer is null)
            {
                hold.Dispose();
            }
        }
    }

    /// <summary>Takes one file of the site; several threads may call it at once.</summary>
    public void Stage(Route route, ReadOnlySpan<byte> bytes)
    {
        var path = route.File;
        var differs = !owned.Owns(path) || !output.HasBytes(path, bytes);
        if (site.AddOrClash(path, differs) is { } other)
        {
            bag.Add(OutputDiagnostics.FileTwice(path, other));
        }
        else if (differs)
        {
            staging.Write(path, bytes);
        }
    }

    /// <summary>Takes one file of the site that stands already just as it should; several threads may call it at once.</summary>
    public void Keep(Route route)
    {
        if (site.AddOrClash(route.File, differs: false) is { } other)
        {
            bag.Add(OutputDiagnostics.FileTwice(route.File, other));
        }
    }

    /// <summary>The file that a build keeps in the output folder to know what it owns there.</summary>
    public static string ManifestFile => Manifest.FileName;

    /// <summary>Whether the folder holds a whole site, with no build under way and nothing left of one that was killed.</summary>
    public static bool IsWhole(OutputDisk folder) =>
        folder.Exists(Manifest.FileName) && !folder.Exists(Manifest.PendingName) && !Staging.IsLeft(folder) && !OutputLock.IsLeft(folder);

    /// <summary>Makes the staged site the published one; says in diagnostics why not.</summary>
    /// <exception cref="IOException">The machine refuses, and nothing was published.</exception>
    /// <exception cref="UnauthorizedAccessException">Permissions are missing, and nothing was published.</exception>
    public CommitOutcome Commit()
    {
        var next = site.ToManifest();
        var changed = site.Changed;
        var removed = owned.Except(next);
        if (changed.IsEmpty
            && removed.IsEmpty
            && !output.Exists(Manifest.PendingName)
            && output.HasBytes(Manifest.FileName, next.ToBytes()))
        {
            return CommitOutcome.Published;
        }

        if (!output.RootExists && !site.HasClash && staging.IsBeside)
        {
            PublishWhole(next);
            return CommitOutcome.Published;
        }

        var obstacles = LookForObstacles(changed);
        if (site.HasClash || obstacles.Foreign.Count > 0)
        {
            bag.AddRange(obstacles.Foreign.Select(file => OutputDiagnostics.FileIsForeign(shownAs, file)));
            return CommitOutcome.Refused;
        }

        Announce(next);
        try
        {
            Remove(removed, obstacles);
            Publish(changed);
            return CommitOutcome.Published;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            bag.Add(OutputDiagnostics.CommitCutShort(shownAs, SourceFilesExtensions.DescribeWriting(exception)));
            return CommitOutcome.CutShort;
        }
    }

    /// <summary>Removes what was staged and lets other builds in. What cannot be removed now, the next build removes.</summary>
    public void Dispose()
    {
        try
        {
            staging.Clear();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The site stands or does not stand, whatever is left beside it.
        }
        finally
        {
            hold.Dispose();
        }
    }

    private static SiteWriter? OpenLocked(OutputDisk disk, OutputLock hold, string shownAs, DiagnosticBag bag)
    {
        if (!TryRead(disk, Manifest.FileName, shownAs, bag, out var manifest)
            || !TryRead(disk, Manifest.PendingName, shownAs, bag, out var pending))
        {
            return null;
        }

        if (manifest is null && pending is null && !disk.EntryNames.All(Manifest.IsLeftover))
        {
            bag.Add(OutputDiagnostics.FolderIsForeign(shownAs));
            return null;
        }

        // A killed commit owns the files of all sites it stood between: those it had moved, and those it had still to remove.
        var writer = new SiteWriter(disk, hold, Manifest.Parse(manifest).With(Manifest.Parse(pending)), shownAs, bag);
        writer.staging.Clear();
        return writer;
    }

    private static bool TryRead(OutputDisk disk, string name, string shownAs, DiagnosticBag bag, out byte[]? text)
    {
        try
        {
            text = disk.ReadBytes(name, Manifest.MostBytes);
            return true;
        }
        catch (Exception exception) when (SourceFilesExtensions.IsReadFailure(exception))
        {
            text = null;
            bag.Add(OutputDiagnostics.ManifestUnreadable(shownAs, name, SourceFilesExtensions.Describe(exception)));
            return false;
        }
    }

    private Obstacles LookForObstacles(ImmutableArray<string> changed)
    {
        var obstacles = new Obstacles(output, owned);
        foreach (var path in changed)
        {
            obstacles.LookAt(path);
        }

        return obstacles;
    }

    /// <summary>
    /// Writes all that needs space while the old site still stands, and last the marker, which appears whole or not at all.
    /// </summary>
    private void Announce(Manifest next)
    {
        output.CreateFolder("");
        staging.Folder.WriteDurably(Manifest.FileName, next.ToBytes());
        staging.Folder.WriteDurably(Manifest.PendingName, owned.With(next).ToBytes());
        output.MoveHere(staging.Folder, Manifest.PendingName);
    }

    /// <summary>Where there is no site yet, what was staged becomes it in one step.</summary>
    private void PublishWhole(Manifest next)
    {
        staging.Folder.WriteDurably(Manifest.FileName, next.ToBytes());
        output.BecomeWhole(staging.Folder);
    }

    private void Remove(ImmutableArray<string> removed, Obstacles obstacles)
    {
        foreach (var path in removed.Where(path => !obstacles.IsBehindLink(path)))
        {
            output.Delete(path);
        }

        foreach (var folder in obstacles.OwnFolders)
        {
            output.DeleteEmptyFolders(folder);
        }
    }

    private void Publish(ImmutableArray<string> changed)
    {
        var folders = new MadeFolders(output);
        foreach (var path in changed)
        {
            folders.MakeFor(path);
            output.MoveHere(staging.Folder, path);
        }

        output.MoveHere(staging.Folder, Manifest.FileName);
        output.Delete(Manifest.PendingName);
    }
}
