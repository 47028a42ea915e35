using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Coverbook.Build.Reading;
using Coverbook.Config;
using Coverbook.Coverage.Totals;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Inspecting;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Exporting;

/// <summary>The layers for the ATT&amp;CK Navigator: their form, and that they say what pages say.</summary>
public sealed class LayerTests
{
    private static readonly string[] Shown = ["techniqueID", "score", "color", "enabled", "showSubtechniques", "comment"];

    private static readonly StixKit Bundle = new StixKit()
        .Tactic("TA0002", "Execution", "execution")
        .Technique("T1059", "Scripting")
        .Technique("T1059.004", "Unix Shell")
        .Technique("T1060", "Rules only")
        .Technique("T1061", "Gap")
        .Technique("T1062", "Without confidence")
        .Technique("T1063", "Elsewhere", change: technique => technique["x_mitre_platforms"] = new JsonArray("Linux"));

    [Fact]
    public void Every_layer_of_the_sample_keeps_the_format_s_rules()
    {
        var site = SampleSite.Instance.Site;
        var layers = Layers(site);
        Assert.Equal(86, layers.Count);
        Assert.All(layers, layer => Assert.Empty(LayerRules.Faults(layer.Value)));
    }

    [Fact]
    public void Every_layer_of_real_data_keeps_them_and_has_the_scores_of_the_pages()
    {
        using var folder = new TempFolder();
        var site = new SiteReader(RealSite(folder), new DiagnosticBag(), TestContext.Current.CancellationToken).Read(new ReadOptions())!;
        var scores = LayerRules.Scores(Layers(site)["coverage"]);
        Assert.Equal(
            site.Model.Techniques.Where(technique => technique.Best is not null)
                .ToDictionary(technique => technique.Technique.Id.ToString(), technique => technique.Best!.Value.Value),
            scores);
        Assert.Contains("capabilities", LayerExport.Names(site));
        Assert.All(Layers(site), layer => Assert.Empty(LayerRules.Faults(layer.Value)));
    }

    [Fact]
    public void Read_back_they_give_the_scores_that_pages_print()
    {
        var site = SampleSite.Instance.Site;
        var scores = LayerRules.Scores(Layers(site)["coverage"]);
        var best = site.Model.Techniques.Where(technique => technique.Best is not null)
            .ToDictionary(technique => technique.Technique.Id.ToString(), technique => technique.Best!.Value.Value);
        Assert.Equal(best, scores);
        var rules = LayerRules.Scores(Layers(site)["sigma"]);
        Assert.Equal(
            site.Model.Techniques.Where(technique => technique.RuleCount > 0)
                .ToDictionary(technique => technique.Technique.Id.ToString(), technique => (decimal)technique.RuleCount),
            rules);
    }

    [Fact]
    public void What_has_no_confidence_has_a_colour_a_gap_has_none_and_what_is_out_of_scope_is_grey()
    {
        var site = Site().With(
            "site.config.json", SiteKit.Config("""
            "coverage": { "platforms": ["IaaS"] }
            """)).Read()!;
        using var layer = JsonDocument.Parse(Layers(site)["coverage"]);
        var lines = layer.RootElement.GetProperty("techniques").EnumerateArray().Select(technique =>
            string.Join(' ', Shown.Select(name => Value(technique, name))));
        Golden.Equal("exporting/layer.txt", string.Concat(lines.Select(line => $"{line}\n")));
    }

    [Fact]
    public void Links_carry_the_base_path_and_the_navigator_opens_the_layer()
    {
        var kit = Site();
        using var layer = JsonDocument.Parse(Layers(kit.Read()!)["coverage"]);
        Assert.Equal(
            "https://example.org/base/techniques/T1059/",
            layer.RootElement.GetProperty("techniques")[0].GetProperty("links")[0].GetProperty("url").GetString());
        const string address =
            "https://mitre-attack.github.io/attack-navigator/#layerURL=https%3A%2F%2Fexample.org%2Fbase%2Flayers%2Fcoverage.json";
        foreach (var file in new[] { "index.html", "techniques/T1059/index.html", "techniques/T1061/index.html" })
        {
            Assert.Contains(address, kit.Page(file).QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        }
    }

    [Fact]
    public void A_site_without_https_offers_the_file_only()
    {
        var kit = Site().With(
            "site.config.json", SiteKit.Config().Replace("https://example.org/base/", "http://localhost/", StringComparison.Ordinal));
        var links = kit.Page("index.html").QuerySelectorAll("a").Select(link => link.GetAttribute("href")).ToArray();
        Assert.DoesNotContain(links, link => link!.Contains("attack-navigator", StringComparison.Ordinal));
        Assert.Contains("/layers/coverage.json", links);
    }

    [Fact]
    public void Each_domain_has_layers_of_its_own()
    {
        var mobile = new StixKit { KillChain = "mitre-mobile-attack" }.Tactic("TA0041", "Execution", "execution")
            .Technique("T1623", "Interpreter", change: technique => technique["x_mitre_domains"] = new JsonArray("mobile-attack"));
        var site = Site().With("mobile.json", mobile.ToJson())
            .With(
                "site.config.json",
                SiteKit.Config().Replace(
                    "\"path\": \"attack.json\" }",
                    "\"path\": \"attack.json\" }, { \"domain\": \"mobile-attack\", \"path\": \"mobile.json\" }",
                    StringComparison.Ordinal))
            .Read()!;
        Assert.Equal(
            ["coverage", "coverage.mobile", "providers/aws", "providers/aws/source", "sigma"], LayerExport.Names(site));
        Assert.Contains("\"domain\":\"mobile-attack\"", Layers(site)["coverage.mobile"], StringComparison.Ordinal);
    }

    [Fact]
    public void Capabilities_have_colours_for_their_words_and_no_scores()
    {
        var site = Site()
            .With(
                "site.config.json",
                SiteKit.Config().Replace(
                    "\"mappings/*.yaml\" }", "\"mappings/*.yaml\" }, { \"path\": \"ctid.json\" }", StringComparison.Ordinal))
            .With("ctid.json", new CtidKit().Score("A", "T1061", "detect", "minimal").Score("A", "T1060", "protect", "partial").ToJson())
            .Read()!;
        var layer = Layers(site)["capabilities"];
        Assert.Empty(LayerRules.Faults(layer));
        Assert.Empty(LayerRules.Scores(layer));
        Assert.Contains("""{"techniqueID":"T1061","color":"#e9e9e9",""", layer, StringComparison.Ordinal);
        Assert.Contains("""{"name":"A","value":"protects partial"}""", layer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("count")]
    public void What_the_site_hides_is_in_none(string visibility)
    {
        var hidden = SiteKit.Mapping("Second", "  - { id: Canary, techniques: { T1061: 0.9 } }")
            .Replace("findings:", $"visibility: {visibility}\nfindings:", StringComparison.Ordinal);
        var layers = Layers(Site().With("mappings/hidden.yaml", hidden).Read()!);
        Assert.DoesNotContain(layers, layer => $"{layer.Key} {layer.Value}".Contains("canary", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(visibility == "count", LayerRules.Scores(layers["coverage"]).ContainsKey("T1061"));
    }

    [Fact]
    public void The_same_inputs_give_the_same_bytes() => Assert.Equal(Layers(Site().Read()!), Layers(Site().Read()!));

    [Fact]
    public void A_name_that_is_none_suggests_one()
    {
        var site = Site().Read()!;
        Assert.Null(LayerExport.Find(site, "coverag"));
        Assert.Contains("coverage", LayerExport.Suggest(site, "coverag"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_reader_of_layers_reads_the_same_scores_and_takes_no_gap_for_coverage()
    {
        var site = SampleSite.Instance.Site;
        var read = new Mappings.MappingCase().With("a.json", Layers(site)["coverage"])
            .LoadEntries(new MappingOptions { Path = "a.json", Provider = "aws", Scores = ScoreMeaning.Confidence });
        var claims = Assert.Single(read.Sources).Findings.Select(finding => Assert.Single(finding.Techniques)).ToArray();
        Assert.Equal(
            LayerRules.Scores(Layers(site)["coverage"]),
            claims.Where(claim => claim.Confidence is not null)
                .ToDictionary(claim => claim.Technique.ToString(), claim => claim.Confidence!.Value.Value));
        Assert.Equal(
            site.Model.Techniques.Where(technique => technique.Status == CoverageStatus.Covered)
                .Select(technique => technique.Technique.Id),
            claims.Select(claim => claim.Technique).Order());
    }

    private static DiskFiles RealSite(TempFolder folder)
    {
        var data = Path.GetRelativePath(folder.Root, RealData.Folder).Replace('\\', '/');
        var sample = Path.GetRelativePath(folder.Root, Repository.At("content", "mappings")).Replace('\\', '/');
        folder.With(
            "site.config.json",
            SiteKit.Config()
                .Replace(
                    "\"path\": \"attack.json\"",
                    $"\"path\": \"{data}/attack-stix-2.0/enterprise-attack.json\", \"version\": \"18.1\"",
                    StringComparison.Ordinal)
                .Replace(
                    "\"mappings/*.yaml\" }",
                    $"\"{sample}/**/*.yaml\" }}, {{ \"path\": \"{data}/mappings/ctid/*-enterprise.json\" }}",
                    StringComparison.Ordinal)
                .Replace("rules/*.yml", $"{data}/sigma/rules/cloud/**/*.yml", StringComparison.Ordinal));
        return new DiskFiles(folder.Root);
    }

    private static string Value(JsonElement technique, string name) => technique.TryGetProperty(name, out var value) ? $"{value}" : "-";

    private static Dictionary<string, string> Layers(ReadSite site) =>
        LayerExport.Names(site).ToDictionary(name => name, name => Encoding.UTF8.GetString(LayerExport.Find(site, name)!.Value.Span));

    [Fact]
    public void What_detects_nothing_has_no_empty_layer_of_detections()
    {
        var names = LayerExport.Names(
            Site()
                .With("mappings/a.yaml", SiteKit.Mapping("Wall", "  - { id: F1, techniques: [T1059] }") + "\nfunction: protect\n")
                .Read()!);
        Assert.Equal(["coverage", "providers/aws/wall", "sigma"], names);
    }

    [Fact]
    public void Directions_and_control_characters_of_names_are_shown_never_sent()
    {
        var site = Site()
            .With("mappings/a.yaml", SiteKit.Mapping("\"Guard\\u202EDuty\"", "  - { id: F1, techniques: [T1059] }"))
            .Read()!;
        Assert.All(Layers(site).Values, layer => Assert.DoesNotContain('\u202E', layer));
    }

    private static SiteKit Site() => new SiteKit()
        .With("attack.json", Bundle.ToJson())
        .With(
            "mappings/a.yaml",
            SiteKit.Mapping(
                "Source",
                                """
                  - { id: F1, techniques: { T1059: 0.8, T1059.004: 0.4 } }
                  - { id: F2, techniques: [T1062] }
                  - { id: F3, techniques: { T1059: 0.5 } }
                """))
        .With("rules/a.yml", SiteKit.Rule("A", "aws", "T1060"));
}
