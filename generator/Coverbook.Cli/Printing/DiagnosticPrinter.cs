using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Cli.Printing;

/// <summary>Prints diagnostics for people, and shortens long runs of one code.</summary>
internal sealed class DiagnosticPrinter(ISourceFiles files, TextWriter writer)
{
    private readonly DiagnosticText text = new(files, writer);

    /// <summary>Prints all; at most <paramref name="most"/> of a code that is no error, and then how many more there are.</summary>
    public void Print(IReadOnlyList<Diagnostic> diagnostics, int most)
    {
        var printed = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var diagnostic in diagnostics)
        {
            var count = printed[diagnostic.Code] = printed.GetValueOrDefault(diagnostic.Code) + 1;
            if (diagnostic.IsError || count <= most)
            {
                text.Write(diagnostic);
            }
        }

        foreach (var (code, count) in printed.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var shown = diagnostics.Count(diagnostic => diagnostic.Code == code && diagnostic.IsError);
            if (shown == 0 && count > most)
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
