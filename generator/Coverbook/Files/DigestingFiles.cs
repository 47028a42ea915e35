using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Coverbook.Files;

/// <summary>
/// Passes reading on to other files and notes the SHA-256 of all that is read, on the way, so that no input is read twice to
/// know its digest.
/// </summary>
internal sealed class DigestingFiles(ISourceFiles files) : ISourceFiles
{
    private readonly ConcurrentDictionary<FilePath, byte[]> digests = new();

    /// <summary>The files that were read to their end, in the order of their paths, each with its SHA-256.</summary>
    public IReadOnlyList<KeyValuePair<FilePath, byte[]>> Digests => [.. digests.OrderBy(pair => pair.Key)];

    /// <summary>The SHA-256 of a file as it was last read to its end, if it was.</summary>
    public byte[]? DigestOf(FilePath path) => digests.GetValueOrDefault(path);

    /// <summary>Notes a file as read, with a SHA-256 that is known of it.</summary>
    public void Note(FilePath path, byte[] digest) => digests[path] = digest;

    /// <summary>Forgets the digests of all other files.</summary>
    public void Keep(Func<FilePath, bool> isKept)
    {
        foreach (var path in digests.Keys.Where(path => !isKept(path)))
        {
            digests.TryRemove(path, out _);
        }
    }

    /// <inheritdoc/>
    public bool Exists(FilePath path) => files.Exists(path);

    /// <inheritdoc/>
    public FoundFiles Find(string pattern) => files.Find(pattern);

    /// <inheritdoc/>
    public FilePath Named(string path) => files.Named(path);

    /// <summary>Opens a file. A digest that is known of it is gone: what cannot be read to its end this time is not what it was.</summary>
    /// <inheritdoc/>
    public Stream Open(FilePath path)
    {
        digests.TryRemove(path, out _);
        return new DigestingStream(files.Open(path), digest => digests[path] = digest);
    }

    private sealed class DigestingStream(Stream stream, Action<byte[]> done) : ForwardStream(stream)
    {
        private readonly Stream stream = stream;
        private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        private long read;

        public override int Read(Span<byte> buffer)
        {
            var count = stream.Read(buffer);
            hash.AppendData(buffer[..count]);
            read += count;
            return count;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                if (read == stream.Length)
                {
                    done(hash.GetHashAndReset());
                }

                hash.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
