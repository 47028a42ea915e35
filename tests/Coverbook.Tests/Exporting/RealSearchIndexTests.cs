using System.IO.Compression;
using System.Text.Json.Nodes;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Exporting;

/// <summary>The index of a site of full size: all of ATT&amp;CK enterprise with its adversaries, and all rules of SigmaHQ.</summary>
public sealed class RealSearchIndexTests
{
    private const int MostPacked = 150_000;
    private const string ForeignRules = "rules/**/*.yml\", \"origin\": \"third-party\", \"library\": \"SigmaHQ\"";

    [Fact]
    public void It_is_small_and_leads_to_pages_only()
    {
        var site = Kit().Read()!;
        var index = site.Plan.Files.Single(file => file.Route.File == "search.json").Read();
        var groups = JsonNode.Parse(index.Span)!["groups"]!.AsArray();
        Assert.True(groups.Where(group => $"{group!["kind"]}" == "Rule").Sum(group => group!["names"]!.AsArray().Count) > 3_000);
        string[] adversaries = ["Group", "Malware", "Tool", "Campaign"];
        Assert.True(groups.Where(group => adversaries.Contains($"{group!["kind"]}", StringComparer.Ordinal))
            .Sum(group => group!["ids"]!.AsArray().Count) >= 1_000);
        Assert.InRange(Packed(index), 50_000, MostPacked);

        var planned = site.Plan.Pages.Select(page => page.Route.Path).ToHashSet(StringComparer.Ordinal);
        var addresses = groups.SelectMany(group => Enumerable.Range(0, (group!["names"] ?? group["ids"])!.AsArray().Count).Select(
            at => $"{group["path"]}{group["pages"]?[at] ?? $"{group["ids"]?[at]}".Replace('.', '/')}{group["end"]}".Split('#')[0]));
        Assert.DoesNotContain(addresses, address => !planned.Contains(address));
    }

    /// <summary>What <c>gzip -9</c> makes of it.</summary>
    private static long Packed(ReadOnlyMemory<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(bytes.Span);
        }

        return packed.Length;
    }

    private static SiteKit Kit()
    {
        var kit = new SiteKit()
            .With("site.config.json", SiteKit.Config()
                .Replace("\"path\": \"attack.json\"", "\"version\": \"18.1\", \"path\": \"attack.json\"", StringComparison.Ordinal)
                .Replace("rules/*.yml\", \"origin\": \"own\"", ForeignRules, StringComparison.Ordinal))
            .With("attack.json", File.ReadAllText(Path.Combine(RealData.Folder, "attack-stix-2.0", "enterprise-attack.json")));
        foreach (var mapping in Directory.EnumerateFiles(Repository.At("content", "mappings"), "*.yaml", SearchOption.AllDirectories))
        {
            kit.With($"mappings/{Path.GetFileName(mapping)}", File.ReadAllText(mapping));
        }

        var rules = Path.Combine(RealData.Folder, "sigma", "rules");
        foreach (var rule in Directory.EnumerateFiles(rules, "*.yml", SearchOption.AllDirectories))
        {
            kit.With($"rules/{Path.GetRelativePath(rules, rule).Replace('\\', '/')}", File.ReadAllText(rule));
        }

        return kit;
    }
}
