using System.Security.Cryptography;
using Coverbook.Build;
using Coverbook.Diagnostics;
using Coverbook.Fetching;
using Coverbook.Files;
using Coverbook.Refreshing;
using Coverbook.Sources;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Refreshing;

/// <summary>A site that is fed by a <see cref="Publisher"/>, and what a refresh does to it.</summary>
internal sealed class RefreshedSite : IDisposable
{
    private static readonly FetchRules Rules = new("Coverbook/test")
    {
        Limits = new FetchLimits
        {
            MostAttempts = 2,
            ConnectTime = TimeSpan.FromSeconds(20),
            Silence = TimeSpan.FromSeconds(20),
            MostBytes = 4 * 1024 * 1024,
            MostRedirects = 4,
        },
    };

    private readonly TempFolder folder = TempFolder.InMemory();

    public RefreshedSite(Publisher publisher) => folder.With("site.config.json", publisher.Config);

    /// <summary>The day of the next refresh.</summary>
    public DateOnly Today { get; set; } = new(2026, 4, 24);

    public string Root => folder.Root;

    /// <summary>The lock as it stands.</summary>
    public SourcesLock Lock => LockFile.Load(new DiskFiles(folder.Root), new DiagnosticBag())!;

    /// <summary>Every file with its content, but for what a build leaves.</summary>
    public string[] Everything =>
    [
        .. folder.FilesBelow("")
            .Where(path => !path.StartsWith("dist/", StringComparison.Ordinal)
                && !path.StartsWith(".coverbook/build-", StringComparison.Ordinal))
            .Select(path => $"{path} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(folder.At(path))))}"),
    ];

    public string At(string path) => folder.At(path);

    public RefreshedSite With(string path, string text)
    {
        folder.With(path, text);
        return this;
    }

    public RefreshedSite Edit(string path, string text, string replacement)
    {
        Assert.Contains(text, folder.Text(path), StringComparison.Ordinal);
        return With(path, folder.Text(path).Replace(text, replacement, StringComparison.Ordinal));
    }

    public async Task<RefreshReport> RefreshAsync(FetchLimits? limits = null, params string[] only)
    {
        using var fetcher = new WebFetcher(Rules with { Limits = limits ?? Rules.Limits }, HurriedTime.On(2026, 4, 24));
        return await SourceRefresh.RunAsync(
            new RefreshOptions(folder.Root, Today) { Only = [.. only] }, fetcher, null, TestContext.Current.CancellationToken);
    }

    /// <summary>A refresh that must go well.</summary>
    public async Task<RefreshReport> RefreshedAsync()
    {
        var report = await RefreshAsync();
        Assert.Empty(report.Diagnostics.Where(diagnostic => diagnostic.IsError).Select(diagnostic => diagnostic.ToString()));
        Assert.Equal(RefreshOutcome.Done, report.Outcome);
        return report;
    }

    public async Task<RefreshReport> RestoreAsync()
    {
        using var fetcher = new WebFetcher(Rules, HurriedTime.On(2026, 4, 24));
        return await SourceRestore.RunAsync(new RefreshOptions(folder.Root, Today), fetcher, null, TestContext.Current.CancellationToken);
    }

    public BuildReport Build() =>
        new SiteBuilder(new BuildOptions { SiteFolder = folder.Root }, TestContext.Current.CancellationToken).Build();

    public void Dispose() => folder.Dispose();
}
