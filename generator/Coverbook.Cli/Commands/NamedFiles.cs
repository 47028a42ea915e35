using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Cli.Commands;

/// <summary>Turns the files and folders that a command line names into paths relative to the working directory.</summary>
internal static class NamedFiles
{
    /// <summary>The inputs as seen from the working directory.</summary>
    public static DiskFiles Here() => new(".");

    /// <summary>
    /// The files in the order of their paths, each once; <c>null</c> after saying which name is wrong. Below folders, those with one of
    /// the extensions.
    /// </summary>
    public static IReadOnlyList<FilePath>? Find(DiskFiles files, IEnumerable<string> names, IReadOnlyCollection<string> extensions)
    {
        var found = new SortedSet<FilePath>();
        foreach (var name in names)
        {
            if (Find(files, name, extensions, out var problem) is not { } paths)
            {
                Console.Error.WriteLine($"coverbook: {Quote.Of(name)} {problem}.");
                return null;
            }

            found.UnionWith(paths);
        }

        return [.. found];
    }

    private static IReadOnlyList<FilePath>? Find(DiskFiles files, string name, IReadOnlyCollection<string> extensions, out string problem)
    {
        problem = "does not exist";
        try
        {
            if (name.Length == 0 || files.FindNamed(name, extensions) is not { } paths)
            {
                return null;
            }

            problem = $"holds no file that ends in {string.Join(", ", extensions)}";
            return paths.Count > 0 ? paths : null;
        }
        catch (Exception exception) when (SourceFilesExtensions.IsReadFailure(exception))
        {
            problem = $"cannot be searched: {SourceFilesExtensions.Describe(exception)}";
            return null;
        }
    }
}
