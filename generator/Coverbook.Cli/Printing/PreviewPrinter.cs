using System.Globalization;
using Coverbook.Build.Previewing;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Files.Watching;

namespace Coverbook.Cli.Printing;

/// <summary>Prints what happens while a site is previewed: one line for each change, and of diagnostics only those that are new.</summary>
internal sealed class PreviewPrinter(string siteFolder, Verbosity verbosity, TimeProvider time)
{
    private const int MostOfOneCode = 5;
    private const int MostNames = 3;

    private readonly Lock gate = new();
    private HashSet<Diagnostic> known = [];
    private string? pollingBecause;

    /// <summary>Says on standard error why something cannot be done.</summary>
    public static void Refuse(string reason) => Terminal.Say(reason);

    /// <summary>The site was read for the first time.</summary>
    public void Started(PreviewState state, TimeSpan elapsed)
    {
        PrintNew(state);
        if (verbosity != Verbosity.Quiet)
        {
            Terminal.Out.WriteLine(state.Site?.Counts is { } counts
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Amount.Of(counts.Pages, "page")}, {Amount.Of(counts.Files, "file")}: {Amount.Of(counts.Techniques, "technique")}, {Amount.Of(counts.Findings, "finding")}, {Amount.Of(counts.Rules, "rule")}; read in {elapsed.TotalMilliseconds:N0} ms.")
                : "The site has errors; mend them, and it is shown.");
        }
    }

    /// <summary>The site can be visited.</summary>
    public void Serving(string origin, LivePreview preview)
    {
        var path = preview.Site.Address?.Path ?? "/";
        Terminal.Out.WriteLine($"Serving {origin}{path} (Ctrl-C ends it)");
        PrintPolling(preview.PollingBecause);
        Terminal.Out.Flush();
    }

    /// <summary>Something else is shown, or cannot be.</summary>
    public void Changed(FileChanges changes, PreviewState state, TimeSpan elapsed, string? polling)
    {
        var names = string.Join(", ", changes.Paths.Take(MostNames));
        var more = changes.Paths.Length > MostNames
            ? string.Create(CultureInfo.InvariantCulture, $" and {changes.Paths.Length - MostNames:N0} more")
            : "";
        var result = state.Problems.IsEmpty
            ? string.Create(CultureInfo.InvariantCulture, $"shown after {elapsed.TotalMilliseconds:N0} ms")
            : $"{Amount.Of(state.ErrorCount, "error")}, the last good site stays";
        lock (gate)
        {
            PrintNew(state);
            PrintPolling(polling);
            PrintLine($"{names}{more}: {result}");
        }
    }

    /// <summary>A page that was asked for has something to report.</summary>
    public void Noticed(PreviewState state)
    {
        lock (gate)
        {
            PrintNew(state);
        }
    }

    /// <summary>The inputs could not be read, and none of them explains why: whoever reports it needs all that is known.</summary>
    public void Failed(Exception exception)
    {
        lock (gate)
        {
            Terminal.Error.WriteLines(exception.ToString());
        }
    }

    /// <summary>The preview ended.</summary>
    public static void Ended(Verbosity verbosity)
    {
        if (verbosity != Verbosity.Quiet)
        {
            Terminal.Out.WriteLine("The preview has ended.");
        }
    }

    private void PrintNew(PreviewState state)
    {
        var least = verbosity switch { Verbosity.Quiet => Severity.Error, Verbosity.Normal => Severity.Warning, _ => Severity.Info };
        var fresh = state.Diagnostics.Where(diagnostic => diagnostic.Severity >= least && !known.Contains(diagnostic)).ToArray();
        if (state.IsConfigured)
        {
            known.Clear();
        }

        known.UnionWith(state.Diagnostics);
        new DiagnosticPrinter(new DiskFiles(siteFolder), Terminal.Error).Print(
            fresh, verbosity == Verbosity.Detailed ? int.MaxValue : MostOfOneCode, errorsToo: true);
    }

    private void PrintLine(string text)
    {
        if (verbosity != Verbosity.Quiet)
        {
            Terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{time.GetLocalNow():HH:mm:ss} {text}"));
        }
    }

    private void PrintPolling(string? because)
    {
        if (because is not null && pollingBecause is null)
        {
            pollingBecause = because;
            Refuse($"looking at the files again and again, as the system does not tell what changes: {because.TrimEnd('.')}.");
        }
    }
}
