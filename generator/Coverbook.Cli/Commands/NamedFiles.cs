using Coverbook.Cli.Printing;
using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Cli.Commands;

/// <summary>Turns the files and folders that a command line names into paths relative to the working directory.</summary>
internal static class NamedFiles
{
    /// <summary>The working directory, which names are relative to.</summary>
    public const string Folder = ".";

    /// <summary>The inputs as seen from the working directory.</summary>
    public static DiskFiles Here() => new(Folder);

    /// <summary>
    /// The files in the order of their paths, each once; <c>null</c> after saying which name is wrong. Below folders, those with one of
    /// the extensions.
    /// </summary>
    public static IReadOnlyList<FilePath>? Find(DiskFiles files, IEnumerable<string> names, IReadOnlyCollection<string> extensions)
    {
        var all = new SortedSet<FilePath>();
        foreach (var name in names)
        {
            var found = files.FindNamed(name, extensions);
            if (Problem(name, found, extensions) is { } problem)
            {
                Terminal.Say($"{problem}.");
                return null;
            }

            all.UnionWith(found!.Files);
        }

        return [.. all];
    }

    private static string? Problem(string name, FoundFiles? found, IReadOnlyCollection<string> extensions) => found switch
    {
        null => $"{Quote.Of(name)} does not exist",
        { Unreadable: [var folder, ..] } => $"{Quote.Of(folder.Path.Value)} cannot be searched: {folder.Reason}",
        { IsNothing: true } => $"{Quote.Of(name)} holds no file that ends in {string.Join(", ", extensions)}",
        _ => null,
    };
}
