namespace Coverbook.Files.Watching;

/// <summary>
/// The inputs of a site as they lay on the disk at one time: which files its patterns name, where those really are, and by what a
/// later look knows whether they changed.
/// </summary>
internal sealed class InputListing
{
    /// <summary>No inputs at all.</summary>
    public static readonly InputListing Empty = new();

    private readonly SortedDictionary<FilePath, PlacedStamp> stamps = [];
    private readonly Dictionary<string, List<FilePath>> byRealPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> realFolders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> folderTimes = new(StringComparer.Ordinal);
    private readonly HashSet<WatchedFolder> folders = [];
    private readonly HashSet<Interest> interests = [];

    private InputListing()
    {
    }

    /// <summary>The folders in which a change may concern these inputs.</summary>
    public IReadOnlySet<WatchedFolder> Folders => WatchedFolder.Fewest(folders);

    /// <summary>Looks at the disk.</summary>
    /// <exception cref="IOException">The machine refuses, or a folder went away meanwhile.</exception>
    public static InputListing Take(DiskFiles files, IEnumerable<string> patterns)
    {
        var listing = new InputListing();
        foreach (var text in patterns.Distinct(StringComparer.Ordinal).Where(text => FilePattern.FaultOf(text) is null))
        {
            var pattern = FilePattern.Of(text);
            if (pattern.IsPlain)
            {
                listing.AddNamed(files, files.Named(text));
            }
            else
            {
                listing.AddFound(files, pattern, files.Find(text));
            }
        }

        return listing;
    }

    /// <summary>The inputs that really lie at an absolute path without links.</summary>
    public IReadOnlyList<FilePath> At(string realPath) => byRealPath.TryGetValue(realPath, out var paths) ? paths : [];

    /// <summary>The inputs that really lie below an absolute path without links.</summary>
    public IEnumerable<FilePath> Below(string realFolder) =>
        byRealPath.Where(file => WatchedFolder.IsInside(file.Key, realFolder)).SelectMany(file => file.Value);

    /// <summary>
    /// The folders of inputs, without links, in which files or folders came, went or were renamed since they were listed.
    /// </summary>
    public IEnumerable<string> FoldersThatChanged() =>
        folderTimes.Where(folder => TimeOf(folder.Key) != folder.Value).Select(folder => folder.Key);

    /// <summary>Notes how an input that was reported as changed lies there now.</summary>
    public void Note(string realPath)
    {
        if (Path.GetDirectoryName(realPath) is { } folder && folderTimes.ContainsKey(folder))
        {
            folderTimes[folder] = TimeOf(folder);
        }

        foreach (var path in At(realPath).Where(stamps.ContainsKey))
        {
            stamps[path] = StampOf(realPath);
        }
    }

    /// <summary>Whether something that happened to an absolute path may concern these inputs.</summary>
    public bool IsConcernedBy(string path) => interests.Any(interest => interest.IsConcernedBy(path));

    /// <summary>Whether a folder of inputs lies below an absolute path, or at it.</summary>
    public bool IsAbove(string path) =>
        folders.Any(folder => folder.Path == path || WatchedFolder.IsInside(folder.Path, path))
            || byRealPath.Keys.Any(file => WatchedFolder.IsInside(file, path));

    /// <summary>What is different in a later listing.</summary>
    public FileChanges ChangesTo(InputListing later)
    {
        var comeOrGone = stamps.Keys.Where(path => !later.stamps.ContainsKey(path))
            .Concat(later.stamps.Keys.Where(path => !stamps.ContainsKey(path)))
            .ToArray();
        var changed =
            later.stamps.Where(file => stamps.TryGetValue(file.Key, out var stamp) && stamp != file.Value).Select(file => file.Key);
        return new FileChanges([.. comeOrGone.Concat(changed).Order()], comeOrGone.Length > 0);
    }

    private void AddNamed(DiskFiles files, FilePath path)
    {
        var onDisk = files.OnDisk(path.Value);
        AddFile(
            files,
            path,
            InterestDepth.File,
            AddFolder(Path.GetDirectoryName(onDisk) ?? onDisk, InterestDepth.File, Path.GetFileName(onDisk)));
    }

    private void AddFound(DiskFiles files, FilePattern pattern, FoundFiles found)
    {
        var root = AddFolder(files.OnDisk(pattern.Folder), pattern.Depth, "");
        foreach (var path in found.Files)
        {
            AddFile(files, path, pattern.Depth, root);
        }
    }

    private void AddFile(DiskFiles files, FilePath path, InterestDepth depth, string root)
    {
        var onDisk = files.OnDisk(path.Value);
        var file = new FileInfo(onDisk);
        if (!file.Exists)
        {
            return;
        }

        var real = Path.Combine(RealFolder(Path.GetDirectoryName(onDisk)!, depth, root), file.Name);
        AddAt(real, path);
        if (file.Attributes.HasFlag(FileAttributes.ReparsePoint) && TargetOf(onDisk) is { } target)
        {
            AddAt(target, path);
            Add(Path.GetDirectoryName(target)!, InterestDepth.File, Path.GetFileName(target));
            real = target;
        }

        stamps[path] = StampOf(real);
    }

    private static long TimeOf(string folder) => Directory.GetLastWriteTimeUtc(folder).Ticks;

    private static PlacedStamp StampOf(string realPath) => new FileInfo(realPath) is { Exists: true } file
        ? new PlacedStamp(realPath, new FileStamp(file.Length, file.LastWriteTimeUtc.Ticks))
        : new PlacedStamp(realPath, default);

    /// <summary>Where a link to a file really leads; <c>null</c> when that is nowhere, as in a circle.</summary>
    private string? TargetOf(string link)
    {
        try
        {
            return RealPath.Of(link, AddLink);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private void AddAt(string realPath, FilePath path)
    {
        if (!byRealPath.TryGetValue(realPath, out var paths))
        {
            byRealPath[realPath] = paths = [];
        }

        if (!paths.Contains(path))
        {
            paths.Add(path);
        }
    }

    /// <summary>Links to folders are followed once for each folder; where one leads is of the same interest.</summary>
    private string RealFolder(string folder, InterestDepth depth, string root)
    {
        if (!realFolders.TryGetValue(folder, out var real))
        {
            realFolders[folder] = real = RealPath.Of(folder, AddLink);
            if (depth != InterestDepth.File)
            {
                Add(real, depth, "");
                NoteTimes(real, root);
            }
        }

        return real;
    }

    /// <summary>A folder that does not exist yet shows in the nearest one above it that does.</summary>
    private string AddFolder(string folder, InterestDepth depth, string file)
    {
        var nearest = folder;
        while (!Directory.Exists(nearest) && Path.GetDirectoryName(nearest) is { } above)
        {
            nearest = above;
        }

        var missing = Path.GetRelativePath(nearest, Path.Combine(folder, file));
        var real = RealPath.Of(nearest, AddLink);
        Add(real, depth, missing == "." ? "" : missing);
        if (depth != InterestDepth.File && missing == ".")
        {
            NoteTimes(real, real);
        }

        return real;
    }

    /// <summary>Of a folder, and of those that lie between it and a root that it lies in.</summary>
    private void NoteTimes(string realFolder, string root)
    {
        var folder = realFolder;
        while (folderTimes.TryAdd(folder, TimeOf(folder)) && WatchedFolder.IsInside(folder, root))
        {
            folder = Path.GetDirectoryName(folder)!;
        }
    }

    /// <summary>A link may lead elsewhere one day.</summary>
    private void AddLink(string place) => Add(Path.GetDirectoryName(place)!, InterestDepth.File, Path.GetFileName(place));

    /// <summary>The folder above is watched too: it shows when the folder itself goes and comes.</summary>
    private void Add(string realFolder, InterestDepth depth, string inside)
    {
        interests.Add(new Interest(Path.Combine(realFolder, inside), depth));
        folders.Add(new WatchedFolder(realFolder, depth == InterestDepth.Deep && inside.Length == 0));
        if (Path.GetDirectoryName(realFolder) is { } above)
        {
            folders.Add(new WatchedFolder(above, IsDeep: false));
        }
    }

    /// <summary>Where a file really lies, and what tells that nobody changed it.</summary>
    private readonly record struct PlacedStamp(string RealPath, FileStamp Stamp);
}
