using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Coverbook.Build.Reading;
using Coverbook.Terms;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Exporting;

/// <summary>What the search of a site looks through.</summary>
public sealed class SearchIndexTests
{
    private const string File = "search.json";

    [Fact]
    public void The_index_reads_as_the_golden_file() =>
        Golden.Equal("exporting/search.json.txt", Lines(Index(AdversarySite.Kit().Read()!)) + Lines(Index(DefenceSite.Kit().Read()!)));

    [Fact]
    public void Kinds_stand_in_the_order_of_results_that_are_equally_good() => Assert.Equal(
        [
            "Technique", "Sub-technique", "Rule", "Tactic", "Group", "Malware", "Tool", "Campaign", "Mitigation", "Data component",
            "Log source", "Provider", "Source of findings", "Finding", "Finding that is not mapped", "Page",
        ],
        Groups(Index(SampleSite.Instance.Site)).Select(group => $"{group["kind"]}").Distinct(StringComparer.Ordinal));

    [Fact]
    public void All_that_it_finds_is_there()
    {
        var site = SampleSite.Instance.Site;
        var planned = site.Plan.Pages.Select(page => page.Route.Path).ToHashSet(StringComparer.Ordinal);
        var addresses = Groups(Index(site)).SelectMany(Addresses).Select(address => address.Split('#')).ToArray();
        Assert.True(addresses.Length > 1_000, $"only {addresses.Length}");
        Assert.DoesNotContain(addresses, address => !planned.Contains(address[0]));
        foreach (var page in addresses.Where(address => address.Length > 1).GroupBy(address => address[0], StringComparer.Ordinal))
        {
            var ids = SampleSite.Instance.Page($"{page.Key}index.html").All.Select(element => element.Id).ToHashSet(StringComparer.Ordinal);
            Assert.DoesNotContain(page, address => !ids.Contains(address[1]));
        }
    }

    [Fact]
    public void All_pages_about_one_thing_are_found()
    {
        var site = SampleSite.Instance.Site;
        var found = Groups(Index(site)).SelectMany(Addresses).ToHashSet(StringComparer.Ordinal);
        string[] templates =
        [
            "technique", "rule", "tactic", "adversary", "defence", "provider", "source", "content", "techniques", "rules", "gaps", "drift",
        ];
        var continued = new Regex("/[0-9]+/$", RegexOptions.None, TimeSpan.FromSeconds(1));
        var missing = site.Plan.Pages.Where(page => templates.Contains(page.Template, StringComparer.Ordinal))
            .Select(page => page.Route.Path)
            .Where(path => !found.Contains(continued.Replace(path, "/")));
        Assert.Empty(missing);
    }

    [Fact]
    public void Revoked_ids_lead_to_their_successors_whose_other_names_theirs_become()
    {
        var kit = new SiteKit().With("attack.json", new StixKit()
            .Tactic("TA0002", "Execution", "execution")
            .Technique("T1059", "Scripting")
            .Technique("T1059.001", "Shell")
            .Technique("T1086", "Old Shell", change: technique => technique["revoked"] = true)
            .Technique("T1064", "SHELL", change: technique => technique["revoked"] = true)
            .Technique("T1070", "Gone", change: technique => technique["x_mitre_deprecated"] = true)
            .Related("revoked-by", "T1086", "T1059.001")
            .Related("revoked-by", "T1064", "T1059.001")
            .ToJson());
        var index = Index(kit.Read()!);
        Assert.Equal("""{"T1064":"T1059.001","T1086":"T1059.001"}""", index["former"]!.ToJsonString());
        Assert.Equal("""[["Old Shell"]]""", Groups(index).Single(group => $"{group["kind"]}" == "Sub-technique")["also"]!.ToJsonString());
        Assert.Equal(["techniques/T1070/"], Addresses(Groups(index).Single(group => $"{group["kind"]}" == "Withdrawn by ATT&CK")));
    }

    [Theory]
    [InlineData("</script><script>alert(1)</script>")]
    [InlineData("\u202egnp.exe \u0007")]
    [InlineData("__proto__")]
    [InlineData("\"],\"names\":[\"")]
    public void A_hostile_name_stays_a_name(string name)
    {
        var quoted = JsonSerializer.Serialize(name);
        var rule = SiteKit.Rule("Title", "aws", "T1059").Replace("title: Title", $"title: {quoted}", StringComparison.Ordinal);
        var kit = new SiteKit()
            .With("rules/a.yml", rule)
            .With("mappings/a.yaml", SiteKit.Mapping("Source", $"  - {{ id: {quoted}, title: {quoted}, techniques: [T1059] }}"));
        var groups = Groups(Index(kit.Read()!)).ToArray();
        var shown = VisibleText.Of(name.Trim());
        Assert.Equal(shown, $"{groups.Single(group => $"{group["kind"]}" == "Rule")["names"]![0]}".Trim());
        Assert.Equal(shown, $"{groups.Single(group => $"{group["kind"]}" == "Finding")["ids"]![0]}".Trim());
    }

    [Fact]
    public void It_has_no_keys_but_those_of_its_schema()
    {
        var schema = JsonNode.Parse(System.IO.File.ReadAllText(Repository.At("generator", "docs", "search.schema.json")))!;
        var index = Index(SampleSite.Instance.Site);
        Assert.Equal(Keys(schema["properties"]), Keys(index));
        var keys = Groups(index).Concat(Groups(Index(AdversarySite.Kit().Read()!))).SelectMany(Keys).Distinct(StringComparer.Ordinal);
        Assert.Equal(Keys(schema["$defs"]!["group"]!["properties"]).Order(StringComparer.Ordinal), keys.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Keys(JsonNode? node) => node!.AsObject().Select(member => member.Key);

    private static JsonNode Index(ReadSite site) =>
        JsonNode.Parse(Encoding.UTF8.GetString(site.Plan.Files.Single(planned => planned.Route.File == File).Read().Span))!;

    private static IEnumerable<JsonNode> Groups(JsonNode index) => index["groups"]!.AsArray().OfType<JsonNode>();

    /// <summary>As <c>generator/docs/search.md</c> puts them together.</summary>
    private static IEnumerable<string> Addresses(JsonNode group) => Enumerable.Range(0, (group["names"] ?? group["ids"])!.AsArray().Count)
        .Select(at => $"{group["path"]}{group["pages"]?[at] ?? $"{group["ids"]?[at]}".Replace('.', '/')}{group["end"]}");

    private static string Lines(JsonNode index) =>
        string.Concat(Groups(index).Append(index["former"]!).Select(part => $"{JsonSerializer.Serialize(part, Readable)}\n"));

    private static readonly JsonSerializerOptions Readable =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
