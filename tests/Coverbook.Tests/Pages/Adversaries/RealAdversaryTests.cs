using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Coverbook.Build.Reading;
using Coverbook.Coverage.Publishing;
using Coverbook.Coverage.Totals;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Rendering;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Pages.Adversaries;

/// <summary>All adversaries of ATT&amp;CK 18.1 enterprise, with what the bundle says counted once more by other means.</summary>
public sealed class RealAdversaryTests
{
    private const int LargestPage = 120_000;
    private const int MostElements = 1_400;

    private static readonly Lazy<(ISourceFiles Files, ReadSite Site)> Read = new(ReadSite);

    [Fact]
    public void Each_uses_as_many_techniques_as_the_bundle_says_and_evidence_adds_up()
    {
        var published = Read.Value.Site.Published;
        var expected = UsesInBundle();
        Assert.Equal(1_008, published.Adversaries.Length);
        Assert.Equal(
            expected.ToDictionary(pair => pair.Key, pair => Apart(pair.Value)),
            published.Adversaries.ToDictionary(one => one.Adversary.Id.ToString(), one => Named(one.Totals)));
        foreach (var one in published.Adversaries)
        {
            var used = expected[one.Adversary.Id.ToString()].Select(id => published.Of(id)).ToArray();
            AssertCounts(used.Where(technique => !technique.Technique.Id.IsSubTechnique), one.Totals.Techniques);
            AssertCounts(used.Where(technique => technique.Technique.Id.IsSubTechnique), one.Totals.SubTechniques);
        }
    }

    [Fact]
    public void No_page_is_too_large_and_none_has_anything_to_complain_of()
    {
        var (files, site) = Read.Value;
        var bag = new DiagnosticBag();
        var renderer = new PageRenderer(Theme.Load(files, bag), site.Plan, site.Address);
        var parser = new HtmlParser();
        var tooLarge = new List<string>();
        foreach (var page in site.Plan.Pages.Where(page => page.Template is "adversary" or "adversaries" or "threats"))
        {
            renderer.Render(page, bag, (route, bytes) =>
            {
                var elements = parser.ParseDocument(Encoding.UTF8.GetString(bytes)).All.Length;
                if (bytes.Length > LargestPage || elements > MostElements)
                {
                    tooLarge.Add($"{route}: {bytes.Length} bytes, {elements} elements");
                }
            });
        }

        Assert.Empty(tooLarge);
        Assert.Empty(bag.ToSorted());
        Assert.Equal(1_008, site.Plan.Pages.Where(page => page.Template == "adversary").DistinctBy(page => page.Origin).Count());
    }

    [Fact]
    public void The_threats_use_what_any_of_them_uses()
    {
        var uses = UsesInBundle();
        var threats = Read.Value.Site.Published.Threats!;
        string[] together = [.. uses["G0016"].Concat(uses["S0154"]).Concat(uses["C0024"]).Distinct()];
        Assert.Equal(Apart(together), Named(threats.Totals));
        Assert.Equal(
            together.Order(StringComparer.Ordinal),
            threats.Uses.Select(use => use.Technique.Technique.Id.ToString()).Order(StringComparer.Ordinal));
    }

    /// <summary>Techniques and sub-techniques, told by the form of their ids.</summary>
    private static (int Techniques, int SubTechniques) Apart(IReadOnlyCollection<string> ids) =>
        (ids.Count(id => id.Length == 5), ids.Count(id => id.Length > 5));

    private static (int Techniques, int SubTechniques) Named(UseTotals totals) => (totals.Techniques.Named, totals.SubTechniques.Named);

    private static void AssertCounts(IEnumerable<PublishedTechnique> used, UseCount count)
    {
        PublishedTechnique[] inScope = [.. used.Where(technique => technique.IsInScope)];
        Assert.Equal(inScope.Length, count.InScope);
        Assert.Equal(inScope.Count(technique => technique.DetectRows.Any(row => row.Count > 0)), count.WithFinding);
        Assert.Equal(inScope.Count(technique => technique.Rules.Any()), count.WithRule);
        Assert.Equal(
            inScope.Count(technique => technique.DetectRows.Any() || technique.Rules.Any() || technique.Capabilities.Covering > 0),
            count.Direct);
        Assert.Equal(count.InScope, count.Direct + count.OnlyBelow + count.Without);
    }

    /// <summary>What each adversary in force uses, by ATT&amp;CK ids, read as plain JSON.</summary>
    private static Dictionary<string, HashSet<string>> UsesInBundle()
    {
        using var bundle = JsonDocument.Parse(
            File.ReadAllBytes(Path.Combine(RealData.Folder, "attack-stix-2.0", "enterprise-attack.json")));
        var inForce = bundle.RootElement.GetProperty("objects").EnumerateArray()
            .Where(stix => !IsTrue(stix, "revoked") && !IsTrue(stix, "x_mitre_deprecated"))
            .ToArray();
        var ids = inForce.Where(stix => Text(stix, "type") is "attack-pattern" or "intrusion-set" or "malware" or "tool" or "campaign")
            .ToDictionary(stix => Text(stix, "id"), AttackIdOf);
        var uses = ids.Values.Where(id => id[0] != 'T').ToDictionary(id => id, _ => new HashSet<string>(StringComparer.Ordinal));
        foreach (var use in inForce.Where(stix => Text(stix, "type") == "relationship" && Text(stix, "relationship_type") == "uses"))
        {
            if (ids.TryGetValue(Text(use, "source_ref"), out var by)
                && ids.TryGetValue(Text(use, "target_ref"), out var used)
                && used[0] == 'T')
            {
                uses[by].Add(used);
            }
        }

        return uses;
    }

    private static string AttackIdOf(JsonElement stix) => Text(
        stix.GetProperty("external_references").EnumerateArray().First(work => Text(work, "source_name") == "mitre-attack"), "external_id");

    private static string Text(JsonElement stix, string key) => stix.GetProperty(key).GetString()!;

    private static bool IsTrue(JsonElement stix, string key) =>
        stix.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.True;

    private static (ISourceFiles Files, ReadSite Site) ReadSite()
    {
        using var folder = new TempFolder();
        var data = Path.GetRelativePath(folder.Root, RealData.Folder).Replace('\\', '/');
        folder.With(
            "site.config.json",
            SiteKit.Config("""
                "threats": { "adversaries": ["G0016", "S0154", "C0024"] },
                "coverage": { "platforms": ["Windows", "IaaS"] }
                """)
                .Replace(
                    "\"path\": \"attack.json\"",
                    $"\"path\": \"{data}/attack-stix-2.0/enterprise-attack.json\", \"version\": \"18.1\"",
                    StringComparison.Ordinal)
                .Replace(
                    "\"mappings/*.yaml\" }",
                    $"\"{Path.GetRelativePath(folder.Root, Repository.At("content", "mappings")).Replace('\\', '/')}/**/*.yaml\" }}, {{ \"path\": \"{data}/mappings/ctid/*-enterprise.json\" }}",
                    StringComparison.Ordinal)
                .Replace("rules/*.yml", $"{data}/sigma/rules/cloud/**/*.yml", StringComparison.Ordinal));
        var files = new DiskFiles(folder.Root);
        return (files, new SiteReader(files, new DiagnosticBag(), CancellationToken.None).Read(new ReadOptions())!);
    }
}
