using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Sigma.Evaluation;

/// <summary>An event of a stream, or why there is none at a place.</summary>
/// <param name="Number">The number of the line where it begins, from 1.</param>
/// <param name="Fields">The event, laid flat.</param>
/// <param name="Problem">Why there is none.</param>
/// <param name="Remark">What is doubtful about it.</param>
internal sealed record EventLine(int Number, EventFields? Fields, Diagnostic? Problem, Diagnostic? Remark);

/// <summary>
/// The door to events: JSON objects, one on a line (https://jsonlines.org), over several lines, or in an array, read one by one from a
/// stream that need not fit into memory. A bad event never stops the others; of what is no JSON at all only the beginning is reported.
/// </summary>
internal sealed class EventReader(Stream stream, FilePath name)
{
    /// <summary>Bytes of a line or an event; what is longer is an attack or a mistake.</summary>
    [Limit("Events", "bytes of one event", "error CB4182")]
    private const int Longest = 16 * 1024 * 1024;

    /// <summary>Whoever has more broken events than that wants to mend what wrote them, not to hear of each.</summary>
    [Limit("Events", "broken events of a file", "the rest is not read")]
    private const int MostBroken = 100_000;

    private static readonly string TooLong = string.Create(CultureInfo.InvariantCulture, $"longer than {Longest / 1024 / 1024} MiB");
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = DataLimits.Depth };

    private readonly LineReader lines = new(stream, Longest);
    private readonly EventScanner scanner = new();
    private readonly ArrayBufferWriter<byte> begun = new();
    private readonly ColumnCounter columns = new();
    private (int Line, int Offset) start = (1, 0);
    private int? startColumn;
    private bool isLost;
    private bool hasLost;
    private int broken;

    /// <summary>All events in order. A stream that can no longer be read ends with a line that says so.</summary>
    public IEnumerable<EventLine> ReadAll()
    {
        while (ReadLine(out var failure))
        {
            if (failure is not null)
            {
                yield return Broken(lines.Number + 1, 1, failure);
                yield break;
            }

            columns.Restart();
            foreach (var result in lines.IsTooLong ? Leave(lines.Number, $"its line is {TooLong}") : Read(WithoutMark(lines.Line)))
            {
                yield return result;
                if (broken >= MostBroken)
                {
                    yield return Broken(
                        result.Number,
                        1,
                        string.Create(CultureInfo.InvariantCulture, $"{MostBroken:N0} broken ones stand before it; nothing more is read"));
                    yield break;
                }
            }
        }

        foreach (var result in scanner.IsInside ? Leave(start.Line, "its closing bracket is missing") : [])
        {
            yield return result;
        }

        if (scanner.Arrays != 0 && !hasLost)
        {
            yield return Broken(
                lines.Number, 1, scanner.Arrays > 0 ? "the array around the events is never closed" : "a bracket closes no array");
        }
    }

    /// <summary>What one line adds: the end of an object that has begun, whole objects, and the beginning of another one.</summary>
    private IEnumerable<EventLine> Read(ReadOnlyMemory<byte> line)
    {
        var at = 0;
        if (scanner.IsInside)
        {
            if (BeginsAgain(line.Span))
            {
                yield return EndBroken("the next one begins before its end");
            }
            else if (Continue(line, 0, out at) is { } result)
            {
                yield return result;
            }
        }

        while (!scanner.IsInside && (at = scanner.FindStart(line.Span, at)) < line.Length)
        {
            if (line.Span[at] != '{')
            {
                if (!isLost)
                {
                    yield return Broken(
                        lines.Number,
                        columns.Of(line.Span, at),
                        Utf8.IsValid(line.Span) ? "it is not a JSON object" : "it is not UTF-8 text");
                }

                (isLost, hasLost) = (true, true);
                yield break;
            }

            (start, startColumn, isLost) = ((lines.Number, at), null, false);
            if (Continue(line, at, out at) is { } result)
            {
                yield return result;
            }
        }
    }

    /// <summary>Whether a line begins where the open object began: no writer of JSON sets what is inside of an object there.</summary>
    private bool BeginsAgain(ReadOnlySpan<byte> line) =>
        line.Length > start.Offset && line[start.Offset] == '{' && line[..start.Offset].Trim(" \t"u8).IsEmpty;

    /// <summary>Goes on with an object: the event, where it ends in this line, or why there is none.</summary>
    private EventLine? Continue(ReadOnlyMemory<byte> line, int from, out int end)
    {
        end = scanner.FindEnd(line.Span, from);
        if (end >= 0 && begun.WrittenCount == 0)
        {
            return Parse(line[from..end]);
        }

        var isWhole = end >= 0;
        startColumn ??= columns.Of(line.Span, start.Offset);
        end = isWhole ? end : line.Length;
        begun.Write(line.Span[from..end]);
        begun.Write("\n"u8);
        if (scanner.IsInsideText)
        {
            EndBroken("");
            return Broken(lines.Number, columns.Of(line.Span, scanner.TextStart), "this text is not closed on its line");
        }

        return begun.WrittenCount > Longest ? EndBroken($"it is {TooLong}") : isWhole ? EndBroken(null) : null;
    }

    /// <summary>
    /// Reads what an object has gathered, and gives it up; <paramref name="reason"/> tells why it cannot be read in any case.
    /// </summary>
    private EventLine EndBroken(string? reason)
    {
        var isCut = scanner.IsInside;
        scanner.Leave();
        var result = reason is null ? Parse(begun.WrittenMemory) : BrokenAtStart(reason);
        begun.ResetWrittenCount();
        isLost = isCut;
        hasLost |= isCut;
        return result;
    }

    private EventLine[] Leave(int line, string reason)
    {
        scanner.Leave();
        begun.ResetWrittenCount();
        (isLost, hasLost) = (true, true);
        return [Broken(line, 1, reason)];
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

    private ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> line) =>
        lines.Number == 1 ? line[^TextDecoder.WithoutMark(line.Span).Length..] : line;

    private EventLine Parse(ReadOnlyMemory<byte> json)
    {
        if (!Utf8.IsValid(json.Span))
        {
            return BrokenAtStart("it is not UTF-8 text");
        }

        try
        {
            using var document = JsonDocument.Parse(json, Options);
            return Checked(EventFields.Of(document.RootElement));
        }
        catch (JsonException fault)
        {
            return Broken(json.Span, fault);
        }
        catch (InvalidOperationException)
        {
            return BrokenAtStart("an escape names half of a surrogate pair");
        }
    }

    private EventLine Checked(EventFields fields) => fields.IsTooLarge
        ? BrokenAtStart("it has too many values, or too long names")
        : new EventLine(
            start.Line,
            fields,
            null,
            fields.HasKeyTwice ? RuleMatchDiagnostics.EventKeyTwice(SourceSpan.At(name, start.Line, StartColumn)) : null);

    private EventLine Broken(ReadOnlySpan<byte> json, JsonException exception)
    {
        var fault = JsonTree.Explain(json, exception);
        var before = json[..fault.Start];
        var line = before.Count((byte)'\n');
        var column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + (line == 0 ? StartColumn : 1);
        return Broken(start.Line + line, column, fault.Reason);
    }

    private int StartColumn => startColumn ?? columns.Of(lines.Line.Span, start.Offset);

    private EventLine BrokenAtStart(string reason) => Broken(start.Line, StartColumn, reason);

    private EventLine Broken(int line, int column, string reason)
    {
        broken++;
        return new EventLine(line, null, RuleMatchDiagnostics.EventBroken(SourceSpan.At(name, line, column), reason), null);
    }
}
