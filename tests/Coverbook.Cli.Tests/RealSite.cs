using System.Globalization;
using Coverbook.Tests.Kit;

namespace Coverbook.Cli.Tests;

/// <summary>A site over all of ATT&amp;CK, all rules of SigmaHQ and the sample's mappings, where they lie.</summary>
internal static class RealSite
{
    /// <summary>Writes the configuration into a folder; without <paramref name="domains"/> for enterprise alone.</summary>
    public static void Configure(TemporaryFolder site, params string[] domains)
    {
        var data = Relative(site, RealData.Folder);
        var bundles = (domains.Length == 0 ? ["enterprise"] : domains).Select(domain =>
            $$"""{ "domain": "{{domain}}-attack", "path": "{{data}}/attack-stix-2.0/{{domain}}-attack.json", "version": "18.1" }""");
        var mappings = Relative(site, Repository.At("content", "mappings"));
        site.With("site.config.json", string.Create(CultureInfo.InvariantCulture, $$"""
            {
              "site": { "title": "Real data", "baseUrl": "https://example.github.io/repo/" },
              "product": { "name": "DCV" },
              "providers": [ { "id": "aws", "name": "AWS" }, { "id": "azure", "name": "Azure" }, { "id": "gcp", "name": "GCP" } ],
              "attack": [ {{string.Join(", ", bundles)}} ],
              "mappings": [ { "path": "{{mappings}}/**/*.yaml" } ],
              "rules": [ { "path": "{{data}}/sigma/rules/**/*.yml", "library": "SigmaHQ", "origin": "third-party", "license": "DRL 1.1" } ]
            }
            """));
    }

    private static string Relative(TemporaryFolder site, string path) =>
        Path.GetRelativePath(site.Path, Path.GetFullPath(path)).Replace('\\', '/');
}
