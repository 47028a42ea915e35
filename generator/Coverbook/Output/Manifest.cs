using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Output;

/// <summary>
/// The paths that a build owns in its output folder, sorted, one on a line. Only owned files are ever replaced or deleted;
/// whatever else lies in the folder (a <c>CNAME</c> file) is left alone.
/// </summary>
internal sealed class Manifest
{
    /// <summary>The name of the manifest in the output folder.</summary>
    public const string FileName = ".coverbook-manifest";

    /// <summary>The name of the marker that says a commit is under way; it lists the paths of the site to come and of
    /// all that the folder may still hold of earlier ones.</summary>
    public const string PendingName = ".coverbook-pending";

    /// <summary>Some hundred bytes for each file of a site.</summary>
    [Limit("Files and addresses", "bytes of the manifest of an output folder", "error CB8011")]
    public const int MostBytes = 128 * 1024 * 1024;

    /// <summary>What the names of the tool's own files begin with.</summary>
    private const string OwnPrefix = ".coverbook-";

    /// <summary>Owns nothing.</summary>
    public static readonly Manifest Empty = new([]);

    private readonly HashSet<string> owned;

    /// <summary>Owns some paths.</summary>
    public Manifest(IEnumerable<string> paths)
    {
        owned = new HashSet<string>(paths, StringComparer.Ordinal);
        Paths = [.. owned.Order(StringComparer.Ordinal)];
    }

    /// <summary>The paths, in ordinal order.</summary>
    public ImmutableArray<string> Paths { get; }

    /// <summary>Reads a manifest; <c>null</c> stands for none. A checkout of a published site may have changed the ends of lines.</summary>
    public static Manifest Parse(byte[]? text)
    {
        var paths = new List<string>();
        var lines = text.AsSpan().TrimStart("\uFEFF"u8);
        foreach (var line in lines.SplitAny((byte)'\n', (byte)'\r'))
        {
            if (!lines[line].IsEmpty && Unescape(Encoding.UTF8.GetString(lines[line])) is var path && IsOwnable(path))
            {
                paths.Add(path);
            }
        }

        return paths.Count == 0 ? Empty : new Manifest(paths);
    }

    /// <summary>Whether an entry of an output folder is what a killed build may have left in it before it owned anything.</summary>
    public static bool IsLeftover(string name) => name is Staging.FolderName or OutputLock.FileName;

    /// <summary>Whether the path is owned.</summary>
    public bool Owns(string path) => owned.Contains(path);

    /// <summary>What either owns.</summary>
    public Manifest With(Manifest other) => other.Paths.IsEmpty ? this : new Manifest(Paths.Concat(other.Paths));

    /// <summary>What this owns and the other does not, in order.</summary>
    public ImmutableArray<string> Except(Manifest other) => [.. Paths.Where(path => !other.Owns(path))];

    /// <summary>The manifest as bytes.</summary>
    public byte[] ToBytes()
    {
        var bytes = new ArrayBufferWriter<byte>();
        foreach (var path in Paths)
        {
            Encoding.UTF8.GetBytes(Escape(path), bytes);
            bytes.Write("\n"u8);
        }

        return bytes.WrittenSpan.ToArray();
    }

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
