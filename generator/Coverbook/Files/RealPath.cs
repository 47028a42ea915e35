namespace Coverbook.Files;

/// <summary>A path without symbolic links, so that what lies beside a folder lies beside the real one, however it was named.</summary>
internal static class RealPath
{
    /// <summary>As many links in a row as Linux follows.</summary>
    private const int MostLinks = 40;

    /// <summary>The absolute path with every link on the way followed; what does not exist yet is taken as it is.</summary>
    /// <param name="path">The path.</param>
    /// <param name="passed">Is told where each link on the way really lies.</param>
    /// <exception cref="IOException">The links go round in a circle.</exception>
    public static string Of(string path, Action<string>? passed = null) => Follow(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)), MostLinks, passed);

    private static string Follow(string path, int linksLeft, Action<string>? passed)
    {
        if (linksLeft == 0)
        {
            throw new IOException($"Too many symbolic links at '{path}'.");
        }

        if (Path.GetDirectoryName(path) is not { } above)
        {
            return path;
        }

        var folder = Follow(above, linksLeft, passed);
        var here = Path.Combine(folder, Path.GetFileName(path));
        if (new FileInfo(here).LinkTarget is not { } target)
        {
            return here;
        }

        passed?.Invoke(here);
        return Follow(Path.TrimEndingDirectorySeparator(Path.GetFullPath(target, folder)), linksLeft - 1, passed);
    }
}
