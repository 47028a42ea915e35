using System.Collections.Immutable;
using Coverbook.Files;

namespace Coverbook.Data;

/// <summary>
/// A value of a JSON or YAML file together with its place, so that everything said about it later can name file, line and
/// column. Both languages give the same three shapes.
/// </summary>
public abstract record DataNode(SourceSpan Span)
{
    /// <summary>What a message calls a value of this shape: <c>a map</c>, <c>a list</c>, <c>text</c>, <c>a number</c> …</summary>
    public abstract string Shape { get; }
}

/// <summary>Keys and values, in the order of the file; keys are unique.</summary>
public sealed record MapNode(SourceSpan Span, ImmutableArray<MapEntry> Entries) : DataNode(Span)
{
    /// <inheritdoc/>
    public override string Shape => "a map";

    /// <summary>The entry with this key, compared ordinally.</summary>
    public MapEntry? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (entry.Key.Text == key)
            {
                return entry;
            }
        }

        return null;
    }
}

/// <summary>One key and its value.</summary>
public sealed record MapEntry(ScalarNode Key, DataNode Value);

/// <summary>Values in the order of the file.</summary>
public sealed record ListNode(SourceSpan Span, ImmutableArray<DataNode> Items) : DataNode(Span)
{
    /// <inheritdoc/>
    public override string Shape => "a list";
}

/// <summary>The type a scalar has by JSON's grammar or YAML's 1.2 core schema.</summary>
public enum ScalarKind
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
public sealed record ScalarNode(SourceSpan Span, string Text, ScalarKind Kind) : DataNode(Span)
{
    /// <inheritdoc/>
    public override string Shape => Kind switch
    {
        ScalarKind.Number => "a number",
        ScalarKind.Boolean => "true or false",
        ScalarKind.Null => "empty",
        _ => "text",
    };

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
