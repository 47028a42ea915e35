using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Data;

/// <summary>Reads JSON into a positioned tree. Broken JSON gives a diagnostic and no tree.</summary>
internal static class JsonTree
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = DataLimits.Depth };

    /// <summary>As editors write files that people configure things with.</summary>
    private static readonly JsonReaderOptions WithComments =
        Options with { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Reads a whole file.</summary>
    public static DataNode? Read(FilePath path, ReadOnlyMemory<byte> bytes, InputKind kind, DiagnosticBag bag)
    {
        if (bytes.Length > DataLimits.JsonBytes)
        {
            bag.Add(InputDiagnostics.TooMuch(kind, SourceSpan.Whole(path), "bytes", DataLimits.JsonBytes));
            return null;
        }

        return TextDecoder.TryRead(path, bytes, kind, bag, out var utf8) ? ReadPart(path, utf8.Span, TextPosition.Start, kind, bag) : null;
    }

    /// <summary>Whether a file holds nothing but white space and comments.</summary>
    public static bool IsBlank(ReadOnlySpan<byte> bytes)
    {
        var text = TextDecoder.WithoutMark(bytes);
        var reader = new Utf8JsonReader(text, WithComments);
        try
        {
            return !reader.Read();
        }
        catch (JsonException)
        {
            return reader.TokenType == JsonTokenType.None && text[(int)reader.BytesConsumed..].Trim(" \t\r\n"u8).IsEmpty;
        }
    }

    /// <summary>
    /// Reads one complete value out of a larger file, whose first byte stands at <paramref name="start"/>; keys named
    /// <paramref name="omit"/> are passed over.
    /// </summary>
    public static DataNode? ReadPart(
        FilePath path, ReadOnlySpan<byte> bytes, TextPosition start, InputKind kind, DiagnosticBag bag, string? omit = null)
    {
        if (!TextDecoder.Check(path, bytes, start, kind, bag))
        {
            return null;
        }

        var builder = new Builder(path, bytes, start, kind, bag, omit);
        try
        {
            return builder.ReadDocument();
        }
        catch (JsonException exception)
        {
            bag.Add(Syntax(path, bytes, start, kind, exception));
        }
        catch (TooManyValuesException)
        {
            bag.Add(InputDiagnostics.TooMuch(kind, builder.Here, "values", DataLimits.JsonValues));
        }
        catch (InvalidOperationException)
        {
            bag.Add(InputDiagnostics.Syntax(kind, builder.HalfPair(), "JSON", "an escape names half of a surrogate pair"));
        }

        return null;
    }

    /// <summary>
    /// The reader's complaint. Its place counts lines and bytes from where the reader began, which may have been
    /// <paramref name="linesBefore"/> and <paramref name="bytesBefore"/> (in the same line) before the bytes at hand; then it was in
    /// <paramref name="state"/> at their start.
    /// </summary>
    public static Diagnostic Syntax(
        FilePath path, ReadOnlySpan<byte> bytes, TextPosition start, InputKind kind, JsonException exception,
        JsonReaderState? state = null, int linesBefore = 0, int bytesBefore = 0)
    {
        var fault = Explain(bytes, exception, state ?? new JsonReaderState(OptionsOf(kind)), linesBefore, bytesBefore);
        var cursor = new PositionCursor(bytes, start);
        var span = new SourceSpan(path, cursor.MoveTo(fault.Start), cursor.MoveTo(Math.Min(bytes.Length, fault.Start + fault.Length)));
        return fault.IsTooDeep ? InputDiagnostics.TooMuch(kind, span, "levels of maps and lists", DataLimits.Depth)
            : fault.IsSeries ? InputDiagnostics.OtherKind(kind, span, FileRecognition.JsonSeries.Reason, FileRecognition.JsonSeries.Cure)
            : InputDiagnostics.Syntax(kind, span, "JSON", fault.Reason);
    }

    /// <summary>What broke a text of one value, for those who read it in other ways.</summary>
    public static JsonFault Explain(ReadOnlySpan<byte> bytes, JsonException exception) =>
        Explain(bytes, exception, new JsonReaderState(Options), 0, 0);

    private static JsonFault Explain(
        ReadOnlySpan<byte> bytes, JsonException exception, JsonReaderState state, int linesBefore, int bytesBefore)
    {
        var line = bytes;
        var lines = (int)(exception.LineNumber ?? 0) - linesBefore;
        for (var passed = 0; passed < lines; passed++)
        {
            line = line[(line.IndexOf((byte)'\n') + 1)..];
        }

        var inLine = (int)(exception.BytePositionInLine ?? 0) - (lines == 0 ? bytesBefore : 0);
        var at = bytes.Length - line.Length + Math.Clamp(inLine, 0, line.Length);
        return JsonFaults.Explain(bytes, at, state, isFinal: true);
    }

    private static JsonReaderOptions OptionsOf(InputKind kind) => kind == InputKind.Config ? WithComments : Options;

    private ref struct Builder(FilePath path, ReadOnlySpan<byte> bytes, TextPosition start, InputKind kind, DiagnosticBag bag, string? omit)
    {
        private Utf8JsonReader reader = new(bytes, OptionsOf(kind));
        private PositionCursor cursor = new(bytes, start);
        private TextPosition here = start;

        private int values = 0;

        /// <summary>The place of what was read last.</summary>
        public readonly SourceSpan Here => new(path, here, here);

        /// <summary>The first escape of the current text that names half of a surrogate pair.</summary>
        public SourceSpan HalfPair()
        {
            const int length = 6;
            var from = (int)reader.TokenStartIndex;
            var text = reader.ValueSpan;
            for (var index = 0; index + length <= text.Length; index++)
            {
                if (text[index] != '\\')
                {
                    continue;
                }

                var isPair = IsHalf(text[index..], first: true)
                    && text.Length >= index + (2 * length)
                    && IsHalf(text[(index + length)..], first: false);
                if (!isPair && (IsHalf(text[index..], first: true) || IsHalf(text[index..], first: false)))
                {
                    var escape = cursor.MoveTo(from + 1 + index);
                    return new SourceSpan(path, escape, escape with { Column = escape.Column + length });
                }

                index += isPair ? (2 * length) - 1 : 1;
            }

            return new SourceSpan(path, here, here);
        }

        private static bool IsHalf(ReadOnlySpan<byte> escape, bool first) =>
            escape is [(byte)'\\', (byte)'u', (byte)'d' or (byte)'D', var digit, ..]
            && (first ? digit is (byte)'8' or (byte)'9' or (byte)'a' or (byte)'A' or (byte)'b' or (byte)'B'
                : digit is >= (byte)'c' and <= (byte)'f' or >= (byte)'C' and <= (byte)'F');

        public DataNode? ReadDocument()
        {
            reader.Read();
            var root = ReadValue();
            reader.Read();
            return root;
        }

        private DataNode ReadValue()
        {
            if (++values > DataLimits.JsonValues)
            {
                throw new TooManyValuesException();
            }

            here = cursor.MoveTo((int)reader.TokenStartIndex);
            return reader.TokenType switch
            {
                JsonTokenType.StartObject => ReadMap(here),
                JsonTokenType.StartArray => ReadList(here),
                JsonTokenType.String => Scalar(reader.GetString()!, ScalarKind.Text),
                JsonTokenType.Number => Scalar(Encoding.UTF8.GetString(reader.ValueSpan), ScalarKind.Number),
                JsonTokenType.True => Scalar("true", ScalarKind.Boolean),
                JsonTokenType.False => Scalar("false", ScalarKind.Boolean),
                _ => Scalar("", ScalarKind.Null),
            };
        }

        private MapNode ReadMap(TextPosition from)
        {
            var entries = ImmutableArray.CreateBuilder<MapEntry>();
            var seen = new KeySet();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                here = cursor.MoveTo((int)reader.TokenStartIndex);
                var key = Scalar(reader.GetString()!, ScalarKind.Text);
                reader.Read();
                if (key.Text == omit)
                {
                    reader.Skip();
                    continue;
                }

                var value = ReadValue();
                if (seen.Add(key.Text))
                {
                    entries.Add(new MapEntry(key, value));
                }
                else if (bag.Wants(InputDiagnostics.Code(kind, 5), key.Span))
                {
                    bag.Add(InputDiagnostics.DuplicateKey(kind, key.Span, key.Text));
                }
            }

            return new MapNode(SpanFrom(from), entries.DrainToImmutable());
        }

        private ListNode ReadList(TextPosition from)
        {
            var items = ImmutableArray.CreateBuilder<DataNode>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                items.Add(ReadValue());
            }

            return new ListNode(SpanFrom(from), items.DrainToImmutable());
        }

        private ScalarNode Scalar(string text, ScalarKind scalarKind) => new(SpanFrom(here), text, scalarKind);

        private SourceSpan SpanFrom(TextPosition from) => new(path, from, cursor.MoveTo(EndOfToken));

        /// <summary>The reader consumes the colon together with a key, and the key ends before it.</summary>
        private readonly int EndOfToken => reader.TokenType == JsonTokenType.PropertyName
            ? (int)reader.TokenStartIndex + reader.ValueSpan.Length + 2
            : (int)reader.BytesConsumed;
    }

    /// <summary>Leaves the recursion when the limit is met; it never leaves this class.</summary>
    private sealed class TooManyValuesException : Exception;
}
