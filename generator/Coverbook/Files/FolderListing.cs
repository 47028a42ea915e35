using System.Collections.Immutable;
using System.IO.Enumeration;

namespace Coverbook.Files;

/// <summary>A file in a folder.</summary>
/// <param name="Path">The path below the folder.</param>
/// <param name="Length">How many bytes it has.</param>
internal readonly record struct FolderFile(string Path, long Length);

/// <summary>
/// All files below a folder, as a web server would publish them: without hidden files and folders, and without following links to
/// folders, so that no listing leaves the folder or goes round in a circle.
/// </summary>
internal static class FolderListing
{
    /// <summary>The files in ordinal order.</summary>
    /// <exception cref="IOException">The folder cannot be looked into.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be looked into.</exception>
    public static ImmutableArray<FolderFile> Of(string folder)
    {
        var start = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)).Length + 1;
        var found = new FileSystemEnumerable<FolderFile>(
            folder,
            (ref entry) => new FolderFile(entry.ToFullPath()[start..].Replace(Path.DirectorySeparatorChar, '/'), entry.Length),
            new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = false, AttributesToSkip = FileAttributes.None })
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory && !IsHidden(entry.FileName),
            ShouldRecursePredicate = (ref entry) =>
                !IsHidden(entry.FileName) && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };
        return [.. found.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    private static bool IsHidden(ReadOnlySpan<char> name) => name.StartsWith('.');
}
