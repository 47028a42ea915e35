using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Site;

/// <summary>Names of any kind cost nothing: each thing has a page and an anchor of its own, and every link finds it.</summary>
public sealed class NameTests
{
    private static readonly string[] Names =
    [
        "日本語センサー", "中文传感器", "Défense", "Defense", "A B", "A/B", "Sensor™", "Sensor",
        "...", "🚨", "🔥🔥", "con", "CON", "aux", "हिन्दी", "العربية", "ｃｏｎ", "İstanbul",
        new('語', 300), new('a', 200), new('a', 201), "index", "x", "a#b?c%20d", "a\u202eb", "a\u200bb",
    ];

    private readonly SiteKit kit = new();

    public NameTests()
    {
        for (var index = 0; index < Names.Length; index++)
        {
            var name = System.Text.Json.JsonSerializer.Serialize(Names[index]);
            var file = $"{(Names[index][0] == '.' ? "-" : "")}{Names[index].Replace('/', '_').Replace('\0', '_')}{(Names[index].Length > 250 ? index : "")}";
            kit.With(
                $"mappings/{index}.yaml",
                $"source: {name}\nprovider: {(index % 2 == 0 ? "aws" : "azure")}\nfindings:\n  - {{ id: F1, techniques: {{ T1059: 0.5 }} }}\n")
                .With($"rules/{file}.yml", SiteKit.Rule($"Rule {index}", name, "T1059"))
                .With($"content/pages/{file}.md", $"---\ntitle: Page {index}\n---\n# Main\n\n# Main\n");
        }

        kit.With(
            "mappings/same.yaml",
            "source: Hub\nprovider: gcp\nfindings:\n  - { id: H1, sameAs: 'aws/日本語センサー#F1', techniques: { T1059: 0.9 } }\n");
    }

    [Fact]
    public void Every_name_has_pages_of_its_own_and_every_link_finds_its_page()
    {
        var site = kit.Read()!;
        Assert.Empty(SiteWalk.Faults(WholeSite.Of(kit, site), site.Address));
        Assert.DoesNotContain(kit.Bag.ToSorted(), diagnostic => diagnostic.Code != "CB4107");
        Assert.Equal(Names.Length + 1, Files(site, "providers/").Count(file => file.Split('/').Length == 4));
        Assert.Equal(Names.Length + 1, Files(site, "rules/").Length);
    }

    [Fact]
    public void A_re_export_finds_its_source_by_name() => Assert.Equal(Names.Length, kit.Technique("T1059").DetectionCount);

    [Fact]
    public void Files_have_names_that_every_disk_can_hold() =>
        Assert.All(Files(kit.Read()!, ""), file => Assert.All(file.Split('/'), part =>
        {
            Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(part), 1, 255);
            Assert.DoesNotMatch("(?i)^(con|aux|nul|prn|com[0-9]|lpt[0-9])([.]|$)", part);
            Assert.DoesNotMatch("[<>:\"|?*\\\\\\p{C}]|[. ]$", part);
        }));

    [Fact]
    public void Names_in_other_scripts_are_legible_in_addresses_and_encoded_in_links()
    {
        var site = kit.Read()!;
        Assert.Contains("providers/aws/日本語センサー/index.html", Files(site, ""));
        Assert.Contains("rules/日本語センサー.html", Files(site, ""));
        Assert.Contains(
            "href=\"/base/rules/%E6%97%A5%E6%9C%AC%E8%AA%9E%E3%82%BB%E3%83%B3%E3%82%B5%E3%83%BC.html\"",
            WholeSite.Of(kit, site)["rules/index.html"],
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_keeps_its_address_whatever_other_files_are_read_first()
    {
        var routes = Files(kit.Read()!, "providers/");
        var renamed = new SiteKit();
        for (var index = 0; index < Names.Length; index++)
        {
            renamed.With($"mappings/{Names.Length - index}.yaml", kit.Files.TryText($"mappings/{index}.yaml")!);
        }

        Assert.Equal(routes, Files(renamed.With("mappings/same.yaml", kit.Files.TryText("mappings/same.yaml")!).Read()!, "providers/"));
    }

    [Fact]
    public void Two_sources_of_one_file_have_anchors_of_their_own()
    {
        var csv = new SiteKit()
            .With("site.config.json", SiteKit.Config().Replace("mappings/*.yaml", "mappings/*.csv", StringComparison.Ordinal))
            .With("mappings/a.csv", "provider,source,finding,technique\naws,One,F1,T1059\naws,Two,F2,T1059\nazure,One,F3,T1059\n");
        var site = csv.Read()!;
        Assert.Empty(SiteWalk.Faults(WholeSite.Of(csv, site), site.Address));
    }

    [Fact]
    public void Two_sources_of_one_name_have_pages_of_their_own_where_that_is_allowed()
    {
        var twice = new SiteKit().With("site.config.json", SiteKit.Config("\"diagnostics\": { \"CB5012\": \"off\" }"))
            .With("mappings/a.yaml", SiteKit.Mapping("One", "  - { id: F1, techniques: [T1059] }"))
            .With("mappings/b.yaml", SiteKit.Mapping("One", "  - { id: F1, techniques: [T1059] }"));
        var site = twice.Read()!;
        Assert.Empty(SiteWalk.Faults(WholeSite.Of(twice, site), site.Address));
        Assert.Equal(2, site.Model.Of("T1059").DetectionCount);
    }

    [Fact]
    public void A_name_of_a_megabyte_makes_no_page_large_but_its_own()
    {
        var name = new string('W', 1_000_000);
        var large = new SiteKit().With("content/pages/a.md", $"---\ntitle: {name}\n---\nText.\n")
            .With("rules/a.yml", SiteKit.Rule(name, "aws", "T1059")).With("rules/b.yml", SiteKit.Rule("Other", "aws", "T1059"))
            .With("mappings/a.yaml", SiteKit.Mapping(name, "  - { id: F1, techniques: [T1059] }"));
        var site = large.Read()!;
        Assert.All(
            WholeSite.Of(large, site).Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal) && file.Value.Length > 100_000),
            file => Assert.True(
                file.Key == "a/index.html"
                    || file.Key is "rules/a.html" or "techniques/T1059/index.html"
                    || file.Key.StartsWith("providers/aws/w", StringComparison.Ordinal),
                file.Key));
    }

    [Fact]
    public void The_sample_has_neither_dead_links_nor_anchors_twice()
    {
        var sample = SampleSite.Instance;
        Assert.Empty(SiteWalk.Faults(sample.Whole(), sample.Site.Address));
    }

    private static string[] Files(Coverbook.Build.Reading.ReadSite site, string folder) =>
        [.. site.Plan.Pages.Select(page => page.Route.File)
            .Where(file => file.StartsWith(folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
}
