using System.Text.Json;
using Coverbook.Coverage;
using Coverbook.Coverage.Publishing;
using Coverbook.Inspecting;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Coverage;

public sealed class IdsOfMappingsTests
{
    private const string Newer =
        "The id is higher than any of ATT&CK 18.1, so probably newer: take a newer ATT&CK release, or name the technique it had before.";

    private static readonly string Bundle = new StixKit().Tactic("TA0002", "Execution", "execution")
        .Technique("T1059", "Scripting").Technique("T1059.004", "Unix Shell")
        .Revoked("T1086", "T1059").Revoked("T1087", "T1086")
        .Revoked("T1091", "T1092").Revoked("T1092", "T1091")
        .Technique("T1070", "Gone", change: stix => stix["x_mitre_deprecated"] = true)
        .Revoked("T1071", "T1070").ToJson();

    [Theory]
    [InlineData("T1086")]
    [InlineData("T1087")]
    public void A_revoked_id_counts_for_its_successor_through_chains_of_any_length(string id)
    {
        var kit = Mapped(id);
        Assert.Equal(1, kit.Technique("T1059").DetectionCount);
        Assert.Equal(
            $"mappings/a.yaml(5,28): info CB5003: {id} was revoked; the finding counts for its successor T1059.",
            kit.Complaint().ToString());
        Assert.Equal("Write T1059.", kit.Complaint().Cure);
    }

    [Fact]
    public void An_old_and_a_new_id_of_one_finding_count_once_with_the_larger_confidence()
    {
        var row = Assert.Single(Site("{ T1086: 0.9, T1059: 0.5, T1087: 0.7 }").Technique("T1059").Rows);
        Assert.Equal("0.90", Assert.Single(row.Findings).Confidence.ToString());
    }

    [Fact]
    public void Ids_of_one_finding_that_have_become_one_technique_are_told()
    {
        var kit = Site("{ T1086: 0.9, T1059: 0.5 }");
        kit.Technique("T1059");
        Assert.Equal(
            [
                "mappings/a.yaml(5,29): info CB5003: T1086 was revoked; the finding counts for its successor T1059.",
                "mappings/a.yaml(5,41): info CB3108: T1059 here and T1086 at column 29 of this line are one technique now, T1059; the finding counts once, with 0.90.",
            ],
            kit.Bag.ToSorted().Select(complaint => complaint.ToString()));
    }

    [Fact]
    public void An_explanation_shows_the_entry_that_counts_and_the_one_that_does_not()
    {
        var kit = Site("{ T1086: 0.9, T1059: 0.5 }");
        var model = kit.Model();
        Assert.Equal(
            ["    0.90  F1 (as T1086)  mappings/a.yaml:5", "      not counted: 0.50  mappings/a.yaml:5  (one technique now)"],
            CoverageText.Of(model, model.Of("T1059")).Where(line => line.Contains("a.yaml", StringComparison.Ordinal)));
        using var json = JsonDocument.Parse(CoverageJson.Of(model, model.Of("T1059")));
        Assert.Equal(
            """{"id":"F1","writtenAs":"T1086","confidence":0.9,"path":"mappings/a.yaml","line":5,"notCounted":[{"confidence":0.5,"path":"mappings/a.yaml","line":5}]}""",
            json.RootElement.GetProperty("sources")[0].GetProperty("findings")[0].GetRawText());
    }

    [Theory]
    [InlineData("T1070")]
    [InlineData("T1071")]
    [InlineData("T1091")]
    public void A_deprecated_or_endlessly_revoked_id_is_not_counted_and_stays_visible(string id)
    {
        var kit = Mapped(id);
        var model = kit.Model();
        Assert.All(model.Techniques, technique => Assert.Equal(0, technique.DetectionCount));
        Assert.Equal($"{id} by Source: F1 at mappings/a.yaml(5,28)", Assert.Single(model.OutOfForce()));
        Assert.Equal(
            "F1", Assert.Single(PublishedModel.Of(model).Withdrawn.Single(gone => gone.Technique.Id.ToString() == id).NamedBy).FindingId);
        Assert.Equal(
            $"mappings/a.yaml(5,28): warning CB5004: {id} was withdrawn from ATT&CK without a successor; the finding is kept but not counted.",
            kit.Complaint().ToString());
    }

    [Theory]
    [InlineData("T1790", Newer)]
    [InlineData("T1790.001", Newer)]
    [InlineData("T1059.040", "T1059 has no such sub-technique; correct the id or name T1059 itself.")]
    [InlineData("T1058", "Did you mean 'T1059'?")]
    [InlineData("T0001.999", "Correct the id, or take the ATT&CK version it was written for.")]
    public void An_unknown_id_is_told_with_the_likely_cause_and_stays_visible(string id, string cure)
    {
        var kit = Mapped(id);
        Assert.Equal($"{id} by Source: F1 at mappings/a.yaml(5,28)", Assert.Single(kit.Model().OutOfForce()));
        Assert.Equal(
            $"mappings/a.yaml(5,28): warning CB5002: {id} is not in the site's ATT&CK 18.1 data; the finding is kept but not counted.",
            kit.Complaint().ToString());
        Assert.Equal(cure, kit.Complaint().Cure);
    }

    [Fact]
    public void Revoked_and_deprecated_techniques_are_not_in_the_model() =>
        Assert.Equal(["T1059", "T1059.004"], Mapped("T1059").Model().Techniques.Select(technique => technique.Technique.Id.ToString()));

    [Theory]
    [InlineData("amazon", "Add it to 'providers' in site.config.json.")]
    [InlineData("azur", "Did you mean 'azure'?")]
    public void A_provider_that_the_configuration_lacks_is_an_error(string provider, string cure)
    {
        var kit = new SiteKit()
            .With("mappings/a.yaml", SiteKit.Mapping("Source", "  - { id: F1, techniques: [T1059] }", provider))
            .With("rules/a.yml", SiteKit.Rule("R", "aws"));
        Assert.Empty(kit.Technique("T1059").Rows);
        Assert.Equal($"mappings/a.yaml(2,11): error CB5001: The configuration has no provider '{provider}'.", kit.Complaint().ToString());
        Assert.Equal(cure, kit.Complaint().Cure);
    }

    private static SiteKit Mapped(string id) => Site($"[{id}]");

    private static SiteKit Site(string techniques) => new SiteKit()
        .With("attack.json", Bundle)
        .With("rules/a.yml", SiteKit.Rule("R", "aws"))
        .With("mappings/a.yaml", SiteKit.Mapping("Source", $"  - {{ id: F1, techniques: {techniques} }}"));
}

public sealed class RulesOfATechniqueTests
{
    private static readonly string Bundle = new StixKit().Tactic("TA0002", "Execution", "execution")
        .Technique("T1059", "Scripting").Technique("T1059.004", "Unix Shell").Revoked("T1086", "T1059")
        .Technique("T1070", "Gone", change: stix => stix["x_mitre_deprecated"] = true).ToJson();

    [Fact]
    public void Rules_tagged_with_exactly_the_technique_count()
    {
        var model = Site(("a", "aws", ["T1059"]), ("b", "aws", ["T1059.004"]), ("c", "aws", ["T1059", "T1059.004"])).Model();
        Assert.Equal(["Rule a", "Rule c"], Titles(model.Of("T1059")));
        Assert.Equal(["Rule b", "Rule c"], Titles(model.Of("T1059.004")));
    }

    [Fact]
    public void A_rule_that_names_a_technique_twice_counts_once() =>
        Assert.Equal(["Rule a"], Titles(Site(("a", "aws", ["T1059", "T1059", "T1086"])).Technique("T1059")));

    [Fact]
    public void A_revoked_tag_counts_for_its_successor()
    {
        var kit = Site(("a", "aws", ["T1086"]));
        Assert.Equal(["Rule a"], Titles(kit.Technique("T1059")));
        Assert.Equal(("CB5006", "Write attack.t1059."), (kit.Complaint().Code, kit.Complaint().Cure));
    }

    [Theory]
    [InlineData("T1070", "CB5007")]
    [InlineData("T1060", "CB5005")]
    public void A_withdrawn_or_unknown_tag_counts_for_nothing_and_stays_visible(string id, string code)
    {
        var kit = Site(("a", "aws", [id]));
        var model = kit.Model();
        Assert.Equal(code, kit.Complaint().Code);
        Assert.StartsWith($"{id} by Rule a at rules/a.yml", Assert.Single(model.OutOfForce()), StringComparison.Ordinal);
        Assert.Equal([id], Assert.Single(model.Rules).Unknown.Select(unknown => unknown.ToString()));
    }

    [Theory]
    [InlineData("deprecated")]
    [InlineData("unsupported")]
    public void A_rule_that_is_out_of_use_is_kept_and_not_counted(string status)
    {
        var kit =
            Site().With("rules/a.yml", SiteKit.Rule("Rule a", "aws", "T1059").Replace("experimental", status, StringComparison.Ordinal));
        var model = kit.Model();
        Assert.Empty(model.Of("T1059").OwnRules);
        Assert.Equal(["T1059"], Assert.Single(model.Rules).Techniques.Select(technique => technique.ToString()));
    }

    [Fact]
    public void Tags_that_name_no_technique_are_no_concern_here()
    {
        var kit = Site().With("rules/a.yml", SiteKit.Rule("Rule a", "aws", "execution", "g0001", "T1059"));
        Assert.Equal(["Rule a"], Titles(kit.Technique("T1059")));
        Assert.Empty(kit.Bag.ToSorted());
    }

    [Fact]
    public void The_most_telling_rule_comes_first_by_provider_then_level_then_title()
    {
        var kit = Site(("d", "okta", ["T1059"]), ("c", "azure", ["T1059"]), ("b", "aws", ["T1059"]), ("a", "aws", ["T1059"]));
        kit.With("rules/e.yml", SiteKit.Rule("Rule e", "aws", "T1059").Replace("level: high", "level: critical", StringComparison.Ordinal));
        Assert.Equal(["Rule e", "Rule a", "Rule b", "Rule c", "Rule d"], Titles(kit.Technique("T1059")));
    }

    [Fact]
    public void Rules_of_other_libraries_are_kept_apart_in_the_order_of_their_names()
    {
        var config = SiteKit.Config().Replace(
            "\"rules\": [",
            "\"rules\": [ { \"path\": \"z/*.yml\", \"library\": \"Zeta\" }, { \"path\": \"b/*.yml\", \"library\": \"Beta\" }, { \"path\": \"o/*.yml\", \"library\": \"CloudSigma\" },",
            StringComparison.Ordinal);
        var technique = Site().With("site.config.json", config)
            .With("z/a.yml", SiteKit.Rule("Z", "aws", "T1059")).With("b/a.yml", SiteKit.Rule("B", "aws", "T1059"))
            .With("o/a.yml", SiteKit.Rule("O", "aws", "T1059")).With("rules/a.yml", SiteKit.Rule("R", "aws", "T1059"))
            .Technique("T1059");
        Assert.Equal(["O", "R"], Titles(technique));
        Assert.Equal([("Beta", "B"), ("Zeta", "Z")], technique.OtherRules.Select(rule => (rule.Library.Name, rule.Title)));
    }

    private static IEnumerable<string> Titles(TechniqueCoverage technique) => technique.OwnRules.Select(rule => rule.Title);

    private static SiteKit Site(params (string Name, string Product, string[] Techniques)[] rules)
    {
        var kit = new SiteKit().With("attack.json", Bundle).With("mappings/a.yaml", SiteKit.Mapping("Source", "  []"));
        foreach (var (name, product, techniques) in rules)
        {
            kit.With($"rules/{name}.yml", SiteKit.Rule($"Rule {name}", product, techniques));
        }

        return kit;
    }
}
