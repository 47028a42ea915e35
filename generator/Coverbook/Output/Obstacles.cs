using Coverbook.Files;

namespace Coverbook.Output;

/// <summary>
/// Finds what is not the site's own and stands where the site wants to write, before anything is changed. Looks once at each
/// folder and once at each file that is about to be written into a folder that exists.
/// </summary>
internal sealed class Obstacles(OutputDisk output, Manifest owned)
{
    private readonly Dictionary<string, EntryKind> folders = new(StringComparer.Ordinal) { [""] = EntryKind.Folder };
    private readonly SortedSet<string> foreign = new(StringComparer.Ordinal);
    private readonly List<string> ownFolders = [];

    /// <summary>The foreign files in the way, in order.</summary>
    public IReadOnlyCollection<string> Foreign => foreign;

    /// <summary>Folders in the place of files that hold nothing but what is the site's own.</summary>
    public IReadOnlyCollection<string> OwnFolders => ownFolders;

    /// <summary>Looks at the place of a file to come.</summary>
    public void LookAt(string path)
    {
        if (FolderAbove(path) != EntryKind.Folder)
        {
            return;
        }

        switch (output.KindOf(path))
        {
            case EntryKind.Folder:
                LookInto(path);
                break;
            case EntryKind.File or EntryKind.Link when !owned.Owns(path) && !owned.Owns(output.SpellingOf(path)):
                foreign.Add(path);
                break;
        }
    }

    /// <summary>Whether a link on the way to an owned path leads elsewhere, so that what stands there is not the site's.</summary>
    public bool IsBehindLink(string path) => FolderAbove(path) == EntryKind.Link;

    private void LookInto(string folder)
    {
        var before = foreign.Count;
        foreign.UnionWith(output.FilesBelow(folder).Where(file => !owned.Owns(file)));
        if (foreign.Count == before)
        {
            ownFolders.Add(folder);
        }
    }

    /// <summary>What stands in the place of the folders above a path: all folders, or the first thing that is none.</summary>
    private EntryKind FolderAbove(string path)
    {
        var folder = path[..Math.Max(0, path.LastIndexOf('/'))];
        if (folders.TryGetValue(folder, out var known))
        {
            return known;
        }

        var above = FolderAbove(folder);
        return folders[folder] = above == EntryKind.Folder ? LookAtFolder(folder) : above;
    }

    private EntryKind LookAtFolder(string folder)
    {
        var kind = output.KindOf(folder);
        if (kind == EntryKind.Link || (kind == EntryKind.File && !owned.Owns(folder)))
        {
            foreign.Add(folder);
        }

        return kind;
    }
}
