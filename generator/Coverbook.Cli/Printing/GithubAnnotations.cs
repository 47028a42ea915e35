using System.Globalization;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Cli.Printing;

/// <summary>
/// Prints diagnostics as workflow commands, which GitHub Actions shows as annotations of their lines
/// (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands). Of a step it shows ten errors, ten warnings and
/// ten notices; all are printed, and a plain line at the end says how many there are.
/// </summary>
internal sealed class GithubAnnotations(SourceRoot root)
{
    private const int MostShown = 10;

    /// <summary>Prints all.</summary>
    public void Print(IReadOnlyList<Diagnostic> diagnostics, Terminal terminal)
    {
        foreach (var diagnostic in diagnostics)
        {
            terminal.WriteCommand(ToCommand(diagnostic));
        }

        terminal.WriteLine(ClosingLine(diagnostics));
    }

    /// <summary>The command of one: its parts are made visible, then escaped, so that none of them ends it or starts another.</summary>
    private string ToCommand(Diagnostic diagnostic)
    {
        var properties = PlaceOf(diagnostic.Span).Append(("title", diagnostic.Code));
        var message = $"{Data(VisibleText.Of(diagnostic.Message))}%0A{Data(VisibleText.Of(diagnostic.Cure))}";
        return $"::{Kind(diagnostic)} {string.Join(',', properties.Select(pair => $"{pair.Item1}={Property(pair.Item2)}"))}::{message}";
    }

    /// <summary>
    /// GitHub's ends belong to what they end, and columns are for places on one line only. A place that ends before the first character of
    /// a line ends on the line before.
    /// </summary>
    private IEnumerable<(string Name, string Value)> PlaceOf(SourceSpan? place)
    {
        if (place is not { } span)
        {
            yield break;
        }

        var (start, end) = (span.Start, span.End);
        var lastLine = end.Line > start.Line && end.Column == 1 ? end.Line - 1 : end.Line;
        yield return ("file", VisibleText.Of(root.Inside(span.Path) ?? root.Whole(span.Path)));
        yield return ("line", Number(start.Line));
        yield return ("endLine", Number(lastLine));
        if (start.Line == end.Line && span != SourceSpan.Whole(span.Path))
        {
            yield return ("col", Number(start.Column));
            yield return ("endColumn", Number(Math.Max(start.Column, end.Column - 1)));
        }
    }

    private static string ClosingLine(IReadOnlyList<Diagnostic> diagnostics)
    {
        var counts = new[] { Severity.Error, Severity.Warning, Severity.Info }
            .Select(severity => diagnostics.Where(diagnostic => diagnostic.Severity == severity).ToArray()).ToArray();
        var found = counts.Select(each => each.Sum(diagnostic => diagnostic.Amount)).ToArray();
        var hint = counts.Any(each => each.Length > MostShown) ? " GitHub shows the first ten of each kind; all stand above." : "";
        return $"{Amount.Of(found[0], "error")}, {Amount.Of(found[1], "warning")}, {Amount.Of(found[2], "notice")}.{hint}";
    }

    private static string Kind(Diagnostic diagnostic) => diagnostic.Severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "notice",
    };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
