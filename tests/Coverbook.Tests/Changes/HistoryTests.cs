using System.Globalization;
using Coverbook.Changes.History;
using Coverbook.Changes.Snapshots;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Changes;

/// <summary>The snapshots that are kept, and how one more is.</summary>
public sealed class HistoryTests : IDisposable
{
    private static readonly DateOnly Day = new(2026, 4, 24);

    private readonly TempFolder folder = new();

    [Fact]
    public void The_newest_comes_first_and_numbers_are_numbers()
    {
        var files = new MemoryFiles();
        string[] names = ["2026-04-24-10", "2026-04-24-2", "2025-12-31", "2026-04-24", "2026-05-01"];
        foreach (var name in names)
        {
            files.With($"content/history/{name}.json", TwoStates.Json(TwoStates.Older()));
        }

        Assert.Equal(
            ["2026-05-01", "2026-04-24-10", "2026-04-24-2", "2026-04-24", "2025-12-31"],
            Load(files, out _).Entries.Select(entry => entry.Name.ToString()));
    }

    [Theory]
    [InlineData("2026-04-24", true)]
    [InlineData("2026-04-24-2", true)]
    [InlineData("2026-04-24-1", false)]
    [InlineData("2026-04-24-02", false)]
    [InlineData("2026-04-24-", false)]
    [InlineData("2026-04-24x", false)]
    [InlineData("2026-02-30", false)]
    [InlineData("2026-4-24", false)]
    [InlineData("2026-04-24-99999999999", false)]
    [InlineData("", false)]
    public void A_name_is_a_day_and_perhaps_a_number(string text, bool isName) =>
        Assert.Equal((isName, isName), (HistoryName.TryParse(text, out var name), name.ToString() == text));

    [Fact]
    public void What_is_damaged_is_told_and_left_out()
    {
        var files = new MemoryFiles()
            .With("content/history/2026-01-01.json", TwoStates.Json(TwoStates.Older()))
            .With("content/history/2026-01-02.json", TwoStates.Json(TwoStates.Older())[..200])
            .With("content/history/notes.json", "{}");
        Assert.Equal("2026-01-01", Assert.Single(Load(files, out var found).Entries).Name.ToString());
        Assert.Equal(["CB6003", "CB6111"], found.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void Of_older_ones_the_head_is_enough_and_a_damaged_head_is_told()
    {
        var files = new MemoryFiles();
        for (var day = 1; day <= 28; day++)
        {
            files.With(
                string.Create(CultureInfo.InvariantCulture, $"content/history/2026-02-{day:00}.json"),
                day == 3 ? "{ \"format\": 1, \"totals\": 1 }" : TwoStates.Json(TwoStates.Older()));
        }

        var history = Load(files, out var found);
        Assert.Equal(27, history.Entries.Length);
        Assert.Equal(HistoryLoader.MostWhole, history.Entries.Count(entry => entry.Whole is not null));
        Assert.All(history.Entries, entry => Assert.Equal(5, entry.Head.Totals.Rules + 1));
        Assert.Equal("content/history/2026-02-03.json CB6006", Assert.Single(found.Select(one => $"{one.Span!.Value.Path} {one.Code}")));
    }

    [Fact]
    public void A_new_state_is_kept_under_its_day()
    {
        Assert.Equal("2026-04-24.json", Write(TwoStates.Older(), Day));
        Assert.Equal("2026-04-24-2.json", Write(TwoStates.Newer(), Day));
        Assert.Equal("2026-05-01.json", Write(TwoStates.Older(), new DateOnly(2026, 5, 1)));
        var entries = Load(new DiskFiles(folder.Root), out var found).Entries;
        Assert.Empty(found);
        Assert.Equal(["2026-05-01", "2026-04-24", "2026-04-24"], entries.Select(entry => SnapshotText.Word(entry.Head.Date)));
        Assert.Equal(3, folder.FilesBelow("content/history").Length);
    }

    [Fact]
    public void A_state_that_differs_in_its_date_only_is_not_kept_again()
    {
        Write(TwoStates.Newer(), Day);
        Assert.Null(Write(TwoStates.Newer(), new DateOnly(2026, 5, 1)));
        Assert.Single(folder.FilesBelow("content/history"));
    }

    [Fact]
    public void A_day_that_is_earlier_than_the_newest_comes_after_it_all_the_same()
    {
        Write(TwoStates.Older(), Day);
        Assert.Equal("2026-04-24-2.json", Write(TwoStates.Newer(), new DateOnly(2026, 1, 1)));
    }

    [Fact]
    public void Nothing_that_is_there_is_written_over()
    {
        folder.With("content/history/2026-04-24.json", "{}");
        Assert.Equal("2026-04-24-2.json", Write(TwoStates.Older(), Day));
        Assert.Equal("{}", folder.Text("content/history/2026-04-24.json"));
    }

    [Fact]
    public void What_an_interrupted_refresh_left_is_no_snapshot()
    {
        folder.With("content/history/.unfinished", "{");
        Assert.Equal("2026-04-24.json", Write(TwoStates.Older(), Day));
        Assert.Single(folder.FilesBelow("content/history"));
    }

    public void Dispose() => folder.Dispose();

    private string? Write(SiteKit state, DateOnly day) => HistoryWriter.Write(
        state.Snapshot(),
        day,
        Load(new DiskFiles(folder.Root), out _),
        new OutputDisk(folder.At(HistoryLoader.Folder)));

    private static SiteHistory Load(ISourceFiles files, out IReadOnlyList<Diagnostic> found)
    {
        var bag = new DiagnosticBag();
        var history = HistoryLoader.Load(files, bag, new ParallelOptions { CancellationToken = TestContext.Current.CancellationToken });
        found = bag.ToSorted();
        return history;
    }
}
