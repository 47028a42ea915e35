using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Cli.Printing;

/// <summary>Prints diagnostics for people, and shortens long runs of one code.</summary>
internal sealed class DiagnosticPrinter(ISourceFiles files, TextWriter writer)
{
    private readonly DiagnosticText text = new(files, writer);

    /// <summary>
    /// Prints all; at most <paramref name="most"/> of a code, errors only with <paramref name="errorsToo"/>, and then how many more
    /// there are.
    /// </summary>
    public void Print(IReadOnlyList<Diagnostic> diagnostics, int most, bool errorsToo = false)
    {
        var printed = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var diagnostic in diagnostics)
        {
            var count = printed[diagnostic.Code] = printed.GetValueOrDefault(diagnostic.Code) + 1;
            if (count <= most || (diagnostic.IsError && !errorsToo))
            {
                text.Write(diagnostic);
            }
        }

        foreach (var (code, count) in printed.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var isShortened = errorsToo || !diagnostics.Any(diagnostic => diagnostic.Code == code && diagnostic.IsError);
            if (isShortened && count > most)
            {
                writer.WriteLine($"{code}: {count - most} more; --verbosity detailed shows all");
            }
        }
    }

    /// <summary>Prints one without its source line, which is for streams and for files that are too large to look at twice.</summary>
    public void PrintWithoutExcerpt(Diagnostic diagnostic)
    {
        writer.WriteLine(diagnostic.ToString());
        writer.WriteLine($"    {diagnostic.Cure}");
    }
}
