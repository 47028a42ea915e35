using System.Collections.Frozen;
using Coverbook.Files;
using Coverbook.Files.Keeping;

namespace Coverbook.Build.Caching;

/// <summary>The form of page origins on the disk: each page with its template and places, sorted by page.</summary>
internal static class PageOriginsForm
{
    private const int Version = 1;

    private static readonly FilePath NoFile = new("origins");

    /// <summary>Writes them, the same bytes for the same origins.</summary>
    public static void Write(PageOrigins origins, SealedFileWriter to)
    {
        var writer = new ReadingWriter(NoFile);
        writer.Number(Version);
        writer.Texts([.. origins.ThemeFiles.Select(file => file.Value)]);
        writer.List([.. origins.Pages.OrderBy(page => page.Key, StringComparer.Ordinal)], page =>
        {
            writer.Text(page.Key);
            writer.Text(page.Value.Template);
            writer.List(page.Value.Inputs, input => Write(input, writer));
        });
        to.Write(writer.Bytes);
    }

    /// <summary>Reads them; those of another version are none.</summary>
    /// <exception cref="FormatException">The bytes are no origins.</exception>
    public static PageOrigins Read(ReadOnlyMemory<byte> bytes)
    {
        var reader = new ReadingReader(NoFile, bytes);
        if (reader.Number() != Version)
        {
            return PageOrigins.None;
        }

        var theme = reader.List(() => new FilePath(reader.RequiredText()));
        var pages = reader.List(() => KeyValuePair.Create(
            reader.RequiredText(), new PageOrigin(reader.RequiredText(), reader.List(() => ReadPlace(reader)))));
        return new PageOrigins(theme, pages.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private static void Write(SourceSpan input, ReadingWriter writer)
    {
        writer.Text(input.Path.Value);
        writer.Number(input.Start.Line);
        writer.Number(input.Start.Column);
    }

    private static SourceSpan ReadPlace(ReadingReader reader) =>
        SourceSpan.At(new FilePath(reader.RequiredText()), reader.Number(), reader.Number());
}
