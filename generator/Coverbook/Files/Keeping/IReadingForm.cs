namespace Coverbook.Files.Keeping;

/// <summary>
/// How what a loader makes of one file is written down, so that the next build need not read the file again. A form is also the
/// circumstances of the reading (<see cref="ISourceFiles.Recall"/>): two forms that are equal read alike.
/// </summary>
/// <typeparam name="T">What the loader makes of a file.</typeparam>
internal interface IReadingForm<T>
    where T : class
{
    /// <summary>All that the reading depends on beside the file's content, in words: what was kept under others is not found.</summary>
    string Circumstances { get; }

    /// <summary>Writes down all that <see cref="Read"/> needs to make an equal value.</summary>
    void Write(T reading, ReadingWriter to);

    /// <summary>Makes the value again.</summary>
    /// <exception cref="FormatException">What is kept is not what was written.</exception>
    T Read(ReadingReader from);
}
