using System.Diagnostics;
using System.Globalization;

namespace Coverbook.Cli.Tests;

/// <summary>Two builds into one output folder at once.</summary>
public sealed class TwoBuildsTests : IDisposable
{
    private const string Busy = "error CB8005: Another build is writing to the output folder 'dist'.";
    private const string LockFile = "dist.coverbook-lock";

    private readonly OutputSite site = new(rules: 50);

    [Fact]
    public async Task The_second_is_refused_and_the_first_comes_to_its_end()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows cannot stop a process for a while.");
        await site.BuiltAsync();
        site.Change();
        var first = await StartStoppedAsync();
        var second = await site.BuildAsync();
        await SignalAsync("CONT", first);
        Assert.Equal(0, (await Tool.FinishAsync(first)).ExitCode);
        PlaceTests.AssertRefused(second, Busy);

        var result = site.Fingerprint;
        Directory.Delete(site.At("dist"), recursive: true);
        Assert.Equal(await site.BuiltAsync(), result);
        Assert.Equal(["dist"], site.OutputNames);
    }

    [Fact]
    public async Task A_killed_build_leaves_no_lock()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows cannot stop a process for a while.");
        using (var first = await StartStoppedAsync())
        {
            first.Kill();
            await first.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        Assert.Contains(LockFile, site.OutputNames);
        await site.BuiltAsync();
        Assert.Equal(["dist"], site.OutputNames);
    }

    public void Dispose() => site.Dispose();

    /// <summary>A build that was stopped while it held the lock.</summary>
    private async Task<Process> StartStoppedAsync()
    {
        while (true)
        {
            var process = Tool.StartAlone(site.Path, "build");
            while (!File.Exists(site.At(LockFile)) && !process.HasExited)
            {
                Thread.Sleep(0);
            }

            await SignalAsync("STOP", process);
            if (await HasStoppedAsync(process) && IsHeld(site.At(LockFile)))
            {
                return process;
            }

            await SignalAsync("CONT", process);
            await Tool.FinishAsync(process);
            Directory.Delete(site.At("dist"), recursive: true);
        }
    }

    /// <summary>
    /// A signal is on its way when it was sent: until the last thread has it, the build goes on, and may come to its end.
    /// </summary>
    private static async Task<bool> HasStoppedAsync(Process process)
    {
        var threads = $"/proc/{process.Id.ToString(CultureInfo.InvariantCulture)}/task";
        while (Directory.Exists(threads) && !process.HasExited && Directory.EnumerateDirectories(threads).Any(IsRunning))
        {
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }

        return !process.HasExited;
    }

    /// <summary>What follows the name, which stands in parentheses, is the state: <c>T</c> for stopped (proc(5)).</summary>
    private static bool IsRunning(string thread)
    {
        try
        {
            var stat = File.ReadAllText(Path.Combine(thread, "stat"));
            return stat[stat.LastIndexOf(')')..] is not [_, ' ', 'T', ..];
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static bool IsHeld(string file)
    {
        try
        {
            using var opened = File.OpenHandle(file, FileMode.Open, FileAccess.ReadWrite);
            return false;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    private static async Task SignalAsync(string signal, Process process)
    {
        using var kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }
}
