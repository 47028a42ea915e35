using Coverbook.Tests.Kit;

namespace Coverbook.Cli.Tests;

/// <summary><c>coverbook check</c>: which folder it reads, what it prints, and how it exits.</summary>
public sealed class CheckTests : IDisposable
{
    private const string Address = "https://example.org/docs/";

    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task The_sample_has_no_error_and_its_links_are_judged_as_before()
    {
        var site = folder.At("site");
        await Tool.RunAsync(Repository.Root, ["build", "--output", site, "--date", "2026-04-24"]);
        var run = await Tool.RunAsync(Repository.Root, ["check", site]);
        Assert.DoesNotContain(": error ", run.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Empty(SiteLinks.Broken(site, "/coverage/"));
    }

    [Fact]
    public async Task The_real_site_has_no_error()
    {
        RealSite.Configure(folder);
        await Tool.RunAsync(folder.Path, ["build"]);
        var run = await Tool.RunAsync(folder.Path, ["check"]);
        Assert.DoesNotContain(": error ", run.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
    }

    [Fact]
    public async Task A_folder_of_somebody_else_needs_no_configuration()
    {
        folder.WithCopyOf(Repository.At("tests", "cases", "checking", "sound"), "public");
        Assert.Equal((0, "8 files: 0 errors, 0 warnings.\n", ""), await CheckAsync("public", "--base-url", Address));
    }

    [Fact]
    public async Task A_fault_shows_its_place_line_and_cure_and_fails()
    {
        folder.WithCopyOf(Repository.At("tests", "cases", "checking", "sound"), "public")
            .WithCopyOf(Repository.At("tests", "cases", "diagnostics", "CB8101"), "more");
        File.Move(folder.At("more/CB8101.html"), folder.At("public/CB8101.html"));
        const string expected = """
            public/CB8101.html(14,4): error CB8101: The address '/docs/nowhere.html' leads to no file of the site.
                <p><a href="/docs/nowhere.html">Nowhere</a></p>
                   ^
                Correct the address, or add what it leads to.
            9 files: 1 error, 0 warnings.

            """;
        Assert.Equal((1, expected, ""), await CheckAsync("public", "--base-url", Address));
    }

    [Theory]
    [InlineData("coverbook: 'nowhere' is no folder.", "nowhere")]
    [InlineData("coverbook: --base-url does not take 'x'.", ".", "--base-url", "x")]
    public async Task Wrong_usage_is_refused(string expected, params string[] arguments)
    {
        var (exitCode, output, errors) = await CheckAsync(arguments);
        Assert.Equal((2, ""), (exitCode, output));
        Assert.StartsWith(expected, errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_folder_and_a_configuration_there_is_nothing_to_check() =>
        Assert.Equal(2, (await CheckAsync()).ExitCode);

    public void Dispose() => folder.Dispose();

    private async Task<(int ExitCode, string Output, string Errors)> CheckAsync(params string[] arguments)
    {
        var run = await Tool.RunAsync(folder.Path, ["check", .. arguments]);
        return (run.ExitCode, run.Output.ReplaceLineEndings("\n"), run.Errors);
    }
}
