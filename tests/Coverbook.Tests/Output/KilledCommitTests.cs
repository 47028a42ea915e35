using Coverbook.Files;
using Coverbook.Output;

namespace Coverbook.Tests.Output;

/// <summary>
/// A build that is killed before each single change it would make to the disk. Before the marker the old site stands byte for
/// byte; after it the next build gives what a clean build gives, for the new inputs and for the old ones.
/// </summary>
public sealed class KilledCommitTests() : OutputFolder(inMemory: true)
{
    private const string Foreign = "dist/assets/sub/mine.txt";

    private static readonly Dictionary<string, ((string, string)[] Old, (string, string)[] New)> Changes = new(StringComparer.Ordinal)
    {
        ["files added"] = ([("a", "1")], [("a", "1"), ("b", "2"), ("x/y/c", "3")]),
        ["files changed"] = ([("a", "1"), ("x/b", "2")], [("a", "one"), ("x/b", "two")]),
        ["files removed"] = ([("a", "1"), ("x/y/b", "2"), ("x/c", "3")], [("a", "1")]),
        ["all of it"] = ([("a", "1"), ("b", "2"), ("x/c", "3"), ("x/d", "4")], [("a", "1"), ("b", "two"), ("x/d", "four"), ("z/e", "5")]),
        ["a folder becomes a file"] = ([("a/b", "1"), ("a/c/d", "2"), ("e", "3")], [("a", "one"), ("e", "3")]),
        ["a file becomes a folder"] = ([("a", "1"), ("e", "3")], [("a/b", "one"), ("a/c/d", "two"), ("e", "3")]),
        ["the last page goes"] = ([("a", "1"), ("x/b", "2")], []),
        ["only the case of a name"] = ([("x/a", "1")], [("x/A", "1")]),
    };

    public static TheoryData<string> Names => [.. Changes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Before_the_marker_the_old_site_stands_and_after_it_the_next_build_equals_a_clean_one(string name)
    {
        var (before, after) = Changes[name];
        var kills = KillEverywhere(before, after, before, Beside) + KillEverywhere(before, after, after, Beside);
        Assert.True(kills >= 20, $"only {kills} kills");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_holds_where_files_must_be_staged_inside_the_output_folder(string name)
    {
        var (before, after) = Changes[name];
        KillEverywhere(before, after, before, AsMount);
        KillEverywhere(before, after, after, AsMount);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_build_that_is_killed_while_it_mends_a_killed_one_is_mended_in_turn(string name)
    {
        var (before, after) = Changes[name];
        (string, string)[] third = [("a", "1"), ("q/r", "9")];
        var clean = Clean(third);
        for (int first = 0, second = 0; ; first++, second = 0)
        {
            bool firstKilled;
            bool secondKilled;
            do
            {
                Start(before);
                firstKilled = Kill(after, first, Beside);
                secondKilled = Kill(before, second++, Beside);
                Publish(third);
                Assert.Equal(clean, Snapshot());
            }
            while (firstKilled && secondKilled);

            if (!firstKilled)
            {
                return;
            }
        }
    }

    [Fact]
    public void A_first_build_that_is_killed_leaves_a_folder_that_the_next_one_accepts()
    {
        (string, string)[] site = [("a", "1"), ("x/b", "2")];
        foreach (var place in new Func<Action<string>, Action<string>>[] { Beside, AsMount })
        {
            for (var number = 0; ; number++)
            {
                RemoveAll();
                Directory.CreateDirectory(Disk.At("dist"));
                var killed = Kill(site, number, place);
                Assert.True(HasMarker || !killed || Snapshot().Length == 0 || File.Exists(Disk.At(Manifest)));
                Publish(("c", "3"));
                Assert.Equal([".coverbook-manifest=assets/c\n", "assets/c=3"], Snapshot());
                if (!killed)
                {
                    break;
                }
            }
        }
    }

    private bool HasMarker => File.Exists(Disk.At(Pending));

    /// <summary>Kills the step from one site to another at every change, each time followed by a build; tells how often.</summary>
    private int KillEverywhere(
        (string, string)[] before, (string, string)[] after, (string, string)[] next, Func<Action<string>, Action<string>> place)
    {
        var clean = Clean(next);
        var (old, complete) = (Clean(before), Clean(after));
        for (var number = 0; ; number++)
        {
            Start(before);
            var killed = Kill(after, number, place);
            var left = Snapshot();
            Assert.True(HasMarker || left.SequenceEqual(old) || left.SequenceEqual(complete), $"kill {number}: {string.Join(' ', left)}");
            Publish(next);
            Assert.Equal(clean, Snapshot());
            if (!killed)
            {
                Assert.Equal(complete, left);
                return number;
            }
        }
    }

    /// <summary>The site put into a new folder, with a file of somebody else beside it.</summary>
    private string[] Clean((string, string)[] site)
    {
        Start(site);
        return Snapshot();
    }

    private void Start((string, string)[] site)
    {
        RemoveAll();
        Publish(site);
        Disk.With(Foreign, "mine");
    }

    private void RemoveAll()
    {
        foreach (var folder in Directory.EnumerateDirectories(Disk.Root))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Publishes and is killed before the change of that number; tells whether it came to that.</summary>
    private bool Kill((string, string)[] site, int number, Func<Action<string>, Action<string>> place)
    {
        var killer = new Killer(number);
        try
        {
            using var writer = SiteWriter.Open(new OutputDisk(Disk.At("dist")).Watched(place(killer.Before)), "dist", Bag)!;
            Stage(writer, site);
            writer.Commit();
        }
        catch (KilledException)
        {
            return true;
        }

        return killer.HasKilled;
    }

    private static Action<string> Beside(Action<string> watch) => watch;

    /// <summary>The output folder is a mount: nothing can be renamed into it from outside.</summary>
    private static Action<string> AsMount(Action<string> watch)
    {
        var wasTried = false;
        return path =>
        {
            watch(path);
            if (!wasTried && path.EndsWith(Path.Combine("dist", ".coverbook-staging"), StringComparison.Ordinal))
            {
                wasTried = true;
                throw new IOException("Invalid cross-device link");
            }
        };
    }

    /// <summary>Everything in the output folder but what is staged there, as <c>path=text</c>.</summary>
    private string[] Snapshot() => !Directory.Exists(Disk.At("dist")) ? [] :
    [
        .. Disk.FilesBelow("dist").Where(file => !file.StartsWith(".coverbook-staging/", StringComparison.Ordinal))
            .Select(file => $"{file}={Disk.Text("dist/" + file)}"),
    ];
}
