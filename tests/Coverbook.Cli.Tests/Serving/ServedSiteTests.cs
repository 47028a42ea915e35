namespace Coverbook.Cli.Tests.Serving;

/// <summary>What is served is what would be published.</summary>
public sealed class ServedSiteTests : IDisposable
{
    private readonly SampleFolder sample = new();
    private readonly TemporaryFolder built = new();

    [Fact]
    public async Task Every_file_equals_the_built_one_but_for_the_script()
    {
        Assert.Equal(0, (await Tool.RunAsync(sample.Path, ["build", "--output", built.Path, "--date", "2026-04-24"])).ExitCode);
        var before = TemporaryFolder.Fingerprint(sample.Path);
        await using var preview = await PreviewProcess.StartAsync(sample.Path, "--date", "2026-04-24");
        await AssertServesAsync(preview, built.Path);
        Assert.Equal(before, TemporaryFolder.Fingerprint(sample.Path));
    }

    [Fact]
    public async Task Every_file_of_the_real_data_equals_the_built_one_after_edits_that_were_taken_back()
    {
        RealSite.Configure(built);
        Assert.Equal(0, (await Tool.RunAsync(built.Path, ["build"])).ExitCode);
        await using var preview = await PreviewProcess.StartAsync(built.Path);
        built.With("content/notes/T1059.md", "A note that comes and goes.\n");
        await preview.WaitForAsync("techniques/T1059/", page => page.Contains("comes and goes", StringComparison.Ordinal));
        File.Delete(built.At("content/notes/T1059.md"));
        await preview.WaitForAsync("techniques/T1059/", page => !page.Contains("comes and goes", StringComparison.Ordinal));
        await AssertServesAsync(preview, built.At("dist"));
    }

    [Fact]
    public async Task Another_address_moves_the_whole_site()
    {
        await using var preview = await PreviewProcess.StartAsync(sample.Path, "--base-url", "https://example.org/");
        Assert.Equal("/", preview.Address.AbsolutePath);
        Assert.Contains("href=\"/techniques/\"", await preview.TextAsync(""), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        sample.Dispose();
        built.Dispose();
    }

    private static async Task AssertServesAsync(PreviewProcess preview, string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Where(file => !file.StartsWith(".coverbook", StringComparison.Ordinal))
            .ToArray();
        Assert.True(files.Length > 300, $"only {files.Length} files");
        var different = new List<string>();
        foreach (var file in files)
        {
            var address = file.EndsWith("index.html", StringComparison.Ordinal) ? file[..^"index.html".Length] : file;
            var served = await preview.BytesWithoutScriptAsync(address);
            var written = await File.ReadAllBytesAsync(Path.Combine(folder, file), TestContext.Current.CancellationToken);
            if (!Equals(served, written))
            {
                different.Add(file);
            }
        }

        Assert.Empty(different);
    }

    private static bool Equals(byte[] one, byte[] other) => one.AsSpan().SequenceEqual(other);
}
