using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using Coverbook.Terms;

namespace Coverbook.Files.Keeping;

/// <summary>Reads what <see cref="ReadingWriter"/> wrote. Nothing is believed of it: each length is held against what is left.</summary>
/// <param name="file">The file that it was made of.</param>
/// <param name="bytes">What was written.</param>
internal sealed class ReadingReader(FilePath file, ReadOnlyMemory<byte> bytes)
{
    private readonly List<ReadOnlyMemory<byte>> shared = [];
    private int at;

    /// <summary>The file that it was made of.</summary>
    public FilePath File => file;

    /// <summary>Whether everything was read.</summary>
    public bool IsAtEnd => at == bytes.Length;

    /// <summary>A number.</summary>
    public int Number() => CompactNumber.TryRead(bytes.Span, ref at, out var number) ? number : throw Broken();

    /// <summary>Whether something is so.</summary>
    public bool Flag() => Number() == 1;

    /// <summary>A day, or none.</summary>
    public DateOnly? Day() => Number() switch
    {
        0 => null,
        var day when day - 1 <= DateOnly.MaxValue.DayNumber => DateOnly.FromDayNumber(day - 1),
        _ => throw Broken(),
    };

    /// <summary>A value of a set.</summary>
    public T OneOf<T>()
        where T : struct, Enum => At<T>(Number());

    /// <summary>A value of a set, or none.</summary>
    public T? OneOrNone<T>()
        where T : struct, Enum => Number() is > 0 and var number ? At<T>(number - 1) : null;

    /// <summary>A text that must be there.</summary>
    public string RequiredText() => Text() ?? throw Broken();

    /// <summary>A text, or none.</summary>
    public string? Text()
    {
        var head = Number();
        if (head == 0)
        {
            return null;
        }

        var length = (head - 1) >> 1;
        return (head & 1) == 1 ? Encoding.UTF8.GetString(Take(length).Span) : Units(length);
    }

    /// <summary>A link, or none; it is judged again.</summary>
    public WebLink? Link() => WebLink.TryCreate(Text(), out var link) ? link : null;

    /// <summary>A place in the file.</summary>
    public SourceSpan Span()
    {
        var line = Number();
        if (line == 0)
        {
            return default;
        }

        var start = new TextPosition(line, Number());
        return new SourceSpan(file, start, new TextPosition(line + Number(), Number()));
    }

    /// <summary>Bytes, which stay where they are kept.</summary>
    public ReadOnlyMemory<byte> Shared()
    {
        var known = Number();
        if (known > 0)
        {
            return known <= shared.Count ? shared[known - 1] : throw Broken();
        }

        var content = Take(Number());
        shared.Add(content);
        return content;
    }

    /// <summary>A list, item by item.</summary>
    public ImmutableArray<T> List<T>(Func<T> read)
    {
        // Each item takes a byte at least, so that no number asks for more memory than there is to read.
        var count = Number();
        if (count == 0)
        {
            return [];
        }

        var items = ImmutableArray.CreateBuilder<T>(count <= bytes.Length - at ? count : throw Broken());
        for (var index = 0; index < count; index++)
        {
            items.Add(read());
        }

        return items.MoveToImmutable();
    }

    /// <summary>A list of texts.</summary>
    public ImmutableArray<string> Texts() => List(RequiredText);

    /// <summary>What to throw where something is not as it was written.</summary>
    private static FormatException Broken() => new("What is kept of a file is not what was written.");

    private static T At<T>(int number)
        where T : struct, Enum => number < ValuesOf<T>.All.Length ? ValuesOf<T>.All[number] : throw Broken();

    private string Units(int length) => string.Create(length, Take(checked(length * sizeof(ushort))), (text, from) =>
    {
        for (var index = 0; index < text.Length; index++)
        {
            text[index] = (char)BinaryPrimitives.ReadUInt16LittleEndian(from.Span[(index * sizeof(ushort))..]);
        }
    });

    private ReadOnlyMemory<byte> Take(int length)
    {
        if (length > bytes.Length - at)
        {
            throw Broken();
        }

        var taken = bytes.Slice(at, length);
        at += length;
        return taken;
    }
}
