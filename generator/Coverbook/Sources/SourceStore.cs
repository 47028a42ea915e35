using Coverbook.Config;
using Coverbook.Files;

namespace Coverbook.Sources;

/// <summary>
/// Where downloaded sources lie in a site folder: under the sum of their bytes, so that the lock alone says which are in force, and what
/// is there is never written over. It can be deleted at any time; <c>coverbook restore</c> brings it back.
/// </summary>
internal static class SourceStore
{
    /// <summary>The folder, from the site folder on.</summary>
    public const string Folder = ".coverbook/sources";

    private const int ShortSum = 8;

    private static readonly string[] MappingExtensions = [".yaml", ".yml", ".json", ".csv"];

    /// <summary>The file of a source, with the extension that loaders go by; of an archive the archive itself.</summary>
    public static string FileName(LockedSource source, DownloadKind kind) => source.Sha256 + kind switch
    {
        DownloadKind.Attack => ".json",
        DownloadKind.Mapping =>
            MappingExtensions.FirstOrDefault(end => PathOf(source.Url).EndsWith(end, StringComparison.OrdinalIgnoreCase)) ?? ".yaml",
        _ => ".archive",
    };

    /// <summary>The file of a source, from the site folder on.</summary>
    public static FilePath FileOf(LockedSource source, DownloadKind kind) => new($"{Folder}/{FileName(source, kind)}");

    /// <summary>The folder of an archive's files, from the site folder on.</summary>
    public static string FolderOf(LockedSource source) => $"{Folder}/{source.Sha256}";

    /// <summary>Whether a file was downloaded: it is not in the site's repository.</summary>
    public static bool Holds(FilePath file) => file.Value.StartsWith(Folder + "/", StringComparison.Ordinal);

    /// <summary>A file as people know it: of an archive the path in it, of any other download the beginning of its sum.</summary>
    public static string ShownAs(FilePath file)
    {
        if (!Holds(file))
        {
            return file.Value;
        }

        var inside = file.Value[(Folder.Length + 1)..];
        var slash = inside.IndexOf('/', StringComparison.Ordinal);
        return slash >= 0 ? inside[(slash + 1)..] : $"{inside[..Math.Min(ShortSum, inside.Length)]}…{file.Extension}";
    }

    private static string PathOf(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.AbsolutePath : "";
}
