using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Site;

/// <summary>
/// A canary is put into each text of a rule, a mapping and a note, and looked for in everything that the site would publish:
/// what an input's visibility hides is nowhere.
/// </summary>
public sealed class VisibilityTests
{
    private static readonly string[] RuleHead = ["Title", "Author", "Tag"];
    private static readonly string[] RuleBody = ["Detection", "Comment", "Custom"];

    [Theory]
    [InlineData("public", true, true, true)]
    [InlineData("metadata", true, false, true)]
    [InlineData("count", false, false, true)]
    [InlineData("none", false, false, false)]
    public void A_rule_shows_what_its_visibility_allows(string visibility, bool showsHead, bool showsBody, bool counts)
    {
        var kit = new SiteKit().With("rules/a.yml", Rule($"visibility: {visibility}"));
        AssertRule(kit, showsHead, showsBody, counts);
    }

    [Theory]
    [InlineData("metadata", true, false, true)]
    [InlineData("count", false, false, true)]
    [InlineData("none", false, false, false)]
    public void The_configuration_hides_what_the_rule_itself_does_not_speak_of(
        string visibility, bool showsHead, bool showsBody, bool counts)
    {
        var kit = new SiteKit()
            .With("rules/a.yml", Rule(""))
            .With(
                "site.config.json",
                SiteKit.Config().Replace("\"origin\": \"own\"", $"\"visibility\": \"{visibility}\"", StringComparison.Ordinal));
        AssertRule(kit, showsHead, showsBody, counts);
    }

    [Theory]
    [InlineData("tlp.amber", false)]
    [InlineData("tlp.amber-strict", false)]
    [InlineData("tlp.red", false)]
    [InlineData("tlp.green", true)]
    public void A_rule_that_may_not_be_spread_is_only_counted(string tag, bool isShown)
    {
        var kit = new SiteKit().With("rules/a.yml", Rule("").Replace("tags:", $"tags:\n    - {tag}", StringComparison.Ordinal));
        AssertRule(kit, isShown, isShown, counts: true);
    }

    [Theory]
    [InlineData("public", true, true, true)]
    [InlineData("metadata", true, false, true)]
    [InlineData("count", false, false, true)]
    [InlineData("none", false, false, false)]
    public void A_mapping_shows_what_its_visibility_allows(string visibility, bool showsNames, bool showsRationale, bool counts)
    {
        var kit = new SiteKit().With("mappings/a.yaml", $"visibility: {visibility}\n" + Mapping(""));
        AssertMapping(kit, showsNames, showsRationale, counts);
    }

    [Theory]
    [InlineData("metadata", true, false, true)]
    [InlineData("count", false, false, true)]
    [InlineData("none", false, false, false)]
    public void A_finding_may_be_stricter_than_its_mapping(string visibility, bool showsNames, bool showsRationale, bool counts)
    {
        var kit = new SiteKit().With("mappings/a.yaml", Mapping($", visibility: {visibility}"));
        AssertMapping(kit, showsNames, showsRationale, counts);
    }

    [Theory]
    [InlineData("public", false)]
    [InlineData("internal", true)]
    public void Owners_runbooks_reviewers_and_internal_notes_are_for_internal_sites(string audience, bool isShown)
    {
        var kit = new SiteKit()
            .With(
                "site.config.json",
                SiteKit.Config().Replace("\"title\":", $"\"audience\": \"{audience}\", \"title\":", StringComparison.Ordinal))
            .With("mappings/a.yaml", Mapping(", owner: CanaryOwner, runbook: CanaryRunbook"))
            .With("content/pages/secret.md", "---\ntitle: CanaryPageTitle\naudience: internal\n---\nCanaryPageText\n")
            .With(
                "content/notes/T1059.md",
                "---\naudience: internal\naccepted: { reason: CanaryReason, owner: CanaryDecider }\n---\nCanaryNote\n");
        var files = WholeSite.Of(kit);
        var all = string.Join('\n', files.Values);
        Assert.Equal(isShown, files["search.json"].Contains("CanaryPageTitle", StringComparison.Ordinal));
        foreach (var canary in new[]
            {
                "CanaryOwner",
                "CanaryRunbook",
                "CanaryReviewer",
                "CanaryPageTitle",
                "CanaryPageText",
                "CanaryReason",
                "CanaryDecider",
                "CanaryNote",
            })
        {
            Assert.True(isShown == all.Contains(canary, StringComparison.Ordinal), $"{canary} is {(isShown ? "missing" : "published")}");
        }
    }

    [Theory]
    [InlineData("public", false)]
    [InlineData("internal", true)]
    public void Who_accepted_a_gap_is_for_internal_sites_also_where_the_note_is_public(string audience, bool isShown)
    {
        var config = SiteKit.Config().Replace("\"title\":", $"\"audience\": \"{audience}\", \"title\":", StringComparison.Ordinal);
        var kit = new SiteKit().With("site.config.json", config)
            .With("content/notes/T1059.md", "---\naccepted: { reason: CanaryReason, owner: CanaryDecider }\n---\n");
        var all = string.Join('\n', WholeSite.Of(kit).Values);
        Assert.Contains("CanaryReason", all, StringComparison.Ordinal);
        Assert.Equal(isShown, all.Contains("CanaryDecider", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("attack.t9999")]
    [InlineData("attack.t1070")]
    public void What_a_hidden_rule_names_is_named_nowhere(string tag)
    {
        var kit = WithWithdrawn().With("rules/a.yml", Rule("visibility: count").Replace("attack.t1059", tag, StringComparison.Ordinal));
        AssertNowhere(kit, "CanaryTitle", "rules/a.yml", "T9999");
    }

    [Theory]
    [InlineData("T9999")]
    [InlineData("T1070")]
    public void What_a_hidden_finding_names_is_named_nowhere(string id)
    {
        var kit = WithWithdrawn().With(
            "mappings/a.yaml", SiteKit.Mapping("Source", $"  - {{ id: CanaryFinding, visibility: count, techniques: [{id}] }}"));
        AssertNowhere(kit, "CanaryFinding", "T9999");
    }

    [Theory]
    [InlineData("metadata", true)]
    [InlineData("count", false)]
    public void What_a_source_can_raise_is_named_where_its_findings_are(string visibility, bool isShown)
    {
        var kit = new SiteKit().With("mappings/a.yaml", $"visibility: {visibility}\nknownFindings: [CanaryKnown]\n" + Mapping(""));
        var files = WholeSite.Of(kit);
        Assert.Equal(isShown, string.Join('\n', files.Values).Contains("CanaryKnown", StringComparison.Ordinal));
        Assert.Contains("can raise 1 finding, which is not mapped", files["providers/aws/source/index.html"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("metadata", "canarymodifier")]
    [InlineData("metadata", "CanaryDetection")]
    [InlineData("metadata", "canaryalias")]
    [InlineData("count", "canarymodifier")]
    [InlineData("count", "canaryalias")]
    [InlineData("count", "rules/b.yml")]
    public void What_is_wrong_with_a_rule_shows_no_more_than_the_rule(string visibility, string canary)
    {
        var kit = new SiteKit()
            .With(
                "site.config.json",
                SiteKit.Config().Replace(
                    "\"origin\": \"own\"",
                    $"\"visibility\": \"{visibility}\", \"origin\": \"third-party\", \"library\": \"Alien\"",
                    StringComparison.Ordinal))
            .With("rules/a.yml", Rule("").Replace("eventName:", "CanaryDetection|canarymodifier:", StringComparison.Ordinal))
            .With("rules/b.yml", "title: B\nlogsource: *canaryalias\n");
        AssertNowhere(kit, canary);
    }

    /// <summary>A site whose bundle has a technique that was deprecated, T1070.</summary>
    private static SiteKit WithWithdrawn() => new SiteKit().With("attack.json", new StixKit()
        .Tactic("TA0002", "Execution", "execution")
        .Technique("T1059", "Command and Scripting Interpreter", "execution")
        .Technique("T1070", "Old", change: technique => technique["x_mitre_deprecated"] = true)
        .ToJson());

    private static void AssertNowhere(SiteKit kit, params string[] canaries)
    {
        var all = string.Join('\n', WholeSite.Of(kit).Select(file => $"{file.Key}\n{file.Value}"));
        Assert.All(canaries, canary => Assert.DoesNotContain(canary, all, StringComparison.OrdinalIgnoreCase));
    }

    private static void AssertRule(SiteKit kit, bool showsHead, bool showsBody, bool counts)
    {
        var files = WholeSite.Of(kit);
        var all = string.Join('\n', files.Select(file => $"{file.Key}\n{file.Value}"));
        Assert.All(
            RuleHead, canary => Assert.True(showsHead == all.Contains($"canary{canary}", StringComparison.OrdinalIgnoreCase), canary));
        Assert.All(
            RuleBody, canary => Assert.True(showsBody == all.Contains($"canary{canary}", StringComparison.OrdinalIgnoreCase), canary));
        Assert.Equal(showsBody, files.ContainsKey("rules/a.yml"));
        Assert.Equal(showsHead, files.ContainsKey("rules/a.html"));
        Assert.Equal(showsHead, files["search.json"].Contains("CanaryTitle", StringComparison.Ordinal));
        Assert.Equal(counts, files["techniques/T1059/index.html"].Contains("ships 1 Sigma rule", StringComparison.Ordinal));
    }

    private static void AssertMapping(SiteKit kit, bool showsNames, bool showsRationale, bool counts)
    {
        var files = WholeSite.Of(kit);
        var all = string.Join('\n', files.Values);
        Assert.All(
            new[] { "CanaryFinding", "CanaryFindingTitle" },
            canary =>
            {
                Assert.True(showsNames == all.Contains(canary, StringComparison.Ordinal), canary);
                Assert.Equal(showsNames, files["search.json"].Contains(canary, StringComparison.Ordinal));
            });
        Assert.All(
            new[] { "CanaryRationale", "CanarySeverity", "CanaryRequires", "CanaryMeta" },
            canary => Assert.True(showsRationale == all.Contains(canary, StringComparison.Ordinal), canary));
        Assert.Equal(counts, files["techniques/T1059/index.html"].Contains("maps 1 detection", StringComparison.Ordinal));
    }

    private static string Rule(string visibility) => $"""
        title: CanaryTitle
        id: 0f3d5c6e-6a52-4c0b-9a5e-2f1b7a7f0c11
        author: CanaryAuthor
        {visibility}
        custom: CanaryCustom
        tags:
            - attack.t1059
            - canary.canarytag
        logsource:
            product: aws
        detection: # CanaryComment
            selection:
                eventName: CanaryDetection
            condition: selection
        """;

    private static string Mapping(string more) => SiteKit.Mapping(
        "Source",
        "  - { id: CanaryFinding, title: CanaryFindingTitle, severity: CanarySeverity, requires: CanaryRequires, meta: { a: CanaryMeta }"
            + more
        + ", techniques: [ { id: T1059, confidence: 0.8, rationale: CanaryRationale, reviewed: 2026-01-01, reviewer: CanaryReviewer } ] }");
}
