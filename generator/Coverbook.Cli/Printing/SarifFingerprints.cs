using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Coverbook.Diagnostics;

namespace Coverbook.Cli.Printing;

/// <summary>
/// What a problem is known by from one run to the next: its code, its file and the text of its line, or its message where it has no line.
/// Lines may move, and the problem stays the same; of equal ones in a file each has its number.
/// </summary>
internal sealed class SarifFingerprints(SourceRoot root, DiagnosticLines lines)
{
    private const int Length = 32;

    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);

    /// <summary>The fingerprint of one; they are asked for in order.</summary>
    public string Of(Diagnostic diagnostic)
    {
        var path = diagnostic.Span is { } span ? root.Inside(span.Path) ?? span.Path.Value : "";
        var text = lines.SourceLine(diagnostic)?.Trim() ?? diagnostic.Message;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{diagnostic.Code}\n{path}\n{text}"));
        var name = Convert.ToHexStringLower(hash)[..Length];
        var number = seen[name] = seen.GetValueOrDefault(name) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{name}:{number}");
    }
}
