using System.Globalization;
using System.Text.RegularExpressions;
using Coverbook.Tests.Kit;

namespace Coverbook.Cli.Tests;

/// <summary>The sample site with more rules, in two states of its inputs that differ in every page and in which pages there are.</summary>
internal sealed partial class OutputSite : IDisposable
{
    private const string Rules = "rules/linux/process_creation";
    private const string ConfigName = "site.config.json";

    private readonly TemporaryFolder folder = new TemporaryFolder()
        .WithCopyOf(Repository.At("content"), "content")
        .WithCopyOf(Repository.At("rules"), "rules");

    private readonly string config = File.ReadAllText(Repository.At(ConfigName));
    private readonly string rule = File.ReadAllText(Repository.At(Rules, "linux_cloud_agent_script_inline_payload.yml"));

    /// <summary>Makes the site, in its first state, with rules of its own beside the sample's.</summary>
    public OutputSite(int rules)
    {
        for (var number = 0; number < rules; number++)
        {
            WithRule(number);
        }

        Restore();
    }

    /// <summary>The site's folder.</summary>
    public string Path => folder.Path;

    /// <summary>A path inside.</summary>
    public string At(string name) => folder.At(name);

    /// <summary>The names directly in the site's folder that belong to the output.</summary>
    public string[] OutputNames =>
        [.. Directory.EnumerateFileSystemEntries(Path, "dist*")
            .Select(entry => System.IO.Path.GetFileName(entry))
            .Order(StringComparer.Ordinal)];

    /// <summary>The first state of the inputs.</summary>
    public void Restore()
    {
        folder.With(ConfigName, config);
        File.Delete(At($"{Rules}/generated_new.yml"));
        WithRule(0);
    }

    /// <summary>The second state: another title on every page, one rule gone and one come.</summary>
    public void Change()
    {
        folder.With(ConfigName, config.Replace("DCV ATT&CK coverage", "Another title", StringComparison.Ordinal));
        folder.With($"{Rules}/generated_new.yml", Rule("New", 999_999));
        File.Delete(At($"{Rules}/generated_0.yml"));
    }

    /// <summary>Builds into <c>dist</c>, or wherever the arguments say.</summary>
    public Task<ToolRun> BuildAsync(params string[] arguments) => Tool.RunAsync(Path, ["build", .. arguments]);

    /// <summary>Builds, expects success, and returns what stands.</summary>
    public async Task<IReadOnlyList<string>> BuiltAsync()
    {
        var run = await BuildAsync();
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        return Fingerprint;
    }

    /// <summary>What stands in <c>dist</c>.</summary>
    public IReadOnlyList<string> Fingerprint => TemporaryFolder.Fingerprint(At("dist"));

    public void Dispose() => folder.Dispose();

    private void WithRule(int number) =>
        folder.With(string.Create(CultureInfo.InvariantCulture, $"{Rules}/generated_{number}.yml"), Rule($"Generated {number}", number));

    private string Rule(string title, int number) =>
        Id().Replace(
            Title().Replace(rule, $"title: {title}"),
            string.Create(CultureInfo.InvariantCulture, $"id: 00000000-0000-4000-8000-{number:D12}"));

    [GeneratedRegex("^title: .*$", RegexOptions.Multiline, 1000)]
    private static partial Regex Title();

    [GeneratedRegex("^id: .*$", RegexOptions.Multiline, 1000)]
    private static partial Regex Id();
}
