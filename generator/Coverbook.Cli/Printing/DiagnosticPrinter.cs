using System.Collections.Immutable;
using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Cli.Printing;

/// <summary>Prints diagnostics for people, and shortens long runs of one code.</summary>
internal sealed class DiagnosticPrinter(ISourceFiles files, Terminal terminal)
{
    private readonly DiagnosticLines lines = new(files);

    /// <summary>
    /// Prints all; at most <paramref name="most"/> of a code, errors only with <paramref name="errorsToo"/>, and then how many more
    /// there are.
    /// </summary>
    public void Print(IReadOnlyList<Diagnostic> diagnostics, int most, bool errorsToo = false)
    {
        var printed = new Dictionary<string, int>(StringComparer.Ordinal);
        var withErrors = errorsToo
            ? []
            : diagnostics.Where(diagnostic => diagnostic.IsError).Select(diagnostic => diagnostic.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var diagnostic in diagnostics)
        {
            var count = printed[diagnostic.Code] = printed.GetValueOrDefault(diagnostic.Code) + diagnostic.Amount;
            if (count <= most || (diagnostic.IsError && !errorsToo))
            {
                Print(lines.Of(diagnostic));
            }
        }

        foreach (var (code, count) in printed.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (count > most && !withErrors.Contains(code))
            {
                terminal.WriteLine($"{code}: {Amount.Of(count - most, "more", "more")}; --verbosity detailed shows all");
            }
        }
    }

    /// <summary>Prints one without its source line, which is for streams and for files that are too large to look at twice.</summary>
    public void PrintWithoutExcerpt(Diagnostic diagnostic) => Print(DiagnosticLines.WithoutExcerpt(diagnostic));

    private void Print(IEnumerable<ImmutableArray<TextPiece>> lines)
    {
        foreach (var line in lines)
        {
            terminal.WriteLine(line);
        }
    }
}
