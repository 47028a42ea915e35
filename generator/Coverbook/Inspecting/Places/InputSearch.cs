using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Coverbook.Data;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Inspecting.Places;

/// <summary>Looks for words in inputs. Each file is read once, whatever is asked of it, and one at a time.</summary>
internal sealed class InputSearch
{
    /// <summary>Bytes that are searched in all, a second's work: thousands of faults may be looked for in files of megabytes.</summary>
    [Limit("Built sites", "bytes that are searched for all faults", "further ones are told at their places in the pages")]
    private const long MostSearched = 8L * 1024 * 1024 * 1024;

    private readonly Dictionary<InputQuestion, SourceSpan> answers = new(ReferenceEqualityComparer.Instance);
    private readonly ForwardText text = new();
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
            try
            {
                using var stream = files.Open(file.Key);
                search.Answer(file, stream);
            }
            catch (Exception exception) when (SourceFilesExtensions.IsReadFailure(exception))
            {
                // Whoever took the input away since the build is told the place in the page.
                continue;
            }
        }

        return search.answers;
    }

    private void Answer(IGrouping<FilePath, InputQuestion> file, Stream stream)
    {
        text.Begin(stream);
        foreach (var question in file.OrderBy(question => question.From.Start))
        {
            if (Find(question, text.From(question.From.Start.Line)) is { } place)
            {
                answers.Add(question, place);
            }
        }
    }

    private SourceSpan? Find(InputQuestion question, ReadOnlySpan<byte> rest)
    {
        var isJson = question.From.Path.Extension == ".json";
        var stretch = isJson ? rest[..EndOfValue(rest, question.From.Start)] : rest;
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
    private static int EndOfValue(ReadOnlySpan<byte> stretch, TextPosition start)
    {
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
