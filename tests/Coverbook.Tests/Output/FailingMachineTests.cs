using Coverbook.Files;
using Coverbook.Output;

namespace Coverbook.Tests.Output;

/// <summary>The disk refuses one change and works again afterwards, as when it is full for a moment.</summary>
public sealed class FailingMachineTests : OutputFolder
{
    private static readonly (string, string)[] Old = [("a", "1"), ("b", "2"), ("x/c", "3"), ("f/g", "6")];
    private static readonly (string, string)[] New = [("a", "1"), ("b", "two"), ("z/e", "5"), ("f", "six")];

    [Fact]
    public void Every_failure_leaves_the_old_site_or_says_that_it_does_not_and_the_next_build_mends_it()
    {
        var outcomes = new HashSet<string>();
        for (var number = 0; ; number++)
        {
            Publish(Old);
            var old = Snapshot;
            var outcome = Build(number);
            outcomes.Add(outcome);
            Assert.True(outcome != "refused" || old.SequenceEqual(Snapshot), $"failure {number}");
            Assert.Equal(outcome == nameof(CommitOutcome.CutShort), File.Exists(Disk.At(Pending)));
            Publish(New);
            Assert.Equal(["a=1", "b=two", "f=six", "z/e=5"], Published);
            Assert.Equal(["dist"], Directory.EnumerateFileSystemEntries(Disk.Root).Select(Path.GetFileName));
            Directory.Delete(Disk.At("dist"), recursive: true);
            if (outcome == "not met")
            {
                break;
            }
        }

        Assert.Equal(["CutShort", "Published", "not met", "refused"], outcomes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_commit_that_was_cut_short_says_so()
    {
        Publish(Old);
        using (var writer = SiteWriter.Open(new OutputDisk(Disk.At("dist")).Watched(FailOn("dist/assets/b")), "dist", Bag)!)
        {
            Stage(writer, New);
            Assert.Equal(CommitOutcome.CutShort, writer.Commit());
        }

        Assert.Equal(
            "error CB8006: The output folder 'dist' holds a mixture of the previous site and this one: No space left on device.",
            Assert.Single(Bag.ToSorted()).ToString());
    }

    private string[] Snapshot => [.. Disk.FilesBelow("dist").Select(file => $"{file}={Disk.Text("dist/" + file)}")];

    private Action<string> FailOn(string file) => path =>
    {
        if (path == Disk.At(file))
        {
            throw new IOException("No space left on device");
        }
    };

    private string Build(int failing)
    {
        var count = 0;
        void Fail(string path)
        {
            if (count++ == failing)
            {
                throw new IOException("No space left on device");
            }
        }

        try
        {
            using var writer = SiteWriter.Open(new OutputDisk(Disk.At("dist")).Watched(Fail), "dist", Bag)!;
            Stage(writer, New);
            var outcome = writer.Commit();
            return count <= failing ? "not met" : outcome.ToString();
        }
        catch (IOException)
        {
            return "refused";
        }
    }
}
