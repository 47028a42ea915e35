using System.Collections.Concurrent;

namespace Coverbook.Files;

/// <summary>
/// Tells whether inputs lie in an output folder, wherever links lead, and as disks see it that ignore case: a site that is built on one
/// system is built on another.
/// </summary>
internal sealed class InputOverlap(DiskFiles files, OutputDisk output)
{
    private readonly ConcurrentDictionary<string, bool> known = new(StringComparer.Ordinal);

    /// <summary>The first input that lies in the folder, if any does.</summary>
    public FilePath? FindInside(IEnumerable<FilePath> inputs)
    {
        var inside = inputs.AsParallel()
            .AsOrdered()
            .Where(path => IsInside(files.OnDisk(path.Value)))
            .Take(1)
            .ToArray();
        return inside is [var first] ? first : null;
    }

    /// <summary>The first pattern that would read one of the files to be written to the folder, with that file.</summary>
    public (string Pattern, string File)? FindRead(IEnumerable<string> patterns, IReadOnlyList<string> written)
    {
        foreach (var text in patterns.Where(text => FilePattern.FaultOf(text) is null))
        {
            var pattern = FilePattern.Of(text);
            if (!pattern.IsPlain && FindRead(pattern, RealPath.Of(files.OnDisk(pattern.Folder)), written) is { } file)
            {
                return (text, file);
            }
        }

        return null;
    }

    private string? FindRead(FilePattern pattern, string start, IReadOnlyList<string> written)
    {
        if (IsAtOrBelow(output.Root, start))
        {
            var way = Way(start, output.Root);
            return written.FirstOrDefault(file => pattern.FitsBelow(way + file));
        }

        if (!IsAtOrBelow(start, output.Root))
        {
            return null;
        }

        var inside = Way(output.Root, start);
        return written.FirstOrDefault(file => file.StartsWith(inside, StringComparison.OrdinalIgnoreCase)
            && pattern.FitsBelow(file[inside.Length..]));
    }

    /// <summary>From a folder to one below it, with a slash at its end; empty for the folder itself.</summary>
    private static string Way(string folder, string below) =>
        below[folder.Length..].Replace(Path.DirectorySeparatorChar, '/').TrimStart('/') is { Length: > 0 } way ? way + "/" : "";

    private bool IsInside(string file)
    {
        var folder = Path.GetDirectoryName(file) ?? file;
        return known.GetOrAdd(folder, text => IsAtOrBelow(RealPath.Of(text), output.Root))
            || (new FileInfo(file).LinkTarget is not null && IsAtOrBelow(RealPath.Of(file), output.Root));
    }

    /// <summary>Whether a path is a folder's or lies in it, as disks see it that ignore case.</summary>
    internal static bool IsAtOrBelow(string path, string folder) =>
        path.StartsWith(folder, StringComparison.OrdinalIgnoreCase)
        && (path.Length == folder.Length || folder[^1] == Path.DirectorySeparatorChar
            || path[folder.Length] == Path.DirectorySeparatorChar);
}
