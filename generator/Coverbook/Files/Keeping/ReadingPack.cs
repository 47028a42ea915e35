using System.Buffers.Binary;
using System.Text;
using Coverbook.Terms;

namespace Coverbook.Files.Keeping;

/// <summary>
/// Readings as they lie in one sealed file: a line that says whose they are, then for each its key, its length and its bytes.
/// </summary>
internal sealed class ReadingPack
{
    /// <summary>The file's name.</summary>
    public const string FileName = "readings";

    /// <summary>Some 3 KB for each rule.</summary>
    [Limit("Files and addresses", "bytes of what is kept of files that were read", "files are read anew")]
    private const int LargestFile = 256 * 1024 * 1024;

    /// <summary>Bytes before each reading.</summary>
    private const int EntryHead = ShortDigest.Length + sizeof(int);

    private static readonly ReadingPack Nothing = new(new Dictionary<ShortDigest, ReadOnlyMemory<byte>>(), 0);

    private readonly Dictionary<ShortDigest, ReadOnlyMemory<byte>> readings;

    private ReadingPack(Dictionary<ShortDigest, ReadOnlyMemory<byte>> readings, int length) => (this.readings, Length) = (readings, length);

    /// <summary>How many bytes the file has.</summary>
    public int Length { get; }

    /// <summary>Loads what a tool kept in a folder; nothing where that cannot be had.</summary>
    public static ReadingPack Load(OutputDisk disk, string identity)
    {
        var head = HeadOf(identity);
        return SealedFile.Load(disk, FileName, LargestFile) is { } bytes && bytes.Span.StartsWith(head)
            ? Parse(bytes, head.Length)
            : Nothing;
    }

    /// <summary>Begins another in a folder.</summary>
    public static SealedFileWriter Begin(OutputDisk disk, string identity)
    {
        var writer = new SealedFileWriter(disk, FileName, LargestFile);
        writer.Write(HeadOf(identity));
        return writer;
    }

    /// <summary>Adds a reading to one that was begun.</summary>
    public static void Add(SealedFileWriter writer, ShortDigest key, ReadOnlySpan<byte> bytes)
    {
        Span<byte> head = stackalloc byte[EntryHead];
        key.Write(head);
        BinaryPrimitives.WriteInt32LittleEndian(head[ShortDigest.Length..], bytes.Length);
        writer.Write(head);
        writer.Write(bytes);
    }

    /// <summary>What was kept under a key.</summary>
    public ReadOnlyMemory<byte>? Find(ShortDigest key) => readings.TryGetValue(key, out var bytes) ? bytes : default(ReadOnlyMemory<byte>?);

    private static byte[] HeadOf(string identity) => Encoding.UTF8.GetBytes($"coverbook readings 1 {identity}\n");

    private static ReadingPack Parse(ReadOnlyMemory<byte> bytes, int at)
    {
        var found = new Dictionary<ShortDigest, ReadOnlyMemory<byte>>();
        while (at + EntryHead <= bytes.Length)
        {
            var key = ShortDigest.Read(bytes.Span[at..]);
            var length = BinaryPrimitives.ReadInt32LittleEndian(bytes.Span[(at + ShortDigest.Length)..]);
            at += EntryHead;
            if (length < 0 || length > bytes.Length - at)
            {
                return Nothing;
            }

            found[key] = bytes.Slice(at, length);
            at += length;
        }

        return new ReadingPack(found, bytes.Length);
    }
}
