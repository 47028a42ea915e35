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

    private static string PathOf(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.AbsolutePath : "";
}
