using System.Text.Json;

namespace Coverbook.Data;

/// <summary>What broke a JSON text: the offsets of the place in it, and why.</summary>
internal readonly record struct JsonFault(int Start, int Length, string Reason)
{
    /// <summary>Whether nothing is broken but the limit on depth.</summary>
    public bool IsTooDeep { get; init; }

    /// <summary>Whether the text ends before a bracket is closed.</summary>
    public bool IsUnclosed { get; init; }

    /// <summary>Whether a second value begins where the file should end.</summary>
    public bool IsSeries { get; init; }
}

/// <summary>
/// Finds what broke a JSON text, by reading it a second time: the reader tells where it could go on no longer, people look for the
/// quote or bracket that is never closed, or for the comma before.
/// </summary>
internal static class JsonFaults
{
    private const string NoValue = "this is no value; text must stand in double quotes";

    /// <summary>The fault that made a reader in <paramref name="state"/> give up with an exception at <paramref name="at"/>.</summary>
    public static JsonFault Explain(ReadOnlySpan<byte> bytes, int at, JsonReaderState state, bool isFinal)
    {
        bytes = state.Options.CommentHandling == JsonCommentHandling.Disallow ? bytes : BlankComments(bytes.ToArray());
        var reader = new Utf8JsonReader(bytes, isFinal, state);
        var open = new Stack<int>();
        var isComplete = false;
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                {
                    open.Push((int)reader.TokenStartIndex);
                    continue;
                }

                isComplete |= reader.CurrentDepth == 0;
                if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
                {
                    open.TryPop(out _);
                }
            }
        }
        catch (JsonException)
        {
            // What is wanted is how far it came.
        }

        var depth = reader.CurrentDepth + (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray ? 1 : 0);
        return new Finder(bytes, at, (int)reader.BytesConsumed, open, depth, isComplete).Find();
    }

    /// <summary>Where comments are allowed, they are no more than white space.</summary>
    private static byte[] BlankComments(byte[] bytes)
    {
        var isText = false;
        for (var index = 0; index < bytes.Length; index++)
        {
            isText = bytes[index] switch
            {
                (byte)'"' => !isText,
                (byte)'\n' => false,
                _ => isText,
            };
            var rest = bytes.AsSpan(index);
            if (isText)
            {
                index += bytes[index] == '\\' ? 1 : 0;
            }
            else if (rest is [(byte)'/', (byte)'/', ..])
            {
                Blank(rest, rest.IndexOf((byte)'\n'));
            }
            else if (rest is [(byte)'/', (byte)'*', ..])
            {
                Blank(rest, rest[2..].IndexOf("*/"u8) is >= 0 and var length ? length + 4 : -1);
            }
        }

        return bytes;
    }

    /// <summary>Line feeds stay, as places count them.</summary>
    private static void Blank(Span<byte> comment, int length)
    {
        foreach (ref var character in comment[..(length < 0 ? comment.Length : length)])
        {
            character = character == '\n' ? character : (byte)' ';
        }
    }

    private readonly ref struct Finder(ReadOnlySpan<byte> bytes, int at, int consumed, Stack<int> open, int depth, bool isComplete)
    {
        private readonly ReadOnlySpan<byte> bytes = bytes;
        private readonly int at = Math.Min(at, bytes.Length);

        public JsonFault Find()
        {
            var token = Skip(consumed);
            if (!isComplete && token < bytes.Length && bytes[token] is (byte)',' or (byte)':')
            {
                token = Skip(token + 1);
            }

            return token >= bytes.Length || token > at ? AtToken(Skip(at))
                : bytes[token] == '"' ? InText(token)
                : token < at && IsWord(bytes[token]) && at <= token + WordLength(token) ? InWord(token)
                : AtToken(Skip(at));
        }

        private JsonFault InWord(int word) => new(
            word, WordLength(word), bytes[word] is (byte)'-' or (byte)'+'
                or (byte)'.' or (>= (byte)'0' and <= (byte)'9') ? "this is no number" : NoValue);

        /// <summary>In a quoted text, or behind a key.</summary>
        private JsonFault InText(int quote)
        {
            var end = EndOfText(quote);
            if (end >= 0 && (at == quote || end <= at))
            {
                return AtToken(Skip(at));
            }

            var backslash = bytes[quote..Math.Min(at + 1, bytes.Length)].LastIndexOf((byte)'\\');
            return at >= bytes.Length
                || at == quote
                || bytes[at] is (byte)'\n' or (byte)'\r' ? new JsonFault(quote, 1, "this quote is never closed")
                : bytes[at] < ' ' ? new JsonFault(at, 1, "a tab or another control character in a text is written as an escape, as in \\t")
                : new JsonFault(quote + Math.Max(0, backslash), 2, "this is no escape; a backslash is written twice");
        }

        private JsonFault AtToken(int token)
        {
            if (token >= bytes.Length)
            {
                return AtEnd();
            }

            if (IsBehindKey(token))
            {
                return new JsonFault(token, 1, "a colon is due before this");
            }

            var before = Before(token);
            return (char)bytes[token] switch
            {
                '{' or '[' when depth >= DataLimits.Depth => new JsonFault(token, 1, "") { IsTooDeep = true },
                '{' or '[' when isComplete => new JsonFault(token, 1, "a second value begins here") { IsSeries = true },
                _ when isComplete => new JsonFault(token, 1, "nothing can follow the end of the value"),
                '/' or '#' => new JsonFault(token, 1, "a comment cannot stand here"),
                '}' or ']' when before == ',' =>
                    new JsonFault(bytes[..token].LastIndexOf((byte)','), 1, "a comma stands after the last entry"),
                '}' or ']' when before == ':' => new JsonFault(token, 1, "a value is due before this bracket"),
                '}' or ']' =>
                    new JsonFault(
                        token,
                        1,
                        open.Count == 0 ? "this bracket closes nothing" : $"'{(IsInMap ? '}' : ']')}' is due before this bracket"),
                '\'' => new JsonFault(token, 1, "text stands in double quotes, not in single ones"),
                ',' when before is (byte)',' or (byte)':' or (byte)'[' or (byte)'{' =>
                    new JsonFault(token, 1, "a value is due before this comma"),
                ':' => new JsonFault(token, 1, IsInMap ? "a colon cannot stand here" : "a key and its value stand in '{ }'"),
                _ when IsInMap && before is (byte)',' or (byte)'{' =>
                    new JsonFault(token, WordLength(token), "a key must stand in double quotes"),
                _ when before is (byte)',' or (byte)':' or (byte)'[' or (byte)'{' or 0 => new JsonFault(token, WordLength(token), NoValue),
                _ => new JsonFault(token, 1, "a comma is due before this"),
            };
        }

        private JsonFault AtEnd() =>
            open.TryPeek(out var bracket) ? new JsonFault(bracket, 1, "this bracket is never closed") { IsUnclosed = true }
            : new JsonFault(
                bytes.Length,
                0,
                isComplete || bytes[..at].Trim(" \t\r\n"u8).IsEmpty ? "nothing stands here" : "the file ends in the middle of a value");

        /// <summary>Whether a key stands before a place, with nothing but white space between.</summary>
        private bool IsBehindKey(int place)
        {
            var text = bytes[..place].TrimEnd(" \t\r\n"u8);
            if (!IsInMap || !text.EndsWith("\""u8))
            {
                return false;
            }

            var quote = text.Length - 1;
            do
            {
                quote = text[..quote].LastIndexOf((byte)'"');
            }
            while (quote > 0 && (quote - 1 - text[..quote].LastIndexOfAnyExcept((byte)'\\')) % 2 == 1);

            return quote > 0 && Before(quote) is (byte)',' or (byte)'{';
        }

        private bool IsInMap => open.TryPeek(out var bracket) && bytes[bracket] == '{';

        private int WordLength(int start)
        {
            var end = start;
            while (end < bytes.Length && IsWord(bytes[end]))
            {
                end++;
            }

            return Math.Max(1, end - start);
        }

        private int EndOfText(int quote)
        {
            for (var index = quote + 1; index < bytes.Length; index++)
            {
                if (bytes[index] == '\\')
                {
                    index++;
                }
                else if (bytes[index] == '"')
                {
                    return index + 1;
                }
                else if (bytes[index] < ' ')
                {
                    return -1;
                }
            }

            return -1;
        }

        private byte Before(int place)
        {
            var before = bytes[..place].TrimEnd(" \t\r\n"u8);
            return before.IsEmpty ? (byte)0 : before[^1];
        }

        private int Skip(int from)
        {
            while (from < bytes.Length && IsSpace(bytes[from]))
            {
                from++;
            }

            return from;
        }

        private static bool IsSpace(byte character) => character is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';

        private static bool IsWord(byte character) =>
            char.IsAsciiLetterOrDigit((char)character) || character is (byte)'.' or (byte)'+' or (byte)'-' or (byte)'_' or >= 0x80;
    }
}
