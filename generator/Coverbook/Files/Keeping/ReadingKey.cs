using System.Text;

namespace Coverbook.Files.Keeping;

/// <summary>
/// What a reading depends on: the file's path, its content, and the circumstances. Readings that differ in any have other keys.
/// </summary>
internal static class ReadingKey
{
    /// <summary>The key of a reading.</summary>
    /// <param name="path">The file.</param>
    /// <param name="circumstances">All else that the reading depends on.</param>
    /// <param name="digest">The SHA-256 of the file's content.</param>
    public static ShortDigest Of(FilePath path, string circumstances, ReadOnlySpan<byte> digest) =>
        ShortDigest.Of([.. Encoding.UTF8.GetBytes($"{path.Value}\n{circumstances}\n"), .. digest]);
}
