namespace Coverbook.Files;

/// <summary>A path without symbolic links, so that what lies beside a folder lies beside the real one, however it was named.</summary>
internal static class RealPath
{
    /// <summary>As many links in a row as Linux follows.</summary>
    private const int MostLinks = 40;

    /// <summary>The absolute path with every link on the way followed; what does not exist yet is taken as it is.</summary>
    /// <exception cref="IOException">The links go round in a circle.</exception>
    public static string Of(string path) => Follow(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)), MostLinks);

    private static string Follow(string path, int linksLeft)
    {
        if (linksLeft == 0)
        {
            throw new IOException($"Too many symbolic links at '{path}'.");
        }

        if (Path.GetDirectoryName(path) is not { } above)
        {
            return path;
        }

        var folder = Follow(above, linksLeft);
        var here = Path.Combine(folder, Path.GetFileName(path));
        return new FileInfo(here).LinkTarget is { } target
            ? Follow(Path.TrimEndingDirectorySeparator(Path.GetFullPath(target, folder)), linksLeft - 1)
            : here;
    }
}
