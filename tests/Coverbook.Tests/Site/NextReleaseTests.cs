using Coverbook.Changes.Comparing;
using Coverbook.Coverage.Totals;
using Coverbook.Inspecting;
using Coverbook.Pages.Wording;
using Coverbook.Tests.Changes;
using Coverbook.Tests.Kit;
using Coverbook.Tests.Migrating;

namespace Coverbook.Tests.Site;

/// <summary>
/// ATT&amp;CK moves on, and mappings and rules stay as they were written; or the other way round. Each holds of a small bundle and of the
/// whole of ATT&amp;CK.
/// </summary>
public sealed class NextReleaseTests
{
    private const string Merged = "T1220";
    private const string Into = "T1059";
    private const string Moved = "T1562.008";
    private const string New = "T1700";
    private const string Deprecated = "T1207";
    private const string Renamed = "T1202";

    private const string Small = "small";
    private const string Real = "real";

    [Theory]
    [InlineData(Small)]
    [InlineData(Real)]
    public void Inputs_on_old_ids_build_without_an_error(string size)
    {
        var kit = Site(After(size), Older);
        kit.Read();
        Assert.DoesNotContain(kit.Bag.ToSorted(), found => found.IsError);
        Assert.Equal(
            ["CB3108", "CB5003", "CB5003", "CB5003", "CB5004", "CB5006", "CB5006", "CB5007"], kit.Codes.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(Small)]
    [InlineData(Real)]
    public void Counts_follow_the_ids(string size)
    {
        var model = Site(After(size), Older).Model();
        var merged = Assert.Single(model.Of(Into).Rows);
        Assert.Equal(["F1 0.90", "F2 0.60"], merged.Findings.Select(finding => $"{finding.Finding.Id} {finding.Confidence}"));
        Assert.Equal((2, 1, "0.90"), (model.Of(Into).DetectionCount, model.Of(Into).RuleCount, model.Of(Into).Best.ToString()));
        Assert.Equal((1, 1), (model.Of(New).DetectionCount, model.Of(New).RuleCount));
        Assert.Equal(CoverageStatus.Covered, model.Of(Renamed).Status);
        Assert.DoesNotContain(model.Techniques, technique => technique.Technique.Id.ToString() is Merged or Moved or Deprecated);
        Assert.Equal(6, Site(Before(size), Older).Model().Techniques.Sum(technique => technique.DetectionCount));
        Assert.Equal(4, model.Techniques.Sum(technique => technique.DetectionCount));
    }

    [Theory]
    [InlineData(Small)]
    [InlineData(Real)]
    public void A_divided_tactic_stands_in_the_matrix_and_its_old_name_in_tags_means_both_parts(string size)
    {
        var model = Site(After(size), Older).Model();
        var names = model.Tactics.Select(tactic => tactic.ShortName).ToList();
        Assert.Equal(["stealth", "defense-impairment"], names.Slice(names.IndexOf("stealth"), 2));
        Assert.Equal(["TA0112"], model.Of("T1562").Tactics.Select(tactic => tactic.Id.ToString()));
        Assert.Equal(
            ["TA0005", "TA0112"],
            model.Rules.Single(rule => rule.Rule.Title == "Rule D").Tactics.Select(tactic => tactic.ToString()));
    }

    [Theory]
    [InlineData(Small)]
    [InlineData(Real)]
    public void The_difference_between_both_sites_tells_each_case(string size)
    {
        var changes = SnapshotComparison.Of(Site(Before(size), Older).Snapshot(), Site(After(size), Older).Snapshot());
        Golden.Equal(Path.Combine("next-release", $"{size}-diff.txt"), string.Join('\n', DiffText.Of(changes)) + "\n");
    }

    [Fact]
    public void A_rule_whose_id_was_revoked_is_no_changed_rule_and_one_with_another_tag_is()
    {
        var (before, after) = (Site(SmallBundle, Older), Site(SmallNext.Value, Older));
        after.With("rules/b.yml", SiteKit.Rule("Rule B", "aws", Moved, Renamed));
        Assert.Equal(
            ["Changed rule: Rule B: now tagged T1202"],
            SnapshotComparison.Of(before.Snapshot(), after.Snapshot()).All
                .Where(change => change is Change.RuleChanged)
                .Select(change => ChangeSentences.Of(change).ToString()));
    }

    [Theory]
    [InlineData(Small)]
    [InlineData(Real)]
    public void The_report_tells_what_became_of_old_ids(string size) => Golden.Equal(
        Path.Combine("next-release", $"{size}-drift.txt"), PageText.Of(Site(After(size), Older).Page("drift/index.html")));

    [Theory]
    [InlineData(Small)]
    [InlineData(Real)]
    public void On_the_old_release_what_names_new_ids_may_apply(string size)
    {
        var kit = Ahead(size);
        var moved = kit.Technique(Moved);
        Assert.Equal((CoverageStatus.MayApply, 0, 0), (moved.Status, moved.DetectionCount, moved.RuleCount));
        Assert.Equal(CoverageStatus.Gap, kit.Technique(Deprecated).Status);
        Assert.DoesNotContain(kit.Bag.ToSorted(), found => found.IsError || found.Code == "CB5009");
        Assert.Equal(["TA0005"], kit.Model().Rules.Single(rule => rule.Rule.Title == "Rule C").Tactics.Select(tactic => tactic.ToString()));
        var page = PageText.Of(kit.Page("techniques/T1562/008/index.html"));
        Assert.Contains("1 rule tagged T1700 (newer than ATT&CK 18.1) may apply; not counted", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("1 finding mapped to T1700 (newer than ATT&CK 18.1) may apply", page, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(Small)]
    [InlineData(Real)]
    public void On_the_old_release_the_report_tells_where_new_ids_may_apply(string size) => Golden.Equal(
        Path.Combine("next-release", $"{size}-drift-ahead.txt"), PageText.Of(Ahead(size).Page("drift/index.html")));

    private static SiteKit Ahead(string size) => Site(Before(size), Newer)
        .With("next.json", After(size))
        .With("site.config.json", SiteKit.Config().Replace(
            "\"path\": \"attack.json\" }",
            "\"path\": \"attack.json\", \"version\": \"18.1\" },"
                + " { \"domain\": \"enterprise-attack\", \"path\": \"next.json\", \"newer\": true }",
            StringComparison.Ordinal));

    /// <summary>A site whose mappings and rules name these two ids for what moved.</summary>
    [Theory]
    [InlineData(Small)]
    [InlineData(Real)]
    public void Inputs_are_moved_to_it_before_it_is_taken(string size)
    {
        using var site = new MigratedSite();
        site.With("attack.json", Before(size))
            .With("site.config.json", Config(Before(size)))
            .With("next.json", After(size))
            .With("mappings/one.yaml", SiteKit.Mapping("One", $"  - {{ id: a, techniques: [{Merged}, {Moved}, {Deprecated}, {Renamed}] }}"))
            .With("rules/one.yml", SiteKit.Rule("One", "aws", Moved));
        var plan = site.Migrate("next.json");
        Assert.Contains($"[{Into}, {New}, {Deprecated}, {Renamed}]", site.Text("mappings/one.yaml"), StringComparison.Ordinal);
        Assert.Contains($"- attack.{New.ToLowerInvariant()}\n", site.Text("rules/one.yml"), StringComparison.Ordinal);
        Assert.Equal([Deprecated], plan.LeftAlone.Select(one => one.Written));
        site.With("attack.json", After(size)).With("site.config.json", Config(After(size)));
        Assert.Equal(["CB5004"], site.Codes());
    }

    private static string Config(string bundle) => SiteKit.Config().Replace(
        "\"path\": \"attack.json\" }",
        $"\"path\": \"attack.json\"{(StatesVersion(bundle) ? "" : ", \"version\": \"18.1\"")} }}",
        StringComparison.Ordinal);

    private static SiteKit Site(string bundle, (string Moved, string Merged) ids) => new SiteKit()
        .With("attack.json", bundle)
        .With("site.config.json", Config(bundle))
        .With("mappings/guard.yaml", SiteKit.Mapping(
            "Guard",
            $$"""
              - id: F1
                techniques:
                  {{ids.Merged}}: 0.90{{(ids.Merged == Into ? "" : $"\n      {Into}: 0.50")}}
              - { id: F2, techniques: { {{ids.Merged}}: 0.60 } }
              - { id: F3, techniques: { {{ids.Moved}}: 0.70 } }
              - { id: F4, techniques: { {{Renamed}}: 0.40 } }
            """) + (ids.Moved == New ? "" : $"\n  - {{ id: F5, techniques: {{ {Deprecated}: 0.80 }} }}\n"))
        .With("rules/a.yml", SiteKit.Rule("Rule A", "aws", ids.Merged))
        .With("rules/b.yml", SiteKit.Rule("Rule B", "aws", ids.Moved))
        .With("rules/c.yml", SiteKit.Rule("Rule C", "aws", ids.Moved == New ? "stealth" : Deprecated))
        .With("rules/d.yml", SiteKit.Rule("Rule D", "aws", "T1036", "defense-evasion"));

    private static bool StatesVersion(string bundle) => bundle.Contains("x-mitre-collection", StringComparison.Ordinal);

    private static (string Moved, string Merged) Older => (Moved, Merged);

    private static (string Moved, string Merged) Newer => (New, Into);

    private static string Before(string size) => size == Small ? SmallBundle : RealBundle.Value;

    private static string After(string size) => size == Small ? SmallNext.Value : RealNext.Value;

    private static string Next(string bundle) => new NextRelease(bundle)
        .Divide("defense-evasion", ("Stealth", "stealth"), ("TA0112", "Defense Impairment", "defense-impairment"), "T1562")
        .Move(Moved, New)
        .Merge(Merged, Into)
        .Deprecate(Deprecated)
        .Rename(Renamed, "Command Execution by Proxy")
        .ToJson();

    private static readonly string SmallBundle = new StixKit()
        .Tactic("TA0002", "Execution", "execution")
        .Tactic("TA0005", "Defense Evasion", "defense-evasion")
        .Tactic("TA0006", "Credential Access", "credential-access")
        .Technique("T1036", "Masquerading", "defense-evasion")
        .Technique("T1059", "Interpreter")
        .Technique("T1202", "Indirect Command Execution", "defense-evasion")
        .Technique("T1207", "Rogue Controller", "defense-evasion")
        .Technique("T1220", "Script Processing", "defense-evasion")
        .Technique("T1562", "Impair Defenses", "defense-evasion")
        .Technique("T1562.008", "Disable Cloud Logs", "defense-evasion")
        .ToJson();

    private static readonly Lazy<string> SmallNext = new(() => Next(SmallBundle));

    private static readonly Lazy<string> RealBundle =
        new(
            () => NextRelease.Slim(Path.Combine(RealData.Folder, "attack-stix-2.0", "enterprise-attack.json")),
            LazyThreadSafetyMode.PublicationOnly);

    private static readonly Lazy<string> RealNext = new(() => Next(RealBundle.Value), LazyThreadSafetyMode.PublicationOnly);
}
