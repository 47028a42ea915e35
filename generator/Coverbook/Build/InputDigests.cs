using System.Collections.Immutable;
using System.Security.Cryptography;
using Coverbook.Exporting;
using Coverbook.Files;

namespace Coverbook.Build;

/// <summary>The inputs of each loader, with a digest of all that it read. Paths stay out of it: a site may lie anywhere.</summary>
internal sealed class InputDigests(ISourceFiles files)
{
    private readonly List<(string Kind, DigestingFiles Files)> kinds = [];

    /// <summary>The files for the loader of one kind of input.</summary>
    public ISourceFiles For(string kind)
    {
        var digesting = new DigestingFiles(files);
        kinds.Add((kind, digesting));
        return digesting;
    }

    /// <summary>The digest of each kind that any file was read for.</summary>
    public ImmutableArray<InputDigest> ToDigests() =>
    [
        .. kinds.Select(kind => (kind.Kind, kind.Files.Digests))
            .Where(kind => kind.Digests.Count > 0)
            .Select(kind => new InputDigest(kind.Kind, kind.Digests.Count, Sum(kind.Digests.Select(file => file.Value)))),
    ];

    /// <summary>Every file that was read, with its SHA-256.</summary>
    public IEnumerable<KeyValuePair<FilePath, byte[]>> All => kinds.SelectMany(kind => kind.Files.Digests);

    private static string Sum(IEnumerable<byte[]> digests)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var digest in digests)
        {
            hash.AppendData(digest);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
