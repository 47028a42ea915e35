using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Coverbook.Build.Reading;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Build.Caching;

/// <summary>
/// Keeps build states under <c>.coverbook/</c> in the site folder, one for each output folder. A state that cannot be read or
/// written costs time, never a build.
/// </summary>
internal sealed class BuildStateStore
{
    private const string Version = "coverbook build state 2";

    /// <summary>Some 200 bytes for each file of a site.</summary>
    [Limit("Files and addresses", "bytes of the state of the last build", "everything is built anew")]
    private const long LargestState = 256L * 1024 * 1024;

    /// <summary>The folder in the site folder.</summary>
    public const string Folder = ".coverbook";

    private readonly OutputDisk? disk;

    private readonly string name;

    /// <summary>The states of one output folder of a site.</summary>
    public BuildStateStore(string siteFolder, string outputFolder)
    {
        name = $"build-{Sum(Encoding.UTF8.GetBytes(Path.GetFullPath(outputFolder)))[..16]}.state";
        try
        {
            disk = new OutputDisk(Path.Combine(siteFolder, Folder));
        }
        catch (Exception exception) when (SourceFilesExtensions.IsReadFailure(exception))
        {
            disk = null;
        }
    }

    /// <summary>Whether an output folder is, or lies in, the folder of the states of a site; also where a disk ignores case.</summary>
    public static bool IsAtOrBelow(string siteFolder, OutputDisk output)
    {
        try
        {
            return output.IsAtOrBelow(new OutputDisk(Path.Combine(siteFolder, Folder)));
        }
        catch (Exception exception) when (SourceFilesExtensions.IsReadFailure(exception))
        {
            return false;
        }
    }

    /// <summary>The state of the last good build, if there is one that can be understood.</summary>
    public BuildState? Load()
    {
        try
        {
            return disk?.ReadText(name, LargestState) is { } text ? Parse(text) : null;
        }
        catch (Exception exception) when (SourceFilesExtensions.IsReadFailure(exception)
            || exception is FormatException or OverflowException or ArgumentException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    /// <summary>Keeps a state; false when the machine refuses.</summary>
    public bool Save(BuildState state)
    {
        try
        {
            disk?.CreateFolder("");
            using var bytes = Print(state);
            disk?.Write(name, bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
            return disk is not null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>
    /// The state as it is kept, written as UTF-8 from the start: a site may have hundreds of thousands of files. Its digest stands before
    /// what it is taken of, so that room for it is left first.
    /// </summary>
    private static MemoryStream Print(BuildState state)
    {
        var bytes = new MemoryStream();
        Write(bytes, $"{Version}\n");
        var sumAt = (int)bytes.Position;
        Write(bytes, $"{Sum([])}\n");
        var bodyAt = (int)bytes.Position;
        foreach (var line in LinesOf(state))
        {
            Write(bytes, line);
        }

        var sum = Sum(bytes.GetBuffer().AsSpan(bodyAt, (int)bytes.Length - bodyAt));
        Encoding.UTF8.GetBytes(sum, bytes.GetBuffer().AsSpan(sumAt));
        return bytes;
    }

    private static void Write(MemoryStream bytes, string text) => bytes.Write(Encoding.UTF8.GetBytes(text));

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

    /// <summary>A state that anybody changed, by hand or by accident, is none.</summary>
    private static BuildState? Parse(string text)
    {
        var parts = text.Split('\n', 3);
        return parts is [Version, var sum, var body] && sum == Sum(Encoding.UTF8.GetBytes(body)) ? ParseBody(body.Split('\n')) : null;
    }

    private static BuildState? ParseBody(string[] lines)
    {
        var counts = lines[2].Split(' ').Select(Number).ToArray();
        var count = Number(lines[3]);
        var files = lines.Skip(4).Take(count).Select(line => line.Split('\t')).ToDictionary(
            parts => Unescape(parts[0]), parts => new BuiltFile(
                new FileStamp(Long(parts[1]), Long(parts[2])), parts[3]), StringComparer.Ordinal);
        var diagnostics =
            lines.Skip(4 + count).Where(line => line.Length > 0).Select(line => ToDiagnostic([.. line.Split('\t').Select(Unescape)]));
        return files.Count == count && counts.Length == 5
            ? new BuildState(
                lines[0],
                lines[1],
                files,
                new SiteCounts(counts[0], counts[1], counts[2], counts[3], counts[4], Changed: 0),
                [.. diagnostics])
            : null;
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

    private static string Sum(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static long Long(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
