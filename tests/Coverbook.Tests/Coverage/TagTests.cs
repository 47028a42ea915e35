using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Coverage;

/// <summary>Tags of rules that are nearly tags of ATT&amp;CK: they count, or it is said why they do not.</summary>
public sealed class TagTests
{
    private static readonly string Bundle = new StixKit()
        .Tactic("TA0002", "Execution", "execution").Tactic("TA0006", "Credential Access", "credential-access")
        .Technique("T1059", "Scripting", "execution").Technique("T1059.001", "PowerShell", "execution").ToJson();

    /// <summary>Tags that count for nothing, and what is told to write.</summary>
    public static TheoryData<string, string> Near => new()
    {
        { "attack.1059.001", "Write attack.t1059.001." },
        { "attack.1059", "Write attack.t1059." },
        { "attack.t1059/001", "Write attack.t1059.001." },
        { "attack.t1059_001", "Write attack.t1059.001." },
        { "attack.t1059-001", "Write attack.t1059.001." },
        { "attack.t1059:001", "Write attack.t1059.001." },
        { "attack.t1059.1", "Write attack.t1059.001." },
        { "attack.t1059.01", "Write attack.t1059.001." },
        { "attack.t1059.0011", "Write attack.t1059." },
        { "attack.t1059.", "Write attack.t1059." },
        { "attack.T1059.sub", "Write attack.t1059." },
        { "attack.t-1059", "Write attack.t1059." },
        { "attack.execution.t1059", "Write attack.t1059." },
        { "attack.ta0002.t1059.001", "Write attack.t1059.001." },
        { "attack..t1059", "Write attack.t1059." },
        { "attack. t1059", "Write attack.t1059." },
        { "attack.initial access 1", Anything },
        { "attack.credential access", "Write attack.credential-access." },
        { "attack.t105", Anything },
        { "attack.t10590", Anything },
        { "attack.", Anything },
        { "attack", Anything },
        { "attack.x0001", Anything },
        { "t1059", "Write attack.t1059." },
        { "t1059.001", "Write attack.t1059.001." },
        { "T1059.001", "Write attack.t1059.001." },
        { "mitre.t1059", "Write attack.t1059." },
        { "mitre.1059", "Write attack.t1059." },
        { "mitre-attack.t1059.001", "Write attack.t1059.001." },
        { "attack_t1059", "Write attack.t1059." },
        { "attack:t1059.001", "Write attack.t1059.001." },
        { "attack/t1059", "Write attack.t1059." },
        { "atack.t1059", "Write attack.t1059." },
        { "acme.t1059.001", "Write attack.t1059.001." },
        { "atack.execution", "Write attack.execution." },
        { "attack_credential_access", "Write attack.credential-access." },
        { "attack-execution", "Write attack.execution." },
        { "execution", "Write attack.execution." },
        { "ta0002", "Write attack.ta0002." },
        { "“attack.t1059”", "Write attack.t1059." },
    };

    private const string Anything =
        "Write a technique's id, as in attack.t1059.001, or a tactic's short name, as in attack.credential-access.";

    [Theory]
    [MemberData(nameof(Near))]
    public void A_tag_that_is_nearly_one_is_told_what_to_be(string tag, string cure)
    {
        var kit = Tagged(tag);
        Assert.Empty(kit.Technique("T1059").Rules.Concat(kit.Technique("T1059.001").Rules));
        var found = kit.Bag.ToSorted().Distinct().ToArray();
        Assert.Equal(["CB5020"], found.Select(one => one.Code));
        Assert.Equal(
            ($"The tag '{tag}' names nothing of ATT&CK; the rule does not count for it.", cure), (found[0].Message, found[0].Cure));
    }

    [Theory]
    [InlineData("attack.t1059")]
    [InlineData("attack.T1059")]
    [InlineData("ATTACK.t1059")]
    public void A_technique_counts_in_any_case_of_letters(string tag)
    {
        var kit = Tagged(tag);
        Assert.Single(kit.Technique("T1059").Rules);
        Assert.Empty(kit.Bag.ToSorted());
    }

    [Theory]
    [InlineData("attack.t1059 ")]
    [InlineData(" attack.t1059")]
    [InlineData("attack.t1059\u00A0")]
    [InlineData("\u200Battack.t1059")]
    public void Space_around_a_tag_is_passed_over_and_told(string tag)
    {
        var kit = Tagged(tag);
        Assert.Single(kit.Technique("T1059").Rules);
        Assert.Equal("CB5021", kit.Complaint().Code);
    }

    [Theory]
    [InlineData("attack.execution", "TA0002")]
    [InlineData("attack.credential_access", "TA0006")]
    [InlineData("attack.ta0002", "TA0002")]
    [InlineData("attack.TA0006", "TA0006")]
    public void A_tactic_is_named_by_short_name_or_id(string tag, string tactic)
    {
        var kit = Tagged(tag);
        Assert.Equal([tactic], Assert.Single(kit.Model().Rules).Tactics.Select(id => id.ToString()));
        Assert.Empty(kit.Bag.ToSorted());
    }

    [Theory]
    [InlineData("attack.g0001")]
    [InlineData("attack.s0002")]
    [InlineData("attack.m1047")]
    [InlineData("attack.c0015")]
    [InlineData("attack.ds0009")]
    [InlineData("attack.dc0032")]
    [InlineData("attack.a0001")]
    [InlineData("attack.det0001")]
    [InlineData("attack.an0001")]
    [InlineData("car.2016-04-005")]
    [InlineData("cve.2021-44228")]
    [InlineData("d3fend.d3-am")]
    [InlineData("detection.threat-hunting")]
    [InlineData("stp.3k")]
    [InlineData("tlp.green")]
    [InlineData("team.blue")]
    [InlineData("test1059")]
    public void A_tag_of_another_kind_is_nobodys_concern(string tag)
    {
        var kit = Tagged(tag);
        Assert.Single(kit.Model().Rules);
        Assert.Empty(kit.Bag.ToSorted());
    }

    [Theory]
    [InlineData("attack.exection")]
    [InlineData("attack.ta0999")]
    public void An_unknown_tactic_is_quoted_as_it_stands(string tag)
    {
        var kit = Tagged(tag);
        Assert.Empty(Assert.Single(kit.Model().Rules).Tactics);
        Assert.Equal($"'{tag}' is not a tactic of this site's ATT&CK version.", kit.Complaint().Message);
    }

    [Theory]
    [InlineData("tlp:amber")]
    [InlineData("TLP.RED ")]
    [InlineData("tlp-amber-strict")]
    [InlineData("tlp.amber_strict")]
    public void A_slip_in_a_tlp_tag_publishes_nothing(string tag) =>
        Assert.Equal(Coverbook.Terms.Visibility.Count, Assert.Single(Tagged(tag).Read()!.Model.Rules).Rule.Visibility);

    private static SiteKit Tagged(string tag) => new SiteKit()
        .With("attack.json", Bundle)
        .With("mappings/a.yaml", SiteKit.Mapping("Source", "  []"))
        .With("rules/a.yml", SiteKit.Rule("Rule a", "aws").Replace("tags: []", $"tags: ['{tag}']", StringComparison.Ordinal));
}
