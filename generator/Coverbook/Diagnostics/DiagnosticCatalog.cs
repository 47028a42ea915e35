using System.Collections.Frozen;
using System.Text;

namespace Coverbook.Diagnostics;

/// <summary>
/// All codes with their titles, read when the first is asked for. <c>DiagnosticCatalog.txt</c> is made by a test from the headings of the
/// documentation and from the methods, so that no code has two titles.
/// </summary>
public static class DiagnosticCatalog
{
    private const int Parts = 4;

    private static readonly Lazy<FrozenDictionary<string, CodeEntry>> Entries = new(Read);

    /// <summary>The entry of a code.</summary>
    public static CodeEntry Of(string code) => Entries.Value[code];

    private static FrozenDictionary<string, CodeEntry> Read()
    {
        using var stream = typeof(DiagnosticCatalog).Assembly.GetManifestResourceStream("diagnostics/DiagnosticCatalog.txt")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var lines = Encoding.ASCII.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return lines.Select(line => ReadEntry(line.TrimEnd('\r').Split(' ', Parts)))
            .ToFrozenDictionary(entry => entry.Code, StringComparer.Ordinal);
    }

    private static CodeEntry ReadEntry(string[] parts) => new(parts[0], SeverityOf(parts[1]), parts[2], parts[3]);

    private static Severity SeverityOf(string word) => word switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        _ => Severity.Info,
    };
}
