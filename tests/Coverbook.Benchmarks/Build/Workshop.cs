namespace Coverbook.Benchmarks.Build;

/// <summary>
/// What every measurement of the whole product needs: the real data, folders that are removed at the end, and an end at Ctrl-C.
/// </summary>
internal static class Workshop
{
    /// <summary>Does the work and returns its exit code; 2 without the real data, 1 when something could not be run.</summary>
    public static int Run(TextWriter progress, Func<WorkFolder, string, CancellationToken, int> measure)
    {
        if (Environment.GetEnvironmentVariable("COVERBOOK_DATA") is not { } data || !Directory.Exists(Path.Combine(data, "sigma", "rules")))
        {
            progress.WriteLine("COVERBOOK_DATA does not name a folder with attack-stix-2.0/enterprise-attack.json and sigma/rules.");
            return 2;
        }

        using var cancel = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            cancel.Cancel();
        };
        try
        {
            using var work = new WorkFolder();
            return measure(work, Path.GetFullPath(data), cancel.Token);
        }
        catch (Exception exception) when (exception is ChildFailedException or OperationCanceledException)
        {
            progress.WriteLine(cancel.IsCancellationRequested ? "Cancelled." : exception.Message);
            return 1;
        }
    }
}
