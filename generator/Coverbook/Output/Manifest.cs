using System.Collections.Immutable;
using System.Text;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Output;

/// <summary>
/// The paths that a build owns in its output folder, sorted, one on a line. Only owned files are ever replaced or deleted;
/// whatever else lies in the folder (a <c>CNAME</c> file) is left alone.
/// </summary>
internal sealed record Manifest(ImmutableSortedSet<string> Paths)
{
    /// <summary>The name of the manifest in the output folder.</summary>
    public const string FileName = ".coverbook-manifest";

    /// <summary>The name of the marker that says a commit is under way; it lists the paths of the site to come and of
    /// all that the folder may still hold of earlier ones.</summary>
    public const string PendingName = ".coverbook-pending";

    /// <summary>Some hundred bytes for each file of a site.</summary>
    [Limit("Files and addresses", "bytes of the manifest of an output folder", "error CB8011")]
    public const long MostBytes = 128L * 1024 * 1024;

    /// <summary>What the names of the tool's own files begin with.</summary>
    private const string OwnPrefix = ".coverbook-";

    /// <summary>A checkout of a published site may have changed the ends of lines.</summary>
    private static readonly char[] LineEnds = ['\n', '\r'];

    /// <summary>Owns nothing.</summary>
    public static readonly Manifest Empty = new(ImmutableSortedSet.Create<string>(StringComparer.Ordinal));

    /// <summary>Reads a manifest's text; <c>null</c> stands for no manifest.</summary>
    public static Manifest Parse(string? text) => text is null
        ? Empty
        : new Manifest(text.Split(LineEnds, StringSplitOptions.RemoveEmptyEntries)
            .Select(Unescape)
            .Where(IsOwnable)
            .ToImmutableSortedSet(StringComparer.Ordinal));

    /// <summary>Whether an entry of an output folder is what a killed build may have left in it before it owned anything.</summary>
    public static bool IsLeftover(string name) => name is Staging.FolderName or OutputLock.FileName;

    /// <summary>Whether the path is owned.</summary>
    public bool Owns(string path) => Paths.Contains(path);

    /// <summary>What either owns.</summary>
    public Manifest With(Manifest other) => new(Paths.Union(other.Paths));

    /// <summary>The manifest as bytes.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(string.Concat(Paths.Select(path => Escape(path) + "\n")));

    /// <summary>A name may hold what ends a line; it reads back exactly. Manifests that older versions wrote have no backslash.</summary>
    private static string Escape(string path) => path
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal)
        .Replace("\r", "\\r", StringComparison.Ordinal);

    private static string Unescape(string line)
    {
        if (!line.Contains('\\', StringComparison.Ordinal))
        {
            return line;
        }

        var path = new StringBuilder(line.Length);
        for (var index = 0; index < line.Length; index++)
        {
            path.Append((line[index], index + 1 < line.Length ? line[index + 1] : ' ') switch
            {
                ('\\', 'n') => '\n',
                ('\\', 'r') => '\r',
                ('\\', _) => '\\',
                var (plain, _) => plain,
            });
            index += line[index] == '\\' ? 1 : 0;
        }

        return path.ToString();
    }

    /// <summary>
    /// A manifest that was tampered with must not make a build delete files elsewhere, or the marker; nor where another system reads it, to
    /// which a backslash parts folders.
    /// </summary>
    private static bool IsOwnable(string path) =>
        !Path.IsPathRooted(path)
            && !path.Split('/', '\\').Contains("..", StringComparer.Ordinal)
            && (Path.DirectorySeparatorChar != '\\' || !path.Contains('\\', StringComparison.Ordinal))
        && !path.Contains('\0', StringComparison.Ordinal)
        && !path.StartsWith(OwnPrefix, StringComparison.Ordinal);
}
