using Coverbook.Tests.Kit;

namespace Coverbook.Cli.Tests;

/// <summary>A refresh on a disk that is full: where the bytes go, and where the lock and the history go.</summary>
public sealed class FullDiskRefreshTests : IDisposable
{
    private static readonly string[] Namespace = ["unshare", "--mount", "--map-root-user", "bash", "-c"];

    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData(".coverbook")]
    [InlineData("content")]
    public async Task It_leaves_everything_as_it_was(string full)
    {
        var (run, left) = await RefreshAsync(full, "head -c 4096 /dev/zero > pad");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("error CB9116: What was fetched cannot be kept: the disk was full.", run.Errors, StringComparison.Ordinal);
        Assert.Contains("Nothing changed: every file is as it was.", run.Output, StringComparison.Ordinal);
        Assert.Equal([$"./{full}/pad", "./left", "./site.config.json"], left);
    }

    [Fact]
    public async Task Where_only_the_history_finds_no_room_the_lock_has_moved_and_it_says_so()
    {
        var (run, left) = await RefreshAsync("content", "true");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("content/history(1,1): error CB9116: ", run.Errors, StringComparison.Ordinal);
        Assert.Contains("The lock moved, but the history could not go on.", run.Output, StringComparison.Ordinal);
        Assert.Contains("./content/sources.lock.json", left);
        Assert.DoesNotContain(left, path => path.Contains("history", StringComparison.Ordinal));
    }

    public void Dispose() => folder.Dispose();

    /// <summary>Refreshes with a folder on a disk of one block, and says which files are there afterwards.</summary>
    private async Task<(ToolRun Run, string[] Left)> RefreshAsync(string full, string fill)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Mounts in a namespace of their own are Linux's.");
        await using var publisher = await Publisher.StartAsync();
        folder.With("site.config.json", publisher.Config);
        Directory.CreateDirectory(folder.At(full));
        var run = await Tool.RunScriptAsync(folder.Path, Namespace, $"""
            mount -t tmpfs -o size=4k tmpfs {full} || exit 9
            (cd {full} && {fill})
            coverbook refresh; code=$?
            find . -type f > left; exit $code
            """);
        Assert.SkipWhen(run.ExitCode is 9 or 1, $"This machine lets nobody mount: {run.Errors}");
        var left = await File.ReadAllLinesAsync(folder.At("left"), TestContext.Current.CancellationToken);
        return (run, [.. left.Order(StringComparer.Ordinal)]);
    }
}
