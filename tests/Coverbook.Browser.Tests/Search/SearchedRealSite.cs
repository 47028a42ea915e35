using Coverbook.Browser.Tests.Crawling;
using Coverbook.Cli.Tests;
using Coverbook.Tests.Kit;

namespace Coverbook.Browser.Tests.Search;

/// <summary>
/// A site over all of ATT&amp;CK enterprise, the rules of SigmaHQ and the sample's mappings, published under <c>/repo/</c>.
/// </summary>
public sealed class SearchedRealSite : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private StaticSite? served;

    /// <summary>The address of its home page; its tests are skipped where there is no real data.</summary>
    internal async Task<Uri> AddressAsync() => (served ??= await BuildAsync()).Address;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await (served?.DisposeAsync() ?? ValueTask.CompletedTask);
        folder.Dispose();
    }

    private async Task<StaticSite> BuildAsync()
    {
        var bundle = Near("attack-stix-2.0", "enterprise-attack.json");
        folder.With("site.config.json", $$"""
            {
              "site": { "title": "Real data", "baseUrl": "https://example.org/repo/" },
              "product": { "name": "DCV" },
              "providers": [ { "id": "aws", "name": "AWS" }, { "id": "azure", "name": "Azure" }, { "id": "gcp", "name": "GCP" } ],
              "attack": [ { "domain": "enterprise-attack", "path": "{{bundle}}", "version": "18.1" } ],
              "mappings": [ { "path": "mappings/**/*.yaml" } ],
              "rules": [ { "path": "{{Near("sigma", "rules")}}/**/*.yml", "library": "SigmaHQ", "origin": "third-party" } ]
            }
            """).WithCopyOf(Repository.At("content", "mappings"), "mappings");
        var run = await Tool.RunAsync(folder.Path, ["build", "--output", "site"]);
        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
        return await StaticSite.StartAsync(folder.At("site"), "/repo");
    }

    /// <summary>A path of the real data, from the site's folder.</summary>
    private string Near(params string[] parts) =>
        Path.GetRelativePath(folder.Path, Path.GetFullPath(Path.Combine([RealData.Folder, .. parts]))).Replace('\\', '/');
}
