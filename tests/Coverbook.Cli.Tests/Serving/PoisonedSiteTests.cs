using System.Diagnostics;
using System.Net;
using System.Text;

namespace Coverbook.Cli.Tests.Serving;

/// <summary>A running server whose site is spoilt by one save after the other: it answers after each of them, and recovers.</summary>
public sealed class PoisonedSiteTests : IDisposable
{
    private readonly SampleFolder sample = new();
    private int edits;

    /// <summary>Files and what is saved in them, in an order that mixes their kinds.</summary>
    private static IEnumerable<(string File, byte[] Content)> Poisons =>
        from poison in new (string File, string Content)[]
        {
            ("templates/pages/rule.html", "{{ page."),
            ("site.config.json", ""),
            ("templates/pages/technique.html", "{{ if"),
            ("site.config.json", "{ \"output\": \"a\\u0000b\""),
            ("templates/pages/rule.html", "{{ for x in"),
            ("site.config.json", "[]"),
            ("content/mappings/aws/aws-guardduty.yaml", "a: &a [*a]"),
            ("site.config.json", "null"),
            ("content/mappings/aws/aws-guardduty.yaml", new string('[', 100_000)),
            ("content/attack/cloud.json", "{ \"objects\": ["),
            ("rules/poison.yml", "title: \0\u001b[2J\u202e"),
            ("rules/poison.yml", string.Concat(Enumerable.Repeat("- ", 100_000))),
            ("content/pages/poison.md", "---\ntitle: [\n"),
            ("content/notes/T1059.md", "---\nfeaturedRule: \0\n---\n" + string.Concat(Enumerable.Repeat("[a](", 2_000))),
            ("content/notes/not-a-technique.md", "\u202e"),
            ("templates/assets/site.css", "}{"),
            ("rules/a\n::error::b.yml", "title: x"),
        }
        select (poison.File, Encoding.UTF8.GetBytes(poison.Content));

    [Fact]
    public async Task It_answers_after_every_save_and_recovers()
    {
        await using var preview = await PreviewProcess.StartAsync(sample.Path);
        foreach (var (file, content) in Poisons.Append(("content/mappings/aws/aws-guardduty.yaml", [0xFF, 0xFE, 0x00, 0xD8])))
        {
            var good = File.Exists(sample.At(file))
                ? await File.ReadAllBytesAsync(sample.At(file), TestContext.Current.CancellationToken)
                : null;
            Directory.CreateDirectory(Path.GetDirectoryName(sample.At(file))!);
            await File.WriteAllBytesAsync(sample.At(file), content, TestContext.Current.CancellationToken);
            await AssertAnswersAsync(preview, file);
            Restore(file, good);
            await AssertRecoversAsync(preview, file);
        }
    }

    [Fact]
    public async Task It_outlives_what_becomes_of_folders()
    {
        await using var preview = await PreviewProcess.StartAsync(sample.Path);
        foreach (var folder in new[] { "content/notes", "rules", "content" })
        {
            Directory.Move(sample.At(folder), sample.At("away"));
            await AssertAnswersAsync(preview, $"no {folder}");
            await File.WriteAllTextAsync(sample.At(folder), "a file", TestContext.Current.CancellationToken);
            await AssertAnswersAsync(preview, $"{folder} a file");
            File.Delete(sample.At(folder));
            Directory.Move(sample.At("away"), sample.At(folder));
            await AssertRecoversAsync(preview, folder);
        }
    }

    [Fact]
    public async Task It_outlives_links_that_lead_back()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows lets not everybody make links.");
        await using var preview = await PreviewProcess.StartAsync(sample.Path);
        Directory.CreateSymbolicLink(sample.At("rules/back"), sample.At("rules"));
        File.CreateSymbolicLink(sample.At("rules/itself.yml"), sample.At("rules/itself.yml"));
        await AssertAnswersAsync(preview, "links");
        Directory.Delete(sample.At("rules/back"));
        File.Delete(sample.At("rules/itself.yml"));
        await AssertRecoversAsync(preview, "links");
    }

    [Fact]
    public async Task It_outlives_a_pipe_that_nobody_writes_to()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such pipes.");
        await using var preview = await PreviewProcess.StartAsync(sample.Path);
        using (var pipe = Process.Start("mkfifo", [sample.At("rules/pipe.yml")]))
        {
            await pipe.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        await AssertAnswersAsync(preview, "a pipe");
        File.Delete(sample.At("rules/pipe.yml"));
        await AssertRecoversAsync(preview, "a pipe");
    }

    public void Dispose() => sample.Dispose();

    private void Restore(string file, byte[]? good)
    {
        if (good is null)
        {
            File.Delete(sample.At(file));
        }
        else
        {
            File.WriteAllBytes(sample.At(file), good);
        }
    }

    private static async Task AssertAnswersAsync(PreviewProcess preview, string after)
    {
        await Task.Delay(200, TestContext.Current.CancellationToken);
        using var response = await preview.GetAsync("techniques/T1059/");
        Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound, $"{(int)response.StatusCode} after {after}");
        Assert.False(preview.Process.HasExited, $"it ended after {after}");
    }

    private async Task AssertRecoversAsync(PreviewProcess preview, string after)
    {
        var title = $"Mended {++edits} times";
        SampleFolder.Retitle(sample.Rules[0], title);
        try
        {
            await preview.WaitForAsync(SampleFolder.AddressOf(sample.Rules[0]), page => page.Contains(title, StringComparison.Ordinal));
        }
        catch (TimeoutException)
        {
            Assert.Fail($"It did not recover after {after}: {string.Join('\n', preview.Complaints)}");
        }
    }
}
