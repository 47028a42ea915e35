using System.Buffers;
using System.Text;
using System.Text.Json;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Attack.Stix;

/// <summary>Receives one object of a bundle. The bytes are valid only during the call.</summary>
internal delegate void StixObjectReceiver(StixObjectKind kind, ReadOnlySpan<byte> json, TextPosition start);

/// <summary>
/// Hands out the objects of a STIX bundle one at a time, so that a bundle of 45 MB costs a buffer as large as its largest
/// object, which is bounded. Objects that the site does not use are passed over without being read into anything.
/// </summary>
internal sealed class StixStream(FilePath path, Stream stream, StixObjectKinds kinds, DiagnosticBag bag) : IDisposable
{
    private const int ByteOrderMarkSize = 3;
    private const int FirstBufferSize = 256 * 1024;
    private static readonly JsonReaderOptions Options = new() { MaxDepth = DataLimits.Depth };

    private static readonly SearchValues<byte> BetweenValues = SearchValues.Create(" \t\r\n,:"u8);

    private byte[] buffer = ArrayPool<byte>.Shared.Rent(FirstBufferSize);
    private int position;
    private int filled;
    private bool atEnd;
    private bool objectsNamed;
    private JsonReaderState state = new(Options);
    private TextPosition here = TextPosition.Start;
    private int bytesInLine;

    public void Dispose() => ArrayPool<byte>.Shared.Return(buffer);

    /// <summary>Reads the whole bundle; false, with a diagnostic, when it is broken or no bundle.</summary>
    public bool Read(StixObjectReceiver receive)
    {
        try
        {
            Fill(ByteOrderMarkSize);
            SkipByteOrderMark();
            if (!FindObjects())
            {
                bag.Add(AttackDiagnostics.NotABundle(SourceSpan.Whole(path)));
                return false;
            }

            while (TryNextObject(receive))
            {
            }

            ReadToEnd();
            return true;
        }
        catch (TooLargeException)
        {
            bag.Add(InputDiagnostics.TooMuch(InputKind.Attack, NextValue(), "bytes in one value", StixLimits.ObjectBytes));
            return false;
        }
        catch (JsonException exception)
        {
            // The reader's state carries its counts over from buffer to buffer, so its place counts from the file's start.
            bag.Add(JsonTree.Syntax(path, Unread, here, InputKind.Attack, exception, state, here.Line - 1, bytesInLine));
            return false;
        }
        catch (DecoderFallbackException)
        {
            bag.Add(InputDiagnostics.NotUtf8(InputKind.Attack, new SourceSpan(path, here, here)));
            return false;
        }
    }

    private void SkipByteOrderMark()
    {
        if (Unread.StartsWith("\uFEFF"u8))
        {
            position += ByteOrderMarkSize;
        }
    }

    private static ReadOnlySpan<byte> Objects => "objects"u8;

    private ReadOnlySpan<byte> Unread => buffer.AsSpan(position, filled - position);

    /// <summary>Moves to the first element of the root's <c>objects</c>; false when the root is no such map.</summary>
    private bool FindObjects()
    {
        while (true)
        {
            var reader = new Utf8JsonReader(Unread, atEnd, state);
            while (reader.Read())
            {
                if (reader is { CurrentDepth: 0, TokenType: not JsonTokenType.StartObject })
                {
                    return false;
                }

                if (reader is { CurrentDepth: 1, TokenType: JsonTokenType.StartArray } && objectsNamed)
                {
                    Consume(ref reader);
                    return true;
                }

                objectsNamed = reader is { CurrentDepth: 1, TokenType: JsonTokenType.PropertyName }
                    && StixObjectKinds.Is(ref reader, Objects);
            }

            Consume(ref reader);
            Fill();
        }
    }

    private bool TryNextObject(StixObjectReceiver receive)
    {
        while (true)
        {
            var reader = new Utf8JsonReader(Unread, atEnd, state);
            if (TryScan(ref reader, out var kind, out var from))
            {
                var isObject = from >= 0;
                if (isObject)
                {
                    Deliver(receive, kind, from, (int)reader.BytesConsumed);
                }

                Consume(ref reader);
                return isObject;
            }

            Fill();
        }
    }

    /// <summary>
    /// Passes one element of the array, noting what kind of object it is. False when the buffer ends inside of it: then it is
    /// scanned again with more. <paramref name="from"/> is -1 at the end of the array.
    /// </summary>
    private bool TryScan(ref Utf8JsonReader reader, out StixObjectKind kind, out int from)
    {
        kind = StixObjectKind.Other;
        from = -1;
        if (!reader.Read())
        {
            return false;
        }

        if (reader.TokenType == JsonTokenType.EndArray)
        {
            return true;
        }

        from = (int)reader.TokenStartIndex;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            kind = StixObjectKind.NoObject;
            return reader.TrySkip();
        }

        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject)
            {
                return true;
            }

            var names = StixObjectKinds.Property(ref reader);
            if (!reader.Read())
            {
                return false;
            }

            kind = kinds.Refine(kind, names, ref reader);
            if (!reader.TrySkip())
            {
                return false;
            }
        }

        return false;
    }

    private void Deliver(StixObjectReceiver receive, StixObjectKind kind, int from, int to)
    {
        if (kind == StixObjectKind.Other)
        {
            return;
        }

        var start = Advance(here, Unread[..from]);
        if (kind == StixObjectKind.NoObject)
        {
            var place = new SourceSpan(path, start, start);
            if (bag.Wants("CB2113", place))
            {
                bag.Add(AttackDiagnostics.NotAnObject(place));
            }

            return;
        }

        receive(kind, Unread[from..to], start);
    }

    /// <summary>What follows the objects says nothing of ATT&amp;CK, unless it is a second list of them.</summary>
    private void ReadToEnd()
    {
        while (true)
        {
            var reader = new Utf8JsonReader(Unread, atEnd, state);
            var (start, looked) = (here, 0);
            while (reader.Read())
            {
                if (reader is { CurrentDepth: 1, TokenType: JsonTokenType.PropertyName } && StixObjectKinds.Is(ref reader, Objects))
                {
                    start = Advance(start, Unread[looked..(int)reader.TokenStartIndex]);
                    looked = (int)reader.TokenStartIndex;
                    bag.Add(InputDiagnostics.DuplicateKey(InputKind.Attack, new SourceSpan(path, start, start), "objects"));
                }
            }

            Consume(ref reader);
            if (atEnd)
            {
                return;
            }

            Fill();
        }
    }

    private void Consume(ref Utf8JsonReader reader)
    {
        state = reader.CurrentState;
        var consumed = (int)reader.BytesConsumed;
        var passed = Unread[..consumed];
        here = Advance(here, passed);
        bytesInLine = passed.LastIndexOf((byte)'\n') is >= 0 and var lineBreak ? consumed - lineBreak - 1 : bytesInLine + consumed;
        position += consumed;
    }

    private static TextPosition Advance(TextPosition from, ReadOnlySpan<byte> passed)
    {
        var breaks = passed.Count((byte)'\n');
        var column = breaks == 0 ? from.Column : 1;
        return new TextPosition(from.Line + breaks, column + Encoding.UTF8.GetCharCount(passed[(passed.LastIndexOf((byte)'\n') + 1)..]));
    }

    /// <summary>Where the value begins that what is unread holds the beginning of.</summary>
    private SourceSpan NextValue()
    {
        var before = Math.Max(0, Unread.IndexOfAnyExcept(BetweenValues));
        var start = Advance(here, Unread[..before]);
        return new SourceSpan(path, start, start);
    }

    /// <summary>
    /// Reads on; what is not consumed yet moves to the front, and the buffer grows when that fills it. What was scanned in vain is
    /// scanned again only with twice as many bytes, or else a source that gives a few at a time would cost the square of an object.
    /// </summary>
    private void Fill(int least = 1)
    {
        if (position == 0 && filled == buffer.Length)
        {
            Grow();
        }
        else if (position > 0)
        {
            Unread.CopyTo(buffer);
            filled -= position;
            position = 0;
        }

        var room = buffer.AsSpan(filled);
        var wanted = Math.Min(Math.Max(least, filled), room.Length);
        var read = stream.ReadAtLeast(room, wanted, throwOnEndOfStream: false);
        filled += read;
        atEnd = read < wanted;
    }

    private void Grow()
    {
        if (buffer.Length >= StixLimits.ObjectBytes)
        {
            throw new TooLargeException();
        }

        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.AsSpan(0, filled).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }

    /// <summary>Leaves the scan when a limit is met; it never leaves this class.</summary>
    private sealed class TooLargeException : Exception;
}
