using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Build;

/// <summary>
/// Keeps build states under <c>.coverbook/</c> in the site folder, one for each output folder. A state that cannot be read or
/// written costs time, never a build.
/// </summary>
internal sealed class BuildStateStore(string siteFolder, string outputFolder)
{
    private const string Version = "coverbook build state 1";

    /// <summary>The folder in the site folder.</summary>
    public const string Folder = ".coverbook";

    private readonly OutputDisk disk = new(Path.Combine(siteFolder, Folder));

    private readonly string name =
        $"build-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(outputFolder))))[..16]}.state";

    /// <summary>The state of the last good build, if there is one that can be understood.</summary>
    public BuildState? Load()
    {
        try
        {
            return disk.ReadText(name) is { } text ? Parse(text.Split('\n')) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException or ArgumentException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    /// <summary>Keeps a state; false when the machine refuses.</summary>
    public bool Save(BuildState state)
    {
        try
        {
            disk.CreateFolder("");
            disk.Write(name, Encoding.UTF8.GetBytes(Print(state)));
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string Print(BuildState state)
    {
        var text = new StringBuilder();
        var counts = state.Counts;
        text.Append(CultureInfo.InvariantCulture, $"{Version}\n{state.InputKey}\n{state.ThemeKey}\n");
        text.Append(CultureInfo.InvariantCulture, $"{counts.Techniques} {counts.Findings} {counts.Rules} {counts.Pages} {counts.Files}\n{state.Files.Count}\n");
        foreach (var (path, file) in state.Files)
        {
            text.Append(CultureInfo.InvariantCulture, $"{path}\t{file.Stamp.Length}\t{file.Stamp.WrittenAt}\t{file.Fingerprint}\n");
        }

        foreach (var diagnostic in state.Diagnostics)
        {
            text.AppendJoin('\t', ToWords(diagnostic).Select(Escape)).Append('\n');
        }

        return text.ToString();
    }

    private static BuildState? Parse(string[] lines)
    {
        if (lines.Length < 5 || lines[0] != Version)
        {
            return null;
        }

        var counts = lines[3].Split(' ').Select(Number).ToArray();
        var count = Number(lines[4]);
        var files = lines.Skip(5).Take(count).Select(line => line.Split('\t')).ToFrozenDictionary(
            parts => parts[0], parts => new BuiltFile(new FileStamp(Long(parts[1]), Long(parts[2])), parts[3]), StringComparer.Ordinal);
        var diagnostics = lines.Skip(5 + count).Where(line => line.Length > 0).Select(line => ToDiagnostic([.. line.Split('\t').Select(Unescape)]));
        return files.Count == count && counts.Length == 5
            ? new BuildState(lines[1], lines[2], files, new SiteCounts(counts[0], counts[1], counts[2], counts[3], counts[4], Changed: 0), [.. diagnostics])
            : null;
    }

    private static string[] ToWords(Diagnostic diagnostic) =>
    [
        diagnostic.Code,
        diagnostic.Severity.ToString(),
        diagnostic.Message,
        diagnostic.Cure,
        .. diagnostic.Span is { } span
            ? [span.Path.Value, .. new[] { span.Start.Line, span.Start.Column, span.End.Line, span.End.Column }.Select(number => number.ToString(CultureInfo.InvariantCulture))]
            : Array.Empty<string>(),
    ];

    private static Diagnostic ToDiagnostic(string[] words) => new(
        words[0],
        Enum.Parse<Severity>(words[1]),
        words.Length == 4 ? null : new SourceSpan(new FilePath(words[4]), new(Number(words[5]), Number(words[6])), new(Number(words[7]), Number(words[8]))),
        words[2],
        words[3]);

    /// <summary>A word holds neither tabs nor line feeds, which divide words and lines.</summary>
    private static string Escape(string word) => word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

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

    private static long Long(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
