using Coverbook.Terms;

namespace Coverbook.Files;

/// <summary>A path without symbolic links, so that what lies beside a folder lies beside the real one, however it was named.</summary>
internal sealed class RealPath
{
    /// <summary>As many links for one path as Linux follows.</summary>
    [Limit("Files and addresses", "links that a path may follow", "the file or folder counts as unreadable")]
    private const int MostLinks = 40;

    private readonly Action<string>? passed;
    private int linksLeft = MostLinks;

    private RealPath(Action<string>? passed) => this.passed = passed;

    /// <summary>The absolute path with every link on the way followed; what does not exist yet is taken as it is.</summary>
    /// <param name="path">The path.</param>
    /// <param name="passed">Is told where each link on the way really lies.</param>
    /// <exception cref="IOException">The links go round in a circle.</exception>
    public static string Of(string path, Action<string>? passed = null) =>
        new RealPath(passed).Follow(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));

    private string Follow(string path)
    {
        if (Path.GetDirectoryName(path) is not { } above)
        {
            return path;
        }

        var folder = Follow(above);
        var here = Path.Combine(folder, Path.GetFileName(path));
        if (new FileInfo(here).LinkTarget is not { } target)
        {
            return here;
        }

        if (linksLeft-- == 0)
        {
            throw new NotReadableException("its links lead round in a circle");
        }

        passed?.Invoke(here);
        return Follow(Path.TrimEndingDirectorySeparator(Path.GetFullPath(target, folder)));
    }
}
