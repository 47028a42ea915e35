using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Sigma.Evaluation;

/// <summary>One line of events: an event, or why there is none.</summary>
/// <param name="Number">The line's number, from 1.</param>
/// <param name="Fields">The event, laid flat.</param>
/// <param name="Problem">What is wrong with the line.</param>
internal sealed record EventLine(int Number, EventFields? Fields, Diagnostic? Problem);

/// <summary>
/// The door to events: JSON lines (https://jsonlines.org), read one by one from a stream that need not fit into memory. A bad line
/// never stops the others; blank lines are passed over.
/// </summary>
internal sealed class EventReader(Stream stream, FilePath name)
{
    /// <summary>Bytes of a line; an event longer than that is an attack or a mistake.</summary>
    private const int LongestLine = 16 * 1024 * 1024;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = DataLimits.Depth };

    private readonly LineReader lines = new(stream, LongestLine);

    /// <summary>All lines but blank ones, in order. A stream that can no longer be read ends with a line that says so.</summary>
    public IEnumerable<EventLine> ReadAll()
    {
        while (ReadLine(out var failure))
        {
            if (failure is not null)
            {
                yield return Broken(lines.Number + 1, 1, failure);
                yield break;
            }

            if (lines.IsTooLong)
            {
                yield return Broken(lines.Number, 1, "it is longer than 16 MiB");
            }
            else if (!lines.Line.Span.Trim(" \t\r"u8).IsEmpty)
            {
                yield return Parse(lines.Number == 1 ? WithoutMark(lines.Line) : lines.Line);
            }
        }
    }

    private bool ReadLine(out string? failure)
    {
        try
        {
            failure = null;
            return lines.Read();
        }
        catch (Exception exception) when (SourceFilesExtensions.IsReadFailure(exception))
        {
            failure = SourceFilesExtensions.Describe(exception);
            return true;
        }
    }

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> line) => line[^TextDecoder.WithoutMark(line.Span).Length..];

    private EventLine Parse(ReadOnlyMemory<byte> line)
    {
        if (!Utf8.IsValid(line.Span))
        {
            return Broken(lines.Number, 1, "it is not UTF-8 text");
        }

        try
        {
            using var document = JsonDocument.Parse(line, Options);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? new EventLine(lines.Number, EventFields.Of(document.RootElement), null)
                : Broken(lines.Number, 1, "it is not a JSON object");
        }
        catch (JsonException exception)
        {
            var before = (int)Math.Min(exception.BytePositionInLine ?? 0, line.Length);
            return Broken(lines.Number, 1 + Encoding.UTF8.GetCharCount(line.Span[..before]), JsonTree.Reason(exception));
        }
        catch (InvalidOperationException)
        {
            return Broken(lines.Number, 1, "an escape names half of a surrogate pair");
        }
    }

    private EventLine Broken(int line, int column, string reason) =>
        new(line, null, RuleMatchDiagnostics.EventBroken(SourceSpan.At(name, line, column), reason));
}
