using Coverbook.Build.Previewing;
using Coverbook.Build.Reading;
using Coverbook.Files.Watching;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Build.Previewing;

/// <summary>A preview of a site on the real disk, while files are saved.</summary>
public sealed class LivePreviewTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TempFolder folder = new();
    private readonly LivePreview preview;
    private readonly CancellationTokenSource ended = new();

    public LivePreviewTests()
    {
        var kit = new SiteKit();
        folder.With("site.config.json", kit.Files.TryText("site.config.json")!)
            .With("attack.json", kit.Files.TryText("attack.json")!)
            .With("mappings/guardduty.yaml", SiteKit.Mapping("GuardDuty", "  - { id: F1, techniques: { T1059: 0.80 } }"))
            .With("rules/a.yml", SiteKit.Rule("Rule A", "aws", "T1059"));
        preview = new LivePreview(folder.At(""), new ReadOptions(), TimeProvider.System);
    }

    [Fact]
    public async Task Who_asks_while_the_site_is_read_for_the_first_time_waits_until_it_is()
    {
        var asked = preview.SettledAsync(TimeSpan.Zero, TestContext.Current.CancellationToken);
        Assert.False(asked.IsCompleted);
        Assert.Empty((await preview.StartAsync(TestContext.Current.CancellationToken)).Problems);
        await asked.WaitAsync(Patience, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Who_asks_after_a_save_that_came_while_another_was_read_sees_both()
    {
        await preview.StartAsync(TestContext.Current.CancellationToken);
        var first = new TaskCompletionSource();
        using var second = new SemaphoreSlim(0);
        var following = FollowAsync((_, state, _) =>
        {
            if (first.Task.IsCompleted)
            {
                second.Wait(Patience);
            }
            else
            {
                SaveRule("Saved while the first was read");
                Thread.Sleep(200);
                first.SetResult();
            }
        });
        SaveRule("First");
        await first.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        await Task.Delay(100, TestContext.Current.CancellationToken);
        var asked = preview.SettledAsync(Patience, TestContext.Current.CancellationToken);
        Assert.False(asked.IsCompleted);
        second.Release(10);
        await asked.WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.Contains("Saved while the first was read", Text("rules/a.html"), StringComparison.Ordinal);
        await ended.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => following);
    }

    [Fact]
    public async Task A_file_that_comes_in_the_same_moment_as_the_pattern_that_names_it_is_read()
    {
        await preview.StartAsync(TestContext.Current.CancellationToken);
        var following = FollowAsync((_, _, _) => { });
        folder.With(
            "site.config.json",
            SiteKit.Config().Replace("rules/*.yml", "more/*.yml", StringComparison.Ordinal)).With(
                "more/b.yml", SiteKit.Rule("Rule B", "aws", "T1059"));
        await UntilAsync(() => Text("rules/b.html") is not null);
        folder.With("rules/c.yml", SiteKit.Rule("Rule C", "aws", "T1059"));
        File.Delete(folder.At("rules/a.yml"));
        await Task.Delay(300, TestContext.Current.CancellationToken);
        folder.With("site.config.json", SiteKit.Config());
        await UntilAsync(() => Text("rules/b.html") is null);
        Assert.Empty(preview.Site.State.Problems);
        Assert.NotNull(Text("rules/c.html"));
        Assert.Null(Text("rules/a.html"));
        await ended.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => following);
    }

    [Theory]
    [InlineData("./rules//a.yml")]
    [InlineData("rules/../rules/a.yml")]
    public async Task A_rule_is_read_again_however_the_configuration_names_it(string named)
    {
        folder.With(
            "site.config.json",
            SiteKit.Config().Replace("rules/*.yml", named, StringComparison.Ordinal).Replace(
                "\"attack.json\"", "\"./attack.json\"", StringComparison.Ordinal));
        await preview.StartAsync(TestContext.Current.CancellationToken);
        var following = FollowAsync((_, _, _) => { });
        SaveRule("Saved again");
        await UntilAsync(() => Text("rules/a.html")!.Contains("Saved again", StringComparison.Ordinal));
        folder.With(
            "attack.json",
            new StixKit().Tactic("TA0002", "Execution", "execution").Technique("T1059", "Another name", "execution").ToJson());
        await UntilAsync(() => Text("techniques/T1059/index.html")!.Contains("Another name", StringComparison.Ordinal));
        await ended.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => following);
    }

    [Fact]
    public async Task A_save_that_changes_nothing_is_not_told()
    {
        await preview.StartAsync(TestContext.Current.CancellationToken);
        var told = new List<string>();
        var following = FollowAsync((changes, _, _) => told.AddRange(changes.Paths.Select(path => path.Value)));
        SaveRule("Rule A");
        folder.With("attack.json", await File.ReadAllTextAsync(folder.At("attack.json"), TestContext.Current.CancellationToken));
        await Task.Delay(300, TestContext.Current.CancellationToken);
        SaveRule("Rule A, changed");
        await UntilAsync(() => told.Count > 0);
        Assert.Equal(["rules/a.yml"], told);
        await ended.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => following);
    }

    public void Dispose()
    {
        preview.Dispose();
        ended.Dispose();
        folder.Dispose();
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        for (var start = DateTime.UtcNow; !isSo(); await Task.Delay(20, TestContext.Current.CancellationToken))
        {
            Assert.True(DateTime.UtcNow - start < Patience, "it never came to be");
        }
    }

    private Task FollowAsync(Action<FileChanges, PreviewState, TimeSpan> shown) =>
        Task.Run(() => preview.FollowAsync(shown, ended.Token), TestContext.Current.CancellationToken);

    private void SaveRule(string title) => folder.With("rules/a.yml", SiteKit.Rule(title, "aws", "T1059"));

    private string? Text(string file) =>
        preview.Site.Read(file).Bytes is { } bytes ? System.Text.Encoding.UTF8.GetString(bytes.Span) : null;
}
