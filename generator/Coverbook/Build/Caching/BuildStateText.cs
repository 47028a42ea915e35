using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Coverbook.Build.Reading;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Files.Keeping;

namespace Coverbook.Build.Caching;

/// <summary>The form of a build state on the disk: lines of words.</summary>
internal static class BuildStateText
{
    private static ReadOnlySpan<byte> Head => "coverbook build state 3\n"u8;

    /// <summary>Writes a state, line by line: a site may have hundreds of thousands of files.</summary>
    public static void Write(BuildState state, SealedFileWriter to)
    {
        to.Write(Head);
        foreach (var line in LinesOf(state))
        {
            to.Write(Encoding.UTF8.GetBytes(line));
        }
    }

    /// <summary>Reads a state; one of another version is none.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static BuildState? Parse(ReadOnlySpan<byte> text) => text.StartsWith(Head) ? ParseBody(text[Head.Length..]) : null;

    private static IEnumerable<string> LinesOf(BuildState state)
    {
        var counts = state.Counts;
        yield return $"{state.InputKey}\n{state.ThemeKey}\n";
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"{counts.Techniques} {counts.Findings} {counts.Rules} {counts.Pages} {counts.Files}\n{state.Files.Count}\n");
        foreach (var (path, file) in state.Files)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{Escape(path)}\t{file.Stamp.Length}\t{file.Stamp.WrittenAt}\t{file.Fingerprint}\n");
        }

        foreach (var diagnostic in state.Diagnostics)
        {
            yield return $"{string.Join('\t', ToWords(diagnostic).Select(Escape))}\n";
        }
    }

    private static BuildState ParseBody(ReadOnlySpan<byte> rest)
    {
        var (inputKey, themeKey) = (Line(ref rest), Line(ref rest));
        int[] counts = [.. Line(ref rest).Split(' ').Select(Number)];
        var count = Number(Line(ref rest));
        var files = new Dictionary<string, BuiltFile>(Math.Min(count, rest.Length), StringComparer.Ordinal);
        for (var index = 0; index < count; index++)
        {
            var line = Part(ref rest, (byte)'\n');
            var path = Unescape(Encoding.UTF8.GetString(Part(ref line, (byte)'\t')));
            var stamp = new FileStamp(Long(Part(ref line, (byte)'\t')), Long(Part(ref line, (byte)'\t')));
            files.Add(path, new BuiltFile(stamp, ShortDigest.Parse(line)));
        }

        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        while (!rest.IsEmpty)
        {
            diagnostics.Add(ToDiagnostic([.. Line(ref rest).Split('\t').Select(Unescape)]));
        }

        return new BuildState(
            inputKey,
            themeKey,
            files,
            new SiteCounts(counts[0], counts[1], counts[2], counts[3], counts[4], Changed: 0),
            diagnostics.DrainToImmutable());
    }

    private static string Line(ref ReadOnlySpan<byte> rest) => Encoding.UTF8.GetString(Part(ref rest, (byte)'\n'));

    /// <summary>What stands before the next end, which is taken off with it.</summary>
    private static ReadOnlySpan<byte> Part(ref ReadOnlySpan<byte> rest, byte end)
    {
        var at = rest.IndexOf(end);
        var part = at < 0 ? throw new FormatException("The state is cut off.") : rest[..at];
        rest = rest[(at + 1)..];
        return part;
    }

    private static string[] ToWords(Diagnostic diagnostic) =>
    [
        diagnostic.Code,
        diagnostic.Severity.ToString(),
        diagnostic.Message,
        diagnostic.Cure,
        diagnostic.More.ToString(CultureInfo.InvariantCulture),
        .. diagnostic.Span is { } span ? ToWords(span) : [],
    ];

    private static string[] ToWords(SourceSpan span) =>
    [
        span.Path.Value,
        .. new[] { span.Start.Line, span.Start.Column, span.End.Line, span.End.Column }
            .Select(number => number.ToString(CultureInfo.InvariantCulture)),
    ];

    private static Diagnostic ToDiagnostic(string[] words) => new(
        words[0],
        Enum.Parse<Severity>(words[1]),
        words.Length == 5
            ? null
            : new SourceSpan(new FilePath(words[5]), new(Number(words[6]), Number(words[7])), new(Number(words[8]), Number(words[9]))),
        words[2],
        words[3])
    {
        More = Number(words[4]),
    };

    /// <summary>A word holds neither tabs nor line feeds, which divide words and lines.</summary>
    private static string Escape(string word) =>
        word.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\t", "\\t", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal);

    private static string Unescape(string word)
    {
        if (!word.Contains('\\', StringComparison.Ordinal))
        {
            return word;
        }

        var text = new StringBuilder(word.Length);
        for (var index = 0; index < word.Length; index++)
        {
            var isEscape = word[index] == '\\' && index + 1 < word.Length;
            var character = isEscape ? word[++index] : word[index];
            text.Append(isEscape && character == 't' ? '\t' : isEscape && character == 'n' ? '\n' : character);
        }

        return text.ToString();
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static long Long(ReadOnlySpan<byte> text) => long.Parse(text, CultureInfo.InvariantCulture);
}
