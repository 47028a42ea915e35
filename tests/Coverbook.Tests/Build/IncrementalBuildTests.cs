using System.Text;
using Coverbook.Build;
using Coverbook.Build.Caching;
using Coverbook.Build.Reading;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Rendering;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Build;

/// <summary>Whatever was edited since the last build, the result is the clean build's, byte for byte.</summary>
public sealed class IncrementalBuildTests : IDisposable
{
    private readonly TempFolder site = Site(TempFolder.InMemory());

    [Fact]
    public void After_each_of_many_edits_the_output_is_that_of_a_clean_build()
    {
        Assert.Equal(BuildOutcome.Built, Build().Outcome);
        foreach (var (path, text) in Edits)
        {
            if (text is null)
            {
                File.Delete(site.At(path));
            }
            else
            {
                site.With(path, text);
            }

            var report = Build();
            using var clean = site.CopyWithout("out", ".coverbook");
            Build(clean);
            Assert.Equal(Content(clean.At("out")), Content(site.At("out")));
            Assert.True(report.Outcome == BuildOutcome.Built, path);
        }
    }

    [Fact]
    public void A_state_that_cannot_be_kept_is_told_and_the_site_stands()
    {
        site.With(".coverbook", "a file in the folder's place");
        var report = Build();
        Assert.Equal(BuildOutcome.Built, report.Outcome);
        Assert.Equal("CB8007", Assert.Single(report.Diagnostics).Code);
    }

    [Fact]
    public void Without_a_change_nothing_is_read_again_and_everything_reported_again()
    {
        site.With("mappings/b.yaml", SiteKit.Mapping("Other", "  - { id: F1, techniques: [T9999] }"));
        var first = Build();
        var again = Build();
        Assert.Equal(["config", "compare"], again.Timings.Select(timing => timing.Stage));
        Assert.Equal(first.Diagnostics, again.Diagnostics);
        Assert.Equal(first.Counts! with { Changed = 0 }, again.Counts);
        Assert.Contains(again.Diagnostics, diagnostic => diagnostic.Code == "CB5002");
    }

    [Theory]
    [InlineData("rules/a.html")]
    [InlineData("rules/a.yml")]
    public void An_output_that_somebody_changed_is_mended(string path)
    {
        Build();
        var before = Content(site.At("out"));
        File.WriteAllText(site.At("out/" + path), "changed by hand\n");
        Build();
        Assert.Equal(before, Content(site.At("out")));
    }

    [Fact]
    public void A_manifest_that_somebody_changed_is_noticed()
    {
        Build();
        File.WriteAllText(site.At("out/.coverbook-manifest"), "changed by hand\n");
        Assert.Equal(
            ["CB8004"], Build().Diagnostics.Where(diagnostic => diagnostic.IsError).Select(diagnostic => diagnostic.Code).Distinct());
    }

    [Theory]
    [InlineData("out.coverbook-lock", false)]
    [InlineData("out.coverbook-staging/rules/a.html", true)]
    public void What_a_killed_build_left_is_removed_even_when_nothing_changed(string path, bool isInFolder)
    {
        Build();
        site.With(path, "left");
        Build();
        Assert.False(isInFolder ? Directory.Exists(site.At("out.coverbook-staging")) : File.Exists(site.At(path)));
    }

    [Fact]
    public void A_deleted_output_file_is_written_again()
    {
        Build();
        var before = Content(site.At("out"));
        File.Delete(site.At("out/rules/a.html"));
        Build();
        Assert.Equal(before, Content(site.At("out")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense\n")]
    [InlineData("coverbook build state 1\nx\ny\n1 2 3 4 5\n2\na\tb\n")]
    public void A_state_that_cannot_be_understood_costs_time_only(string state)
    {
        Build();
        var before = Content(site.At("out"));
        File.WriteAllText(Assert.Single(Directory.GetFiles(site.At(".coverbook"), "*.state")), state);
        site.With("rules/a.yml", SiteKit.Rule("Another title", "aws", "T1059"));
        Assert.Equal(BuildOutcome.Built, Build().Outcome);
        Assert.NotEqual(before, Content(site.At("out")));
    }

    [Fact]
    public void A_file_that_is_edited_between_comparing_and_reading_counts_as_what_was_read()
    {
        var (compared, read) = (SiteKit.Rule("As compared", "aws", "T1059"), SiteKit.Rule("As read", "aws", "T1059"));
        Build();
        site.With("rules/a.yml", compared).With("templates/assets/site.css", "p { color: red; }");
        var files = new DiskFiles(site.Root);
        var reader = new SiteReader(files, new DiagnosticBag(), TestContext.Current.CancellationToken);
        var config = reader.ReadConfig()!;
        using var cache = Cache(files);
        Assert.Null(cache.FindUnchanged(config, new ParallelOptions()));

        site.With("rules/a.yml", read);
        reader.Read(config, new ReadOptions(), new StageClock());
        Theme.Load(reader.ThemeFiles, new DiagnosticBag());
        Assert.True(cache.Save([], PageOrigins.None, new SiteCounts(1, 1, 1, 1, 1, 1), [], reader.Digests));

        Assert.NotNull(Cache(files).FindUnchanged(config, new ParallelOptions()));
        site.With("rules/a.yml", compared);
        Assert.Null(Cache(files).FindUnchanged(config, new ParallelOptions()));
        site.With("rules/a.yml", read).With("templates/assets/site.css", "p { color: blue; }");
        Assert.Null(Cache(files).FindUnchanged(config, new ParallelOptions()));
    }

    private BuildCache Cache(DiskFiles files) => new(site.Root, site.At("out"), Options().Reading, files);

    [Theory]
    [InlineData("\t1\t", "\t99999999999999999999\t")]
    [InlineData(" ", " 99999999999 ")]
    [InlineData("\n", "\r\n")]
    public void A_state_that_somebody_changed_costs_time_only(string text, string replacement)
    {
        Build();
        var state = Assert.Single(Directory.GetFiles(site.At(".coverbook"), "*.state"));
        var changed = File.ReadAllText(state, Encoding.Latin1).Replace(text, replacement, StringComparison.Ordinal) + replacement;
        File.WriteAllText(state, changed, Encoding.Latin1);
        Assert.Equal(BuildOutcome.Built, Build().Outcome);
        Assert.Equal(["config", "compare"], Build().Timings.Select(timing => timing.Stage));
    }

    [Fact]
    public void A_state_that_somebody_changed_into_another_sound_one_is_none()
    {
        var counts = Build().Counts!;
        var state = Assert.Single(Directory.GetFiles(site.At(".coverbook"), "*.state"));
        var lines = File.ReadAllText(state, Encoding.Latin1).Split('\n');
        var at = Array.FindIndex(lines, line => line.StartsWith($"{counts.Techniques} {counts.Findings} ", StringComparison.Ordinal));
        lines[at] = "7777" + lines[at];
        File.WriteAllText(state, string.Join('\n', lines), Encoding.Latin1);
        Assert.Equal(counts with { Changed = 0 }, Build().Counts! with { Changed = 0 });
    }

    [Fact]
    public void A_state_that_is_a_device_is_not_read_and_gives_way_to_a_file()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other devices.");
        Build();
        var state = Assert.Single(Directory.GetFiles(site.At(".coverbook"), "*.state"));
        File.Delete(state);
        File.CreateSymbolicLink(state, "/dev/zero");
        Assert.Empty(Build().Diagnostics);
        Assert.Null(new FileInfo(state).LinkTarget);
        Assert.Equal(["config", "compare"], Build().Timings.Select(timing => timing.Stage));
        File.CreateSymbolicLink(state + ".new", "/dev/zero");
        site.With("rules/a.yml", SiteKit.Rule("Another title", "aws", "T1059"));
        Assert.Equal("CB8007", Assert.Single(Build().Diagnostics).Code);
    }

    [Fact]
    public void A_state_that_never_ends_or_no_place_for_it_costs_time_only()
    {
        Build();
        using (var state = File.OpenWrite(Assert.Single(Directory.GetFiles(site.At(".coverbook"), "*.state"))))
        {
            state.SetLength(3L << 30);
        }

        Assert.Equal(BuildOutcome.Built, Build().Outcome);
        Directory.Delete(site.At(".coverbook"), recursive: true);
        Directory.CreateSymbolicLink(site.At(".coverbook"), ".coverbook");
        Assert.Equal("CB8007", Assert.Single(Build().Diagnostics).Code);
    }

    [Fact]
    public void One_changed_rule_renders_only_the_pages_that_show_it()
    {
        Build();
        site.With("rules/a.yml", SiteKit.Rule("Rule a", "aws", "T1059").Replace("Something", "SomethingElse", StringComparison.Ordinal));
        var changed = Build().Counts!.Changed;
        Assert.InRange(changed, 2, 5);
    }

    [Fact]
    public void Another_date_or_address_changes_the_pages_that_print_it()
    {
        Build();
        var dated = new SiteBuilder(Options() with { Date = new DateOnly(2026, 5, 1) }, TestContext.Current.CancellationToken).Build();
        Assert.True(dated.Counts!.Changed > 5);
        Assert.Contains("2026-05-01", site.Text("out/techniques/T1059/index.html"), StringComparison.Ordinal);
    }

    public void Dispose() => site.Dispose();

    private static (string Path, string? Text)[] Edits { get; } =
    [
        ("rules/a.yml", SiteKit.Rule("Rule a, renamed", "aws", "T1059")),
        ("rules/new.yml", SiteKit.Rule("New rule", "gcp", "T1059", "T1087")),
        ("rules/a.yml", SiteKit.Rule("Rule a, moved", "azure", "T1087")),
        (
            "mappings/a.yaml",
            SiteKit.Mapping("Source", "  - { id: F1, techniques: { T1059: 0.3, T1087: 0.9 } }\n  - { id: F2, techniques: [T1087] }")),
        ("content/notes/T1059.md", "A note.\n"),
        ("content/notes/T1059.md", "Another note, with a [broken link](nowhere.md).\n"),
        ("content/pages/about.md", "---\ntitle: About\n---\nSee [the technique](/techniques/T1059/).\n"),
        ("templates/partials/related.html", "<li><a href=\"{{ url it.route }}\">{{ it.id }}</a></li>\n"),
        ("templates/assets/site.css", "p { color: red; }\n"),
        ("site.config.json", SiteKit.Config("\"coverage\": { \"platforms\": [\"Windows\"] }")),
        ("rules/new.yml", null),
        ("content/pages/about.md", null),
        ("templates/partials/related.html", null),
        ("attack.json", Attack("Interpreter, renamed")),
        ("rules/a.yml", SiteKit.Rule("Rule a", "aws", "T1059")),
    ];

    private static TempFolder Site(TempFolder folder) => folder
        .With("site.config.json", SiteKit.Config())
        .With("attack.json", Attack("Interpreter"))
        .With("mappings/a.yaml", SiteKit.Mapping("Source", "  - { id: F1, techniques: { T1059: 0.8 } }"))
        .With("rules/a.yml", SiteKit.Rule("Rule a", "aws", "T1059"))
        .With("rules/b.yml", SiteKit.Rule("Rule b", "linux", "T1087"));

    private static string Attack(string name) => new StixKit()
        .Tactic("TA0002", "Execution", "execution")
        .Tactic("TA0007", "Discovery", "discovery")
        .Technique("T1059", name)
        .Technique("T1087", "Account Discovery", "discovery")
        .ToJson();

    private BuildReport Build(TempFolder? of = null) => new SiteBuilder(Options(of), TestContext.Current.CancellationToken).Build();

    private BuildOptions Options(TempFolder? of = null) => new() { SiteFolder = (of ?? site).Root, OutputFolder = (of ?? site).At("out") };

    private static string[] Content(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => $"{Path.GetRelativePath(folder, file)}: {File.ReadAllText(file)}")
            .Order(StringComparer.Ordinal),
    ];
}
