using Coverbook.Terms;

namespace Coverbook.Refreshing.Archives;

/// <summary>How much an archive may hold: small ones can unpack to more than any disk has.</summary>
internal static class ArchiveLimits
{
    /// <summary>Files of an archive.</summary>
    [Limit("Downloads", "files of an archive", "error CB9111")]
    public const int MostFiles = 200_000;

    /// <summary>Bytes of one file; larger ones are no rules.</summary>
    [Limit("Downloads", "bytes of a file in an archive", "error CB9111")]
    public const long LargestFile = 16 * 1024 * 1024;

    /// <summary>Bytes of all files together.</summary>
    [Limit("Downloads", "bytes that an archive unpacks to", "error CB9111")]
    public const long MostBytes = 1024L * 1024 * 1024;

    /// <summary>Characters of a path in an archive.</summary>
    [Limit("Downloads", "characters of a path in an archive", "error CB9111")]
    public const int LongestPath = 240;
}
