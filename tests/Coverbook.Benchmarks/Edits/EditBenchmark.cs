using System.Diagnostics;
using System.Globalization;
using Coverbook.Benchmarks.Build;
using Coverbook.Benchmarks.Build.Hugo;

namespace Coverbook.Benchmarks.Edits;

/// <summary>
/// How long it takes from saving a file to its new page, answered over HTTP, by the published tool over real data, and by Hugo's dev
/// server over the same pages from ready Markdown (design, section 13). A round has one edit of each kind, half of the rounds save in
/// place and half by renaming; nothing is left out, not even the first edit.
/// </summary>
internal sealed class EditBenchmark(int edits, TextWriter output, TextWriter progress)
{
    /// <summary>People do not save twice within a breath; the work that an edit leaves behind is over by then.</summary>
    private static readonly TimeSpan BetweenEdits = TimeSpan.FromMilliseconds(200);

    private readonly EditTable table = new();

    /// <summary>Reads the arguments and runs; 0 unless something could not be run.</summary>
    public static int Run(string[] arguments, TextWriter output, TextWriter progress)
    {
        if (ReadCount(arguments) is not { } count)
        {
            progress.WriteLine("edits takes --edits N (how many of each kind; 100).");
            return 2;
        }

        return Workshop.Run(progress, (work, data, cancellation) =>
        {
            new EditBenchmark(count, output, progress).MeasureAsync(work, data, cancellation).GetAwaiter().GetResult();
            return 0;
        });
    }

    private static int? ReadCount(string[] arguments) => arguments switch
    {
        [] => 100,
        ["--edits", var number] when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 =>
            count,
        _ => null,
    };

    private async Task MeasureAsync(WorkFolder work, string data, CancellationToken cancellation)
    {
        progress.WriteLine("Publishing the tool and making the sites.");
        var product = new Product(PublishedTool.Publish(work.Disk));
        var site = BenchmarkSite.Make(Path.Combine(work.Disk, "site"), data, times: 1);
        var edited = new EditedSite(site, cancellation);
        var hugo = HugoSite.Make(Path.Combine(work.Disk, "hugo-site"), site, cancellation);

        using var ours = await DevServer.StartAsync(product, site, cancellation);
        using var hugos = hugo is null ? null : await DevServer.StartAsync(hugo, cancellation);
        EditKind[] kinds = [.. edited.Kinds(ours), .. hugo is null ? [] : new[] { edited.RuleIn(hugo, hugos!) }];
        var before = ours.Megabytes();
        for (var round = 1; round <= edits; round++)
        {
            progress.WriteLine($"Round {round} of {edits}");
            foreach (var kind in kinds)
            {
                await MeasureAsync(kind, round, cancellation);
            }
        }

        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{edits} edits of each kind, {Environment.ProcessorCount} processors, {site.RuleCount} rules; milliseconds from the start of the save to the whole answer."));
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Memory of the server: {before:N0} MB at the first answer, {ours.Megabytes():N0} MB at the end."));
        output.WriteLine(
            hugo is null ? "Hugo: not measured, as it is not installed." : $"Hugo: {hugo.Version}; {hugos!.Megabytes():N0} MB at the end.");
        output.WriteLine();
        table.Print(output);
    }

    private async Task MeasureAsync(EditKind kind, int round, CancellationToken cancellation)
    {
        await Task.Delay(BetweenEdits, cancellation);
        var edit = kind.Make(round);
        var saved = Stopwatch.GetTimestamp();
        edit.Save(byRenaming: round % 2 == 0);
        table.Add(kind, await kind.Server.SeeAsync(edit, saved, cancellation));
    }
}
