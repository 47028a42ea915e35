using Coverbook.Build.Previewing;
using Coverbook.Build.Reading;
using Coverbook.Files;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Build.Previewing;

/// <summary>Something fails that nobody thought of: it is told, the last good site stays, and the preview goes on.</summary>
public sealed class FailingPreviewTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TempFolder folder = TempFolder.InMemory()
        .With("site.config.json", SiteKit.Config())
        .With("attack.json", new StixKit().Tactic("TA0002", "Execution", "execution").Technique("T1059", "Interpreter").ToJson())
        .With("rules/a.yml", SiteKit.Rule("Rule a", "aws", "T1059"));

    [Fact]
    public async Task A_failure_without_a_reason_is_outlived()
    {
        var files = new FaultyFiles(new DiskFiles(folder.Root));
        using var preview = new LivePreview(folder.Root, files, new ReadOptions(), TimeProvider.System);
        using var ended = new CancellationTokenSource();
        var failures = new List<Exception>();
        preview.Failed += (_, failure) => failures.Add(failure.Exception);
        var good = (await preview.StartAsync(TestContext.Current.CancellationToken)).Site;
        Assert.NotNull(good);
        var shown = new SemaphoreSlim(0);
        var following = preview.FollowAsync((_, _, _) => shown.Release(), ended.Token);

        files.IsFaulty = true;
        folder.With("rules/a.yml", SiteKit.Rule("Rule that cannot be read", "aws", "T1059"));
        Assert.True(await shown.WaitAsync(Patience, TestContext.Current.CancellationToken));
        Assert.IsType<InvalidTimeZoneException>(failures[0]);
        Assert.Same(good, preview.Site.State.Site);

        files.IsFaulty = false;
        folder.With("rules/a.yml", SiteKit.Rule("Rule that is read", "aws", "T1059"));
        while (ReferenceEquals(preview.Site.State.Site, good))
        {
            Assert.True(await shown.WaitAsync(Patience, TestContext.Current.CancellationToken));
        }

        Assert.False(following.IsCompleted);
        await ended.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => following);
    }

    public void Dispose() => folder.Dispose();

    private sealed class FaultyFiles(ISourceFiles files) : ISourceFiles
    {
        public bool IsFaulty { get; set; }

        public bool Exists(FilePath path) => files.Exists(path);

        public FoundFiles Find(string pattern) => files.Find(pattern);

        public FilePath Named(string path) => files.Named(path);

        public Stream Open(FilePath path) => IsFaulty ? throw new InvalidTimeZoneException("Nobody throws this.") : files.Open(path);
    }
}
