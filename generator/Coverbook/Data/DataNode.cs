using System.Collections.Immutable;
using System.Numerics;
using Coverbook.Files;

namespace Coverbook.Data;

/// <summary>
/// A value of a JSON or YAML file together with its place, so that everything said about it later can name file, line and
/// column. Both languages give the same three shapes.
/// </summary>
internal abstract record DataNode(SourceSpan Span)
{
    /// <summary>What a message calls a value of this shape: <c>a map</c>, <c>a list</c>, <c>text</c>, <c>a number</c> …</summary>
    public abstract string Shape { get; }

    /// <summary>
    /// The tag that YAML gives the value explicitly: <c>!!str</c>, <c>!!binary</c>, <c>!own</c>, or a whole <c>tag:…</c> address;
    /// <c>null</c> where there is none, and in JSON.
    /// </summary>
    public string? Tag { get; init; }
}

/// <summary>
/// Keys and values, in the order of the file; keys are unique. Entries that YAML's <c>&lt;&lt;</c> merges into the map come last, and
/// stand where they are written.
/// </summary>
internal sealed record MapNode(SourceSpan Span, ImmutableArray<MapEntry> Entries) : DataNode(Span)
{
    /// <summary>Up to here, looking at every key costs less than a table of them.</summary>
    private const int Few = 16;

    private Dictionary<string, MapEntry>? byKey;

    /// <inheritdoc/>
    public override string Shape => "a map";

    /// <summary>The entry with this key, compared ordinally.</summary>
    public MapEntry? Find(string key)
    {
        if (Entries.Length > Few)
        {
            byKey ??= Entries.ToDictionary(entry => entry.Key.Text, StringComparer.Ordinal);
            return byKey.GetValueOrDefault(key);
        }

        foreach (var entry in Entries)
        {
            if (entry.Key.Text == key)
            {
                return entry;
            }
        }

        return null;
    }

    /// <summary>
    /// Two maps are equal when they hold the same entries at the same place; what was looked up in them is no part of it.
    /// </summary>
    public bool Equals(MapNode? other) => other is not null && Span == other.Span && Tag == other.Tag && Entries == other.Entries;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Span, Entries);
}

/// <summary>One key and its value.</summary>
internal sealed record MapEntry(ScalarNode Key, DataNode Value);

/// <summary>Values in the order of the file.</summary>
internal sealed record ListNode(SourceSpan Span, ImmutableArray<DataNode> Items) : DataNode(Span)
{
    /// <inheritdoc/>
    public override string Shape => "a list";
}

/// <summary>The type a scalar has by JSON's grammar or YAML's 1.2 core schema.</summary>
internal enum ScalarKind
{
    /// <summary>Text, quoted or plain.</summary>
    Text,

    /// <summary>An integer or a decimal number.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary><c>null</c>, or nothing at all in YAML.</summary>
    Null,
}

/// <summary>A single value: its text as written (unquoted and unescaped) and its type.</summary>
internal sealed record ScalarNode(SourceSpan Span, string Text, ScalarKind Kind) : DataNode(Span)
{
    /// <inheritdoc/>
    public override string Shape => Kind switch
    {
        ScalarKind.Number => "a number",
        ScalarKind.Boolean => "true or false",
        ScalarKind.Null => "empty",
        _ => "text",
    };

    /// <summary>
    /// Whether YAML 1.2 takes the scalar for an infinity or for what is no number (<c>.inf</c>, <c>-.Inf</c>, <c>.nan</c>); its kind is
    /// text.
    /// </summary>
    public bool IsNotFinite { get; init; }

    /// <summary>The number's exact value where it is an integer, however large (up to 10,000 digits).</summary>
    public BigInteger? AsInteger => Kind == ScalarKind.Number ? CoreSchema.ToInteger(Text) : null;

    /// <summary>The number's value, where it fits a <see cref="decimal"/>.</summary>
    public decimal? AsDecimal =>
        Kind == ScalarKind.Number ? CoreSchema.ToDecimal(Text) : null;

    /// <summary>The truth value of a boolean.</summary>
    public bool? AsBoolean => Kind == ScalarKind.Boolean ? Text[0] is 't' or 'T' : null;

    /// <summary>Whether the file writes the text without quotes, on one line.</summary>
    public bool IsPlain => Span.Start.Line == Span.End.Line && QuoteMarks == 0;

    /// <summary>
    /// Whether the text stands in the file as it is: on one line, plain or in quotes without escapes. Only then does an offset
    /// into it name a column.
    /// </summary>
    private bool IsVerbatim => Span.Start.Line == Span.End.Line && (QuoteMarks is 0 or 2);

    private int QuoteMarks => Span.End.Column - Span.Start.Column - Text.Length;

    /// <summary>The place of a stretch of the text, where that can be told; else the whole scalar's.</summary>
    public SourceSpan PlaceOf(int offset, int length)
    {
        if (!IsVerbatim)
        {
            return Span;
        }

        var column = Span.Start.Column + (QuoteMarks / 2) + offset;
        return Span with { Start = Span.Start with { Column = column }, End = Span.Start with { Column = column + length } };
    }
}
