using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Inspecting.Places;

/// <summary>Looks for words in inputs. Each file is read once, whatever is asked of it, and one at a time.</summary>
internal sealed class InputSearch
{
    [Limit("Built sites", "bytes of an input that faults are traced to", "they are told at their places in the pages")]
    private const long LargestInput = 512L * 1024 * 1024;

    /// <summary>Bytes that are searched of a file, from the place on that is asked about.</summary>
    [Limit("Built sites", "bytes of an input that are searched for one fault", "it is told at its place in the page")]
    private const int LongestStretch = 4 * 1024 * 1024;

    /// <summary>Bytes that are searched in all, a second's work: thousands of faults may be looked for in files of megabytes.</summary>
    [Limit("Built sites", "bytes that are searched for all faults", "further ones are told at their places in the pages")]
    private const long MostSearched = 8L * 1024 * 1024 * 1024;

    private readonly Dictionary<InputQuestion, SourceSpan> answers = new(ReferenceEqualityComparer.Instance);
    private long searched;

    private InputSearch()
    {
    }

    /// <summary>The places of the questions that have an answer.</summary>
    public static IReadOnlyDictionary<InputQuestion, SourceSpan> Answer(ISourceFiles files, IEnumerable<InputQuestion> questions)
    {
        var search = new InputSearch();
        foreach (var file in questions.Where(question => !question.Words.IsEmpty).GroupBy(question => question.From.Path))
        {
            if (files.TryRead(file.Key, LargestInput, out _) is { } bytes
                && TextDecoder.TryRead(file.Key, bytes, InputKind.Content, new DiagnosticBag(), out var text))
            {
                search.Answer(file, text.Span);
            }
        }

        return search.answers;
    }

    private void Answer(IGrouping<FilePath, InputQuestion> file, ReadOnlySpan<byte> text)
    {
        var (line, offset) = (1, 0);
        foreach (var question in file.OrderBy(question => question.From.Start))
        {
            for (; line < question.From.Start.Line && text[offset..].IndexOf((byte)'\n') is >= 0 and var end; line++)
            {
                offset += end + 1;
            }

            if (line == question.From.Start.Line && Find(question, text[offset..]) is { } place)
            {
                answers.Add(question, place);
            }
        }
    }

    private SourceSpan? Find(InputQuestion question, ReadOnlySpan<byte> rest)
    {
        var isJson = question.From.Path.Extension == ".json";
        var stretch = rest[..(isJson ? EndOfValue(rest, question.From.Start) : Math.Min(rest.Length, LongestStretch))];
        foreach (var word in question.Words.SelectMany(word => isJson ? InJson(word) : [word]))
        {
            searched += stretch.Length;
            var bytes = Encoding.UTF8.GetBytes(word);
            if (searched <= MostSearched && stretch.IndexOf(bytes) is >= 0 and var at)
            {
                var cursor = new PositionCursor(stretch, new TextPosition(question.From.Start.Line, 1));
                return new SourceSpan(question.From.Path, cursor.MoveTo(at), cursor.MoveTo(at + bytes.Length));
            }
        }

        return null;
    }

    /// <summary>Where the value ends that begins in this line: what follows it in a bundle is about something else.</summary>
    private static int EndOfValue(ReadOnlySpan<byte> rest, TextPosition start)
    {
        var stretch = rest[..Math.Min(rest.Length, LongestStretch)];
        var before = Math.Min(start.Column - 1, stretch.Length);
        try
        {
            var reader = new Utf8JsonReader(stretch[before..], isFinalBlock: false, default);
            return reader.Read() && reader.TrySkip() ? before + (int)reader.BytesConsumed : stretch.Length;
        }
        catch (JsonException)
        {
            return stretch.Length;
        }
    }

    /// <summary>A word as it stands in JSON: as it is, or with escapes.</summary>
    private static IEnumerable<string> InJson(string word) =>
    [
        word,
        JsonEncodedText.Encode(word, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).Value,
        JsonEncodedText.Encode(word).Value,
    ];
}
