using System.Diagnostics;
using System.Globalization;

namespace Coverbook.Cli.Tests;

/// <summary>
/// The built program, killed at random moments of a build over changed inputs. Before the marker the old site stands byte for
/// byte; after it the next build equals a clean one, also when the inputs went back.
/// </summary>
public sealed class KilledBuildTests : IDisposable
{
    private const int Seed = 20260424;
    private const string Marker = "dist/.coverbook-pending";
    private const string Staging = "dist.coverbook-staging";

    private const int FewKills = 10;

    /// <summary>Asking whether a process has ended takes much longer than looking for a file. Between looks the watcher sleeps:
    /// on a busy machine whoever sleeps is woken in time, and whoever turns in a circle has to wait for its turn.</summary>
    private const int RareLooks = 100;

    /// <summary>
    /// What a kill waits for, and how many of ten do: anywhere in a build, while files are staged, while they are published.
    /// </summary>
    private static readonly (string Aim, int Share)[] Aims = [("", 4), (Staging, 3), (Marker, 3)];

    /// <summary>How often to kill: ten times, or as often as <c>COVERBOOK_KILLS</c> says.</summary>
    private static readonly int Kills =
        int.TryParse(Environment.GetEnvironmentVariable("COVERBOOK_KILLS"), CultureInfo.InvariantCulture, out var asked)
        ? asked
        : FewKills;

    private readonly OutputSite site = new(rules: 250);
    private readonly Random random = new(Seed);

    [Fact]
    public async Task Whenever_it_is_killed_the_old_site_stands_or_the_next_build_mends_it()
    {
        var old = await site.BuiltAsync();
        CopyFolder(site.At("dist"), site.At("kept"));
        var lengths = await MeasureAsync();
        var complete = site.Fingerprint;
        var fallen = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (aim, share) in Aims)
        {
            for (var number = 0; number < Kills * share / FewKills; number++)
            {
                StartAgain();
                await KillAsync(aim, lengths[aim] * random.NextDouble());
                var moment = Moment(old, complete);
                fallen[moment] = fallen.GetValueOrDefault(moment) + 1;
                await MendAsync(goBack: number % 2 == 1, old, complete);
            }
        }

        var counts = string.Join(", ", fallen.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Value} {pair.Key}")));
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"kills: {counts}; lengths: {string.Join(", ", lengths.Select(pair => $"'{pair.Key}' {pair.Value.TotalMilliseconds:N0} ms"))}");
        Assert.Equal(Kills, fallen.Values.Sum());
    }

    public void Dispose() => site.Dispose();

    /// <summary>
    /// How long a build takes, how long it stages and publishes, and how long it publishes: at its quickest, so that few kills come too
    /// late.
    /// </summary>
    private async Task<Dictionary<string, TimeSpan>> MeasureAsync()
    {
        var measured =
            new List<Dictionary<string, TimeSpan>> { await MeasureOnceAsync(), await MeasureOnceAsync(), await MeasureOnceAsync() };
        return Aims.ToDictionary(aim => aim.Aim, aim => measured.Min(lengths => lengths[aim.Aim]));
    }

    private async Task<Dictionary<string, TimeSpan>> MeasureOnceAsync()
    {
        StartAgain();
        var clock = Stopwatch.StartNew();
        var process = Tool.StartAlone(site.Path, "build");
        WaitFor(Staging, process);
        var staging = clock.Elapsed;
        WaitFor(Marker, process);
        var marker = clock.Elapsed;
        while (File.Exists(site.At(Marker)))
        {
            Thread.Sleep(1);
        }

        var end = clock.Elapsed;
        Assert.Equal(0, (await Tool.FinishAsync(process)).ExitCode);
        return new Dictionary<string, TimeSpan> { [""] = clock.Elapsed, [Staging] = end - staging, [Marker] = end - marker };
    }

    /// <summary>The old site, and the changed inputs.</summary>
    private void StartAgain()
    {
        Directory.Delete(site.At("dist"), recursive: true);
        CopyFolder(site.At("kept"), site.At("dist"));
        site.Change();
    }

    private async Task KillAsync(string aim, TimeSpan delay)
    {
        using var process = Tool.StartAlone(site.Path, "build");
        WaitFor(aim, process);
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < delay && !process.HasExited;)
        {
            Thread.Sleep(1);
        }

        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    private void WaitFor(string name, Process process)
    {
        for (var looks = 1; name.Length > 0 && !Path.Exists(site.At(name)) && (looks % RareLooks > 0 || !process.HasExited); looks++)
        {
            Thread.Sleep(1);
        }
    }

    /// <summary>Where the kill fell; without a marker the site is the old one or, at the very end, the new one.</summary>
    private string Moment(IReadOnlyList<string> old, IReadOnlyList<string> complete)
    {
        if (File.Exists(site.At(Marker)))
        {
            return "after the marker";
        }

        var left = site.Fingerprint;
        var isComplete = left.SequenceEqual(complete);
        Assert.Equal(isComplete ? complete : old, left);
        return isComplete ? "after the commit" : "before the marker";
    }

    private async Task MendAsync(bool goBack, IReadOnlyList<string> old, IReadOnlyList<string> complete)
    {
        if (goBack)
        {
            site.Restore();
        }

        Assert.Equal(goBack ? old : complete, await site.BuiltAsync());
        Assert.Equal(["dist"], site.OutputNames);
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
