namespace Coverbook.Files.Watching;

/// <summary>
/// The system's own notices about entries of folders. What it gives are hints: the absolute path of something that may have
/// changed, or an empty text when anything may have.
/// </summary>
internal sealed class FolderWatch(Action<string> notice, Action<string> giveUp) : IDisposable
{
    /// <summary>The hint that anything may have changed.</summary>
    public const string Anything = "";

    private readonly Dictionary<WatchedFolder, FileSystemWatcher> watchers = [];

    /// <summary>Watches these folders, and no others any more.</summary>
    public void Watch(IReadOnlySet<WatchedFolder> folders)
    {
        foreach (var folder in watchers.Keys.Where(folder => !folders.Contains(folder)).ToArray())
        {
            Drop(folder);
        }

        foreach (var folder in folders.Where(folder => !watchers.ContainsKey(folder)))
        {
            Add(folder);
        }
    }

    /// <summary>Watches a folder anew that was replaced by another of the same name, and those below it.</summary>
    public void Renew(string path)
    {
        foreach (var folder in watchers.Keys.Where(folder => folder.Path == path || WatchedFolder.IsInside(folder.Path, path)).ToArray())
        {
            Drop(folder);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var folder in watchers.Keys.ToArray())
        {
            Drop(folder);
        }
    }

    private void Add(WatchedFolder folder)
    {
        var watcher = new FileSystemWatcher
        {
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName
                | NotifyFilters.LastWrite | NotifyFilters.Size | NotifyFilters.Attributes,
            IncludeSubdirectories = folder.IsDeep,
        };
        watcher.Changed += (_, change) => notice(change.FullPath);
        watcher.Created += (_, change) => notice(change.FullPath);
        watcher.Deleted += (_, change) => notice(change.FullPath);
        watcher.Renamed += (_, change) =>
        {
            notice(change.OldFullPath);
            notice(change.FullPath);
        };
        watcher.Error += (_, error) => Fail(error.GetException());
        watchers.Add(folder, watcher);
        try
        {
            watcher.Path = folder.Path;
            watcher.EnableRaisingEvents = true;
        }
        catch (ArgumentException)
        {
            // The folder went away between listing and watching; the folder above tells, and a later listing comes without it.
            Drop(folder);
            notice(Anything);
        }
        catch (Exception exception) when (SourceFilesExtensions.IsReadFailure(exception))
        {
            giveUp(exception.Message);
        }
    }

    private void Fail(Exception exception)
    {
        if (exception is InternalBufferOverflowException)
        {
            notice(Anything);
        }
        else
        {
            giveUp(exception.Message);
        }
    }

    private void Drop(WatchedFolder folder)
    {
        watchers[folder].Dispose();
        watchers.Remove(folder);
    }
}
