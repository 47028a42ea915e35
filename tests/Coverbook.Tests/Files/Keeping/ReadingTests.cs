using System.Collections.Immutable;
using Coverbook.Files;
using Coverbook.Files.Keeping;

namespace Coverbook.Tests.Files.Keeping;

/// <summary>What was written of a file reads back as it was, and nothing else does.</summary>
public sealed class ReadingTests
{
    private static readonly FilePath Path = new("rules/a.yml");

    private static readonly string?[] Texts = [null, "", "plain", "Ünïcode 日本 \U0001F600", "half a pair \uD800", "\uDC00", "\0\r\n\t"];

    private static readonly SourceSpan[] Spans =
        [default, SourceSpan.Whole(Path), SourceSpan.At(Path, 7, 1), new(Path, new(3, 40), new(5, 2)), new(Path, new(1, 1), new(70000, 9))];

    [Fact]
    public void Everything_reads_back_as_it_was_written()
    {
        var reader = new ReadingReader(Path, Written().Bytes.ToArray());
        Assert.Equal([0, 1, 127, 128, 300, int.MaxValue], Enumerable.Range(0, 6).Select(_ => reader.Number()));
        Assert.Equal(Texts, Texts.Select(_ => reader.Text()));
        Assert.Equal(Spans, Spans.Select(_ => reader.Span()));
        Assert.Equal([null, DateOnly.MinValue, new(2026, 4, 24), DateOnly.MaxValue], Enumerable.Range(0, 4).Select(_ => reader.Day()));
        Assert.Equal((true, DayOfWeek.Friday, null), (reader.Flag(), reader.OneOf<DayOfWeek>(), reader.OneOrNone<DayOfWeek>()));
        Assert.Equal(["x", "y"], reader.Texts());
        var shared = reader.Shared();
        Assert.Equal([1, 2, 3], shared.ToArray());
        Assert.Equal(shared, reader.Shared());
        Assert.True(reader.IsAtEnd);
    }

    [Fact]
    public void What_is_cut_off_anywhere_is_broken()
    {
        var bytes = Written().Bytes.ToArray();
        for (var length = 0; length < bytes.Length; length++)
        {
            Assert.Throws<FormatException>(() => ReadAll(new ReadingReader(Path, bytes.AsMemory(0, length))));
        }
    }

    [Theory]
    [InlineData(0xff, 0xff, 0xff, 0xff, 0x7f)]
    [InlineData(0xff, 0xff, 0xff, 0xff, 0xff)]
    public void A_number_that_is_none_is_broken_and_asks_for_no_memory(params int[] bytes)
    {
        var kept = bytes.Select(part => (byte)part).ToArray();
        Assert.Throws<FormatException>(() => new ReadingReader(Path, kept).Number());
        Assert.Throws<FormatException>(() => new ReadingReader(Path, kept).Text());
        Assert.Throws<FormatException>(() => new ReadingReader(Path, kept).Texts());
    }

    [Fact]
    public void A_list_is_not_believed_to_be_longer_than_what_is_left() =>
        Assert.Throws<FormatException>(() => new ReadingReader(Path, new byte[] { 0xff, 0xff, 0xff, 0xff, 0x07, 1, 1 }).Texts());

    [Fact]
    public void A_place_in_another_file_is_noticed()
    {
        var writer = new ReadingWriter(Path);
        writer.Span(SourceSpan.At(Path, 1, 1));
        Assert.True(writer.IsOfOneFile);
        writer.Span(SourceSpan.At(new FilePath("site.config.json"), 1, 1));
        Assert.False(writer.IsOfOneFile);
    }

    private static ReadingWriter Written()
    {
        var writer = new ReadingWriter(Path);
        Array.ForEach([0, 1, 127, 128, 300, int.MaxValue], writer.Number);
        Array.ForEach(Texts, writer.Text);
        Array.ForEach(Spans, writer.Span);
        Array.ForEach<DateOnly?>([null, DateOnly.MinValue, new(2026, 4, 24), DateOnly.MaxValue], writer.Day);
        writer.Flag(true);
        writer.OneOf(DayOfWeek.Friday);
        writer.OneOrNone<DayOfWeek>(null);
        writer.Texts(["x", "y"]);
        ReadOnlyMemory<byte> bytes = new byte[] { 1, 2, 3 };
        writer.Shared(bytes);
        writer.Shared(bytes);
        return writer;
    }

    private static void ReadAll(ReadingReader reader)
    {
        _ = Enumerable.Range(0, 6).Select(_ => reader.Number()).ToImmutableArray();
        Array.ForEach(Texts, _ => reader.Text());
        Array.ForEach(Spans, _ => reader.Span());
        _ = Enumerable.Range(0, 4).Select(_ => reader.Day()).ToImmutableArray();
        reader.Flag();
        reader.OneOf<DayOfWeek>();
        reader.OneOrNone<DayOfWeek>();
        reader.Texts();
        reader.Shared();
        reader.Shared();
    }
}
