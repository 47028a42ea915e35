namespace Coverbook.Files.Keeping;

/// <summary>
/// Files of which much was read before: what a loader made of a file is taken from where it is kept, and what it makes now is kept.
/// A file that is taken so counts as read, with the content that is known of it.
/// </summary>
/// <param name="files">The files, and what was read of them.</param>
/// <param name="readings">Where readings are kept.</param>
/// <param name="known">The SHA-256 of files as they were looked at already, in this build.</param>
internal sealed class KeptFiles(DigestingFiles files, KeptReadings readings, IReadOnlyDictionary<FilePath, byte[]> known) : ISourceFiles
{
    /// <inheritdoc/>
    public bool Exists(FilePath path) => files.Exists(path);

    /// <inheritdoc/>
    public FoundFiles Find(string pattern) => files.Find(pattern);

    /// <inheritdoc/>
    public FilePath Named(string path) => files.Named(path);

    /// <inheritdoc/>
    public Stream Open(FilePath path) => files.Open(path);

    /// <inheritdoc/>
    public T Recall<T>(FilePath path, object circumstances, Func<T> make)
        where T : class
    {
        if (circumstances is not IReadingForm<T> form)
        {
            return make();
        }

        if (known.TryGetValue(path, out var digest) && TryFind(ReadingKey.Of(path, form.Circumstances, digest), path, form) is { } found)
        {
            files.Note(path, digest);
            return found;
        }

        var made = make();
        if (files.DigestOf(path) is { } read)
        {
            Keep(ReadingKey.Of(path, form.Circumstances, read), path, form, made);
        }

        return made;
    }

    private T? TryFind<T>(ShortDigest key, FilePath path, IReadingForm<T> form)
        where T : class
    {
        if (readings.Find(key) is not { } bytes)
        {
            return null;
        }

        try
        {
            var reader = new ReadingReader(path, bytes);
            var reading = form.Read(reader);
            if (!reader.IsAtEnd)
            {
                return null;
            }

            readings.Note(key);
            return reading;
        }
        catch (Exception exception)
            when (exception is FormatException or ArgumentException or OverflowException or IndexOutOfRangeException)
        {
            // Somebody took the pains to change it and its sum: it is not believed, and made anew.
            return null;
        }
    }

    private void Keep<T>(ShortDigest key, FilePath path, IReadingForm<T> form, T made)
        where T : class
    {
        var writer = new ReadingWriter(path);
        form.Write(made, writer);
        if (writer.IsOfOneFile)
        {
            readings.Keep(key, writer.Bytes);
        }
    }
}
