using System.Text.Json.Nodes;
using Coverbook.Terms;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Attack;

public sealed class BundleOfAnotherDomainTests
{
    private const string Ics = "site.config.json(1,1): error CB2110: The bundle 'bundle1.json' is of ics-attack, not of enterprise-attack.";

    private static readonly string[] Enterprise = ["enterprise-attack"];
    private static readonly string[] IcsOnly = ["ics-attack"];
    private static readonly string[] Both = ["enterprise-attack", "ics-attack"];

    [Fact]
    public void Its_lists_of_domains_tell() =>
        AssertFound(Ics, Bundle("mitre-attack").Technique("T0807", "Command Line", change: In(IcsOnly)));

    [Fact]
    public void Without_them_its_kill_chains_tell() => AssertFound(Ics, Bundle("mitre-ics-attack").Technique("T0807", "Command Line"));

    [Fact]
    public void Without_these_the_catalogue_of_its_ids_tells() =>
        AssertFound(
            Ics,
            Bundle("x").Technique(
                "T0807", "Command Line", change: stix => stix["external_references"]![0]!["source_name"] = "mitre-ics-attack"));

    [Fact]
    public void Its_matrix_tells_more_than_a_technique_that_stands_in_both_domains() =>
        AssertFound(Ics, Bundle("mitre-attack").Technique("T1078", "Valid Accounts", change: In(Both)).Object(Matrix("ics-attack")));

    [Fact]
    public void One_technique_of_your_own_does_not_make_it_fit() =>
        AssertFound(
            Ics,
            Bundle("x").Technique(
                "T0807", "Command Line", change: In(IcsOnly)).Technique("T0808", "Other", change: In(IcsOnly)).Technique("T9000", "Own"));

    [Fact]
    public void Nothing_else_is_said_about_it()
    {
        var read = AttackCase.Of(new StixKit { Version = null }.Technique("T0807", "Command Line", change: In(IcsOnly)));
        Assert.Empty(read.Load().Techniques);
        Assert.Equal([Ics], read.Complaints);
    }

    [Fact]
    public void A_bundle_that_names_no_domain_is_of_any()
    {
        var json = Bundle("house").Technique("T9000", "Own").ToJson();
        Assert.All(Enum.GetValues<AttackDomain>(), domain =>
        {
            var read = new AttackCase().With(json, domain);
            Assert.Equal(domain, Assert.Single(read.Load().Techniques).Domain);
            Assert.Empty(read.Complaints);
        });
    }

    [Fact]
    public void Of_a_bundle_of_several_domains_the_declared_one_is_read_and_the_rest_is_told()
    {
        var mixed = Bundle("mitre-attack")
            .Technique("T1059", "Scripting", change: In(Enterprise))
            .Technique("T1078", "Valid Accounts", change: In(Both))
            .Technique("T0807", "Command Line", change: In(IcsOnly)).Technique("T0808", "Other", change: In(IcsOnly)).ToJson();
        var one = new AttackCase().With(mixed);
        Assert.Equal(["T1059", "T1078"], one.Load().Techniques.Select(technique => technique.Id.ToString()));
        Assert.Equal(
            ["site.config.json(1,1): warning CB2111: The bundle 'bundle1.json' holds 2 techniques of ics-attack, left out here."],
            one.Complaints);
        Assert.Equal(
            ["T0807", "T0808", "T1059", "T1078"],
            new AttackCase().With(mixed).With(mixed, AttackDomain.Ics).Load().Techniques.Select(technique => technique.Id.ToString()));
    }

    private static StixKit Bundle(string killChain) => new() { KillChain = killChain };

    private static Action<JsonObject> In(string[] domains) =>
        stix => stix["x_mitre_domains"] = new JsonArray([.. domains.Select(domain => JsonValue.Create(domain))]);

    private static JsonObject Matrix(string domain)
    {
        var matrix = new JsonObject { ["type"] = "x-mitre-matrix", ["id"] = "x-mitre-matrix--9", ["tactic_refs"] = new JsonArray() };
        In([domain])(matrix);
        return matrix;
    }

    private static void AssertFound(string complaint, StixKit bundle)
    {
        var read = AttackCase.Of(bundle);
        read.Load();
        Assert.Equal([complaint], read.Complaints);
    }
}

public sealed class TechniqueInTwoDomainsTests
{
    private const string Config =
        "{ \"domain\": \"enterprise-attack\", \"path\": \"attack.json\" }, { \"domain\": \"ics-attack\", \"path\": \"ics.json\" }";

    [Fact]
    public void It_stands_under_the_tactics_that_its_kill_chains_name_in_either_domain()
    {
        var kit = Site(["mitre-attack", "mitre-ics-attack"]);
        Assert.Equal(["TA0002", "TA0104"], kit.Technique("T1078").Tactics.Select(tactic => tactic.Id.ToString()));
        Assert.Empty(kit.Bag.ToSorted());
    }

    [Fact]
    public void A_tactic_of_the_other_domain_is_not_called_unknown()
    {
        var kit = Site(["mitre-attack"]);
        Assert.Equal(["TA0002"], kit.Technique("T1078").Tactics.Select(tactic => tactic.Id.ToString()));
        Assert.Empty(kit.Bag.ToSorted());
    }

    [Fact]
    public void A_tactic_that_its_domain_lacks_is_told_though_the_other_domain_has_one_of_that_name()
    {
        var kit = Site(["mitre-ics-attack"], phase: "impact");
        kit.Model();
        Assert.EndsWith(
            "warning CB2106: T1078 names the tactic 'impact', which no ics-attack bundle of this site defines.",
            kit.Complaint().ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_kill_chain_of_a_domain_that_the_site_lacks_is_no_fault()
    {
        var kit = Site(["mitre-mobile-attack", "mitre-attack"]);
        Assert.Equal(["TA0002"], kit.Technique("T1078").Tactics.Select(tactic => tactic.Id.ToString()));
        Assert.Empty(kit.Bag.ToSorted());
    }

    [Fact]
    public void It_is_a_technique_of_the_first_bundle_however_new_the_other_copy() =>
        Assert.Equal(AttackDomain.Enterprise, Site(["mitre-attack"]).Technique("T1078").Technique.Domain);

    private static SiteKit Site(string[] killChains, string phase = "execution")
    {
        const string Older = "2024-01-01T00:00:00.000Z";
        var enterprise = new StixKit().Tactic("TA0002", "Execution", "execution").Tactic("TA0040", "Impact", "impact")
            .Technique("T1078", "Valid Accounts", change: stix => stix["modified"] = Older);
        var ics = new StixKit { KillChain = "mitre-ics-attack" }.Tactic("TA0104", "Execution", "execution")
            .Technique("T0807", "Command Line")
            .Technique("T1078", "Valid Accounts", change: stix =>
        {
            stix["x_mitre_domains"] = new JsonArray("enterprise-attack", "ics-attack");
            stix["kill_chain_phases"] =
                new JsonArray([.. killChains.Select(chain => new JsonObject { ["kill_chain_name"] = chain, ["phase_name"] = phase })]);
        });
        return new SiteKit().With("attack.json", enterprise.ToJson()).With("ics.json", ics.ToJson())
            .With(
                "site.config.json",
                SiteKit.Config().Replace(
                    "{ \"domain\": \"enterprise-attack\", \"path\": \"attack.json\" }", Config, StringComparison.Ordinal))
            .With("mappings/a.yaml", SiteKit.Mapping("Source", "  []")).With("rules/a.yml", SiteKit.Rule("A rule", "aws", "T1078"));
    }
}

public sealed class BundleNamedTwiceTests
{
    [Fact]
    public void It_is_read_once_and_told()
    {
        var json = new StixKit().Technique("T1059", "Scripting", tactic: null).ToJson();
        var kit = new SiteKit()
            .With("attack.json", json)
            .With("mappings/a.yaml", SiteKit.Mapping("Source", "  []"))
            .With("rules/a.yml", SiteKit.Rule("A rule", "aws", "T1059"));
        var entry = "{ \"domain\": \"enterprise-attack\", \"path\": \"attack.json\" }";
        kit.With("site.config.json", SiteKit.Config().Replace(entry, $"{entry}, {entry}", StringComparison.Ordinal));
        Assert.Single(kit.Model().Releases);
        Assert.EndsWith(
            "warning CB2112: The bundle 'attack.json' is named for this domain already, and is read once.",
            kit.Complaint().ToString(),
            StringComparison.Ordinal);
    }
}
