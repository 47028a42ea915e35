using Coverbook.Build;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Build;

/// <summary>Output folders that would make a site feed on itself, or that are not to be had, however they are named.</summary>
public sealed class OutputPlaceTests : IDisposable
{
    private readonly TempFolder site = TempFolder.InMemory()
        .With("attack.json", new StixKit().Tactic("TA0002", "Execution", "execution").Technique("T1059", "Interpreter").ToJson())
        .With("mappings/a.yaml", SiteKit.Mapping("Source", "  - { id: F1, techniques: { T1059: 0.8 } }"))
        .With("rules/a.yml", SiteKit.Rule("Rule a", "aws", "T1059"));

    public OutputPlaceTests() => site.With("site.config.json", Config());

    [Theory]
    [InlineData("rules", "CB8008")]
    [InlineData("Rules", "CB8008")]
    [InlineData(".", "CB8008")]
    [InlineData("..", "CB8008")]
    [InlineData("rules/dist", "CB8009")]
    [InlineData("RULES/dist", "CB8009")]
    [InlineData("templates/assets/dist", "CB8009")]
    [InlineData(".coverbook", "CB8010")]
    [InlineData(".CoverBook/site", "CB8010")]
    [InlineData("link/to", "CB8009")]
    [InlineData("dist", null)]
    [InlineData("content/dist", null)]
    [InlineData("rules-dist", null)]
    [InlineData("../out", null)]
    public void A_folder_that_the_site_reads_is_refused_before_anything_is_written(string output, string? code)
    {
        Directory.CreateSymbolicLink(site.At("link"), "rules");
        site.With("nest/site.config.json", "");
        var nested = Nest();
        var before = site.FilesBelow("");
        Assert.Equal(code is null ? [] : [code], Codes(nested, output: output));
        Assert.Equal(code is null ? [] : [code], Codes(nested, Path.Combine(nested, output)));
        Assert.True(code is null || before.SequenceEqual(site.FilesBelow("")));
    }

    [Fact]
    public void A_pattern_that_reads_the_output_through_a_link_is_refused_once_there_is_something_to_read()
    {
        Assert.Empty(Codes(site.Root));
        Directory.CreateSymbolicLink(site.At("rules/all"), "../dist");
        Assert.Equal(["CB8008"], Codes(site.Root));
        File.Delete(site.At("rules/all"));
        File.CreateSymbolicLink(site.At("rules/one.yml"), "../dist/rules/a.yml");
        Assert.Equal(["CB8008"], Codes(site.Root));
    }

    [Fact]
    public void A_wide_pattern_that_reads_none_of_what_is_written_is_fine()
    {
        site.With("site.config.json", SiteKit.Config().Replace("rules/*.yml", "**/a*.yaml", StringComparison.Ordinal));
        Assert.DoesNotContain(Codes(site.Root), code => code.StartsWith("CB8", StringComparison.Ordinal));
    }

    [Fact]
    public void A_link_to_itself_is_no_output_folder()
    {
        Directory.CreateSymbolicLink(site.At("dist"), "dist");
        var report = Build(site.Root, null);
        Assert.Equal(
            "error CB8002: The output folder 'dist' cannot be written: its links lead round in a circle.",
            Assert.Single(report.Diagnostics).ToString());
    }

    public void Dispose() => site.Dispose();

    /// <summary>The site in a folder of its own, so that there is something above it.</summary>
    private string Nest()
    {
        foreach (var file in site.FilesBelow("")
            .Where(file => !file.StartsWith("nest/", StringComparison.Ordinal) && !file.StartsWith("link/", StringComparison.Ordinal)))
        {
            site.With("nest/" + file, site.Text(file));
        }

        Directory.CreateSymbolicLink(site.At("nest/link"), "rules");
        return site.At("nest");
    }

    private IEnumerable<string> Codes(string folder, string? given = null, string? output = null)
    {
        if (output is not null)
        {
            File.WriteAllText(Path.Combine(folder, "site.config.json"), Config($"\"output\": \"{output}\""));
        }

        return Build(folder, given).Diagnostics.Where(diagnostic => diagnostic.IsError).Select(diagnostic => diagnostic.Code);
    }

    private static string Config(string more = "") =>
        SiteKit.Config(more).Replace("rules/*.yml", "rules/**/*.yml", StringComparison.Ordinal);

    private static BuildReport Build(string folder, string? output) =>
        new SiteBuilder(new BuildOptions { SiteFolder = folder, OutputFolder = output }, TestContext.Current.CancellationToken).Build();
}
