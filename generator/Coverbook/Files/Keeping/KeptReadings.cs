namespace Coverbook.Files.Keeping;

/// <summary>
/// What loaders made of their files in earlier builds, kept on the disk and found by <see cref="ReadingKey"/>: nothing is found for
/// content that is not exactly the same. It is a cache: without it, or with any doubt about it, files are read. Several threads may
/// use it at once.
/// </summary>
internal sealed class KeptReadings : IDisposable
{
    /// <summary>What is new is written where it is more than this part of what is there: to read a few files again costs less.</summary>
    private const int WorthWriting = 20;

    private readonly OutputDisk disk;
    private readonly string identity;
    private readonly ReadingPack pack;
    private readonly HashSet<ShortDigest> used = [];
    private readonly List<(ShortDigest Key, byte[] Bytes)> waiting = [];
    private readonly Lock gate = new();
    private SealedFileWriter? writer;
    private long waitingBytes;

    private KeptReadings(OutputDisk disk, string identity, ReadingPack pack) =>
        (this.disk, this.identity, this.pack) = (disk, identity, pack);

    /// <summary>Whether anything is kept in a folder.</summary>
    public static bool AreIn(OutputDisk disk) => disk.Exists(ReadingPack.FileName);

    /// <summary>Opens what is kept in a folder, which need not exist.</summary>
    /// <param name="disk">The folder.</param>
    /// <param name="identity">The tool that reads: what another one kept is not looked at.</param>
    public static KeptReadings Open(OutputDisk disk, string identity) => new(disk, identity, ReadingPack.Load(disk, identity));

    /// <summary>What was kept under a key.</summary>
    public ReadOnlyMemory<byte>? Find(ShortDigest key) => pack.Find(key);

    /// <summary>Notes that something found was of use, so that it stays.</summary>
    public void Note(ShortDigest key)
    {
        lock (gate)
        {
            used.Add(key);
        }
    }

    /// <summary>Keeps something new.</summary>
    public void Keep(ShortDigest key, ReadOnlySpan<byte> bytes)
    {
        lock (gate)
        {
            if (writer is not null)
            {
                ReadingPack.Add(writer, key, bytes);
                return;
            }

            waiting.Add((key, bytes.ToArray()));
            waitingBytes += bytes.Length;
            if (waitingBytes > pack.Length / WorthWriting)
            {
                writer = ReadingPack.Begin(disk, identity);
                waiting.ForEach(one => ReadingPack.Add(writer, one.Key, one.Bytes));
                waiting.Clear();
            }
        }
    }

    /// <summary>Puts what is new on the disk, together with what was of use; false when the machine refuses.</summary>
    public bool Save()
    {
        lock (gate)
        {
            if (writer is null)
            {
                return true;
            }

            foreach (var key in used)
            {
                ReadingPack.Add(writer, key, pack.Find(key)!.Value.Span);
            }

            return writer.TryFinish();
        }
    }

    /// <summary>Gives up what was not saved.</summary>
    public void Dispose() => writer?.Dispose();
}
