using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text.Unicode;
using Coverbook.Terms;

namespace Coverbook.Files.Keeping;

/// <summary>
/// Writes what was made of one file: numbers as short as they are, texts as UTF-8 with their length before them, places without
/// their file.
/// </summary>
/// <param name="file">The file.</param>
internal sealed class ReadingWriter(FilePath file)
{
    private readonly ArrayBufferWriter<byte> bytes = new();
    private readonly List<ReadOnlyMemory<byte>> shared = [];

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Bytes => bytes.WrittenSpan;

    /// <summary>Whether all of it can be read again: a reading that names places in other files is made anew each time.</summary>
    public bool IsOfOneFile { get; private set; } = true;

    /// <summary>A number that is not negative.</summary>
    public void Number(int number) => CompactNumber.Write(bytes, number);

    /// <summary>Whether something is so.</summary>
    public void Flag(bool flag) => Number(flag ? 1 : 0);

    /// <summary>A value of a set.</summary>
    public void OneOf<T>(T value)
        where T : struct, Enum => Number(ValuesOf<T>.All.IndexOf(value));

    /// <summary>A value of a set, or none.</summary>
    public void OneOrNone<T>(T? value)
        where T : struct, Enum => Number(value is { } known ? 1 + ValuesOf<T>.All.IndexOf(known) : 0);

    /// <summary>A day, or none.</summary>
    public void Day(DateOnly? day) => Number(day is { } known ? known.DayNumber + 1 : 0);

    /// <summary>A text, or none. What UTF-8 cannot hold (half a pair of surrogates) is written unit by unit.</summary>
    public void Text(string? text)
    {
        if (text is null)
        {
            Number(0);
            return;
        }

        var buffer = ArrayPool<byte>.Shared.Rent(text.Length * 3);
        if (Utf8.FromUtf16(text, buffer, out _, out var length, replaceInvalidSequences: false) == OperationStatus.Done)
        {
            Number((length << 1) + 1);
            bytes.Write(buffer.AsSpan(0, length));
        }
        else
        {
            Number((text.Length << 1) + 2);
            foreach (var unit in text)
            {
                BinaryPrimitives.WriteUInt16LittleEndian(bytes.GetSpan(sizeof(ushort)), unit);
                bytes.Advance(sizeof(ushort));
            }
        }

        ArrayPool<byte>.Shared.Return(buffer);
    }

    /// <summary>A link, or none.</summary>
    public void Link(WebLink? link) => Text(link?.Text);

    /// <summary>A place in the file; no place at all is kept as such.</summary>
    public void Span(SourceSpan span)
    {
        if (span == default)
        {
            Number(0);
            return;
        }

        IsOfOneFile &= span.Path == file;
        Number(span.Start.Line);
        Number(span.Start.Column);
        Number(span.End.Line - span.Start.Line);
        Number(span.End.Column);
    }

    /// <summary>Bytes. Those that were written before, from the same place in memory, are written once.</summary>
    public void Shared(ReadOnlyMemory<byte> content)
    {
        var known = shared.IndexOf(content);
        if (known >= 0)
        {
            Number(known + 1);
            return;
        }

        shared.Add(content);
        Number(0);
        Number(content.Length);
        bytes.Write(content.Span);
    }

    /// <summary>A list, item by item.</summary>
    public void List<T>(ImmutableArray<T> items, Action<T> write)
    {
        Number(items.Length);
        foreach (var item in items)
        {
            write(item);
        }
    }

    /// <summary>A list of texts.</summary>
    public void Texts(ImmutableArray<string> texts) => List(texts, Text);
}
