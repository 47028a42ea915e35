using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Migrating;

/// <summary>Ids that somebody has to decide about, and files that are not ours: they are told, and left as they are.</summary>
public sealed class UndecidedIdTests : IDisposable
{
    private readonly MigratedSite site = new("\"aliases\": \"aliases.yaml\"");

    public UndecidedIdTests() => site.With("aliases.yaml", "techniques: { T1200: [T1900], T1203: [T1101, T1901], T1204: [T1901] }\n");

    [Theory]
    [InlineData("[T1101]", "T1101 may stand for any of T1201, T1203; write the one that is meant.")]
    [InlineData("[T1901]", "T1901 may stand for any of T1203, T1204; write the one that is meant.")]
    [InlineData("[T1107]", "T1107 was withdrawn in ATT&CK 18.1 without a successor; delete it, or name another technique.")]
    [InlineData("[T1204.003]", "T1204.003 is not in ATT&CK 18.1. T1204 has no such sub-technique; correct the id or name T1204 itself.")]
    [InlineData("[T1102, T1103]", "T1102 is T1203 now, as T1103 in line 5 of the same finding is; keep one of them.")]
    [InlineData("{ T1203: 0.8, T1103: 0.9 }", "T1103 is T1203 now, as T1203 in line 5 of the same finding is; keep one of them.")]
    [InlineData("[\"T110\\x35\"]", "T1105 is T1205 now, but is not written as such here; change it by hand.")]
    public void It_is_told_why(string techniques, string expected)
    {
        site.With("mappings/one.yaml", $"source: One\nprovider: aws\nfindings:\n- id: a\n  techniques: {techniques}\n");
        var before = site.Bytes("mappings/one.yaml");
        var plan = site.Migrate();
        Assert.Equal(0, plan.Ids);
        Assert.Equal(expected, MigratedSite.Left(plan)[0].Split(": ", 2)[1]);
        Assert.StartsWith("mappings/one.yaml(5,", MigratedSite.Left(plan)[0], StringComparison.Ordinal);
        Assert.Equal(before, site.Bytes("mappings/one.yaml"));
    }

    [Fact]
    public void One_id_that_the_alias_file_names_is_taken()
    {
        site.With("mappings/one.yaml", SiteKit.Mapping("One", "- { id: a, techniques: [T1900] }"));
        Assert.Equal(1, site.Migrate().Ids);
        Assert.Contains("techniques: [T1200]", site.Text("mappings/one.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_that_is_newer_than_the_site_needs_no_decision()
    {
        site.With("aliases.yaml", "techniques: { T1900: [T1200] }\n");
        site.With("mappings/one.yaml", SiteKit.Mapping("One", "- { id: a, techniques: [T1900] }"));
        Assert.Equal((0, 0), (site.Migrate() is var plan ? plan.Ids : 0, plan.LeftAlone.Length));
    }

    [Fact]
    public void A_doubt_at_one_place_keeps_nothing_else()
    {
        site.With(
            "mappings/one.yaml",
            SiteKit.Mapping("One", "- { id: a, techniques: [T1102, T1103, T1105] }\n- { id: b, techniques: [T1102] }"));
        var plan = site.Migrate();
        Assert.Equal((2, 2), (plan.Ids, plan.LeftAlone.Length));
        Assert.EndsWith(
            "[T1102, T1103, T1205] }\n- { id: b, techniques: [T1203] }",
            site.Text("mappings/one.yaml").TrimEnd(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_two_findings_share_is_left_where_one_of_them_has_a_doubt()
    {
        site.With(
            "mappings/one.yaml",
            "source: One\nprovider: aws\nfindings:\n- id: a\n  techniques: [&id T1102]\n- id: b\n  techniques: [*id, T1203]\n");
        Assert.Equal((0, 1), (site.Migrate() is var plan ? plan.Ids : 0, plan.LeftAlone.Length));
    }

    [Fact]
    public void Functions_are_claims_of_their_own()
    {
        site.With(
            "mappings/one.yaml",
            SiteKit.Mapping("One", "- { id: a, techniques: [{ id: T1102, function: protect }, { id: T1103, function: detect }] }"));
        Assert.Equal(2, site.Migrate().Ids);
    }

    [Fact]
    public void Two_tags_of_a_rule_do_not_become_one()
    {
        site.With("rules/one.yml", SiteKit.Rule("One", "aws", "t1102", "T1203", "t1105"));
        var plan = site.Migrate();
        Assert.Equal((1, 1), (plan.Ids, plan.LeftAlone.Length));
        Assert.Contains("of the same rule is; keep one of them.", plan.LeftAlone[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_is_to_be_renamed()
    {
        site.With("content/notes/T1105.md", "Ours.\n");
        Assert.Equal(
            ["content/notes/T1105.md(1,1): T1105 is T1205 now; rename the note to T1205.md."], MigratedSite.Left(site.Migrate()));
    }

    [Fact]
    public void A_file_with_errors_is_left_until_they_are_mended()
    {
        site.With("mappings/one.yaml", SiteKit.Mapping("One", "- { id: a, techniques: [T1105], findinggs: 3 }"));
        var plan = site.Migrate();
        Assert.Equal(["CB3008"], plan.Errors.Select(error => error.Code));
        Assert.Equal((0, 1), (plan.Ids, plan.LeftAlone.Length));
    }

    [Fact]
    public void Nothing_is_migrated_without_attack()
    {
        site.With("attack.json", "{").With("mappings/one.yaml", SiteKit.Mapping("One", "- { id: a, techniques: [T1105] }"));
        Assert.True(site.Plan().IsPrevented);
    }

    public void Dispose() => site.Dispose();
}
