using System.Text.Json.Nodes;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Coverage;

public sealed class PlatformsOfTheScopeTests
{
    private static readonly string Bundle = new StixKit().Tactic("TA0002", "Execution", "execution")
        .Technique("T1059", "Scripting")
        .Technique("T1060", "Elsewhere", change: stix => stix["x_mitre_platforms"] = new JsonArray("SaaS"))
        .Technique(
            "T1070", "Gone", change: stix => (stix["x_mitre_platforms"], stix["revoked"]) = (new JsonArray("Azure AD"), true)).ToJson();

    [Theory]
    [InlineData("Iaas", "Did you mean 'IaaS'?")]
    [InlineData("Widnows", "Did you mean 'Windows'?")]
    [InlineData("Azure AD", "The data has: IaaS, SaaS, Windows.")]
    [InlineData("", "The data has: IaaS, SaaS, Windows.")]
    public void A_platform_that_no_technique_in_force_has_is_an_error_with_the_nearest_one(string platform, string cure)
    {
        var kit = Site($"[\"SaaS\", \"{platform}\"]");
        kit.Model();
        Assert.Equal(
            $"error CB5040: No technique of this site's ATT&CK data has the platform '{platform}'.",
            kit.Complaint().ToString().Split(": ", 2)[1]);
        Assert.Equal(cure, kit.Complaint().Cure);
        Assert.Equal(TextPlace.Of(kit.Files.TryText("site.config.json")!, $"\"{platform}\"]"), kit.Complaint().Span!.Value.Start);
    }

    [Fact]
    public void The_platforms_of_the_scope_decide_what_is_in_it()
    {
        var kit = Site("[\"SaaS\"]");
        Assert.Equal(
            [("T1059", false), ("T1060", true)],
            kit.Model().Techniques.Select(technique => (technique.Technique.Id.ToString(), technique.IsInScope)));
        Assert.Empty(kit.Bag.ToSorted());
    }

    [Fact]
    public void Where_no_technique_names_a_platform_a_scope_has_no_sense()
    {
        var kit = Site("[\"IaaS\"]").With(
            "attack.json",
            new StixKit().Technique("T1059", "Scripting", tactic: null, change: stix => stix.Remove("x_mitre_platforms")).ToJson());
        kit.Model();
        Assert.Equal(("CB5040", "Remove 'platforms': no technique names any."), (kit.Complaint().Code, kit.Complaint().Cure));
    }

    private static SiteKit Site(string platforms) => new SiteKit()
        .With("site.config.json", SiteKit.Config($"\"coverage\": {{ \"platforms\": {platforms} }}"))
        .With("attack.json", Bundle)
        .With("mappings/a.yaml", SiteKit.Mapping("Source", "  []"))
        .With("rules/a.yml", SiteKit.Rule("A rule", "aws", "T1059"));
}
