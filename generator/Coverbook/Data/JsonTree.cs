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
    private static readonly JsonReaderOptions WithComments = Options with { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Reads a whole file.</summary>
    public static DataNode? Read(FilePath path, ReadOnlySpan<byte> bytes, InputKind kind, DiagnosticBag bag)
    {
        if (bytes.Length > DataLimits.JsonBytes)
        {
            bag.Add(InputDiagnostics.TooMuch(kind, SourceSpan.Whole(path), "bytes", DataLimits.JsonBytes));
            return null;
        }

        return ReadPart(path, TextDecoder.WithoutMark(bytes), TextPosition.Start, kind, bag);
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
        catch (InvalidOperationException)
        {
            bag.Add(InputDiagnostics.Syntax(kind, builder.Here, "JSON", "an escape names half of a surrogate pair"));
        }

        return null;
    }

    /// <summary>
    /// The reader's complaint. Its place counts lines and bytes from where the reader began, which may have been
    /// <paramref name="linesBefore"/> and <paramref name="bytesBefore"/> (in the same line) before the bytes at hand.
    /// </summary>
    public static Diagnostic Syntax(
        FilePath path, ReadOnlySpan<byte> bytes, TextPosition start, InputKind kind, JsonException exception, int linesBefore = 0, int bytesBefore = 0)
    {
        var line = bytes;
        var lines = (int)(exception.LineNumber ?? 0) - linesBefore;
        for (var passed = 0; passed < lines; passed++)
        {
            line = line[(line.IndexOf((byte)'\n') + 1)..];
        }

        var inLine = (int)(exception.BytePositionInLine ?? 0) - (lines == 0 ? bytesBefore : 0);
        var place = new PositionCursor(bytes, start).MoveTo(bytes.Length - line.Length + Math.Clamp(inLine, 0, line.Length));
        var span = new SourceSpan(path, place, place);
        return IsTooDeep(exception)
            ? InputDiagnostics.TooMuch(kind, span, "levels of maps and lists", DataLimits.Depth)
            : InputDiagnostics.Syntax(kind, span, "JSON", Reason(exception));
    }

    /// <summary>The reader tells its limit from broken JSON by words only.</summary>
    private static bool IsTooDeep(JsonException exception) => exception.Message.Contains("maximum configured depth", StringComparison.Ordinal);

    /// <summary>The first sentence only: what follows repeats the position, counted from 0.</summary>
    public static string Reason(JsonException exception)
    {
        var message = exception.Message;
        if (message.Contains("trailing comma", StringComparison.Ordinal))
        {
            return "a comma stands after the last entry";
        }

        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).TrimEnd('.', ' ');
    }

    private ref struct Builder(FilePath path, ReadOnlySpan<byte> bytes, TextPosition start, InputKind kind, DiagnosticBag bag, string? omit)
    {
        private Utf8JsonReader reader = new(bytes, kind == InputKind.Config ? WithComments : Options);
        private PositionCursor cursor = new(bytes, start);
        private TextPosition here = start;

        public readonly SourceSpan Here => new(path, here, here);

        public DataNode? ReadDocument()
        {
            reader.Read();
            var root = ReadValue();
            reader.Read();
            return root;
        }

        private DataNode ReadValue()
        {
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
}
