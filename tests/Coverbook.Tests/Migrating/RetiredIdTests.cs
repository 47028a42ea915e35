using System.Text;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Migrating;

/// <summary>Files that name retired ids: what changes in them, and that nothing else does.</summary>
public sealed class RetiredIdTests : IDisposable
{
    private readonly MigratedSite site = new();

    [Fact]
    public void Five_retired_ids_change_and_not_a_byte_beside_them()
    {
        const string mapping = """
            # T1101 is what this file is about.
            source: "AWS One"   # not T1102
            provider: aws
            findings:
              - id: finding-T1101
                techniques: { T1101: 0.80,   T1200: 0.5 }   # T1101 was renamed

              - id: second
                techniques:
                  - {  id:  'T1102' , confidence: 0.85 }
                  - id: "T1104.001"
                    rationale: T1104.001 is named here, too.
              - id: third
                techniques: [ T1200, T1105 ]

            """;
        const string rule = """
            title: A rule about T1101
            status: test
            level: low
            tags:
              - attack.execution
              - attack.t1104.001 # T1104.001
            logsource:
              product: aws
            detection:
              selection:
                eventName: T1101
              condition: selection

            """;
        site.With("mappings/one.yaml", mapping).With("rules/one.yml", rule);
        var plan = site.Migrate();
        Assert.Equal((5, 2), (plan.Ids, plan.Files));
        Assert.Empty(plan.LeftAlone);
        var expected = mapping
            .Replace("{ T1101:", "{ T1201:", StringComparison.Ordinal)
            .Replace("'T1102'", "'T1203'", StringComparison.Ordinal)
            .Replace("\"T1104.001\"", "\"T1204.002\"", StringComparison.Ordinal)
            .Replace("T1105 ]", "T1205 ]", StringComparison.Ordinal);
        Assert.Equal(expected, site.Text("mappings/one.yaml"));
        Assert.Equal(rule.Replace("attack.t1104.001 #", "attack.t1204.002 #", StringComparison.Ordinal), site.Text("rules/one.yml"));
        Assert.Empty(site.Codes());
    }

    [Fact]
    public void A_second_run_changes_nothing()
    {
        site.With("mappings/one.yaml", SiteKit.Mapping("One", "- { id: a, techniques: [T1101, T1107] }"));
        site.Migrate();
        var once = site.Bytes("mappings/one.yaml");
        var again = site.Migrate();
        Assert.Equal((0, 0, 1), (again.Ids, again.Files, again.LeftAlone.Length));
        Assert.Equal(once, site.Bytes("mappings/one.yaml"));
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-32", true)]
    public void Encodings_marks_and_line_ends_stay(string name, bool hasMark)
    {
        var encoding = Encoding.GetEncoding(name);
        var text = "source: Größe 🙂\r\nprovider: aws\r\nfindings:\r\n- id: \"🙂 é\"\r\n  techniques: { T1200: 0.5,\r\n    T1104.001: 0.25,\r\n# ü\r\n    T1101: 0.5 }";
        byte[] Bytes(string written) => [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(written)];
        site.With("mappings/one.yaml", Bytes(text));
        Assert.Equal(2, site.Migrate().Ids);
        var expected = text.Replace("T1104.001", "T1204.002", StringComparison.Ordinal).Replace("T1101", "T1201", StringComparison.Ordinal);
        Assert.Equal(Bytes(expected), site.Bytes("mappings/one.yaml"));
    }

    [Fact]
    public void Odd_line_ends_of_yaml_are_counted_as_its_reader_does()
    {
        var text = "source: One\rprovider: aws # \u2028 \u0085\nfindings: # \u2029\r\n- { id: a, techniques: [T1101] }\r\n";
        site.With("mappings/one.yaml", text);
        Assert.Equal(1, site.Migrate().Ids);
        Assert.Equal(text.Replace("T1101", "T1201", StringComparison.Ordinal), site.Text("mappings/one.yaml"));
    }

    [Theory]
    [InlineData("provider,source,finding,technique,title\r\naws,One,T1101,#T1101#,\"T1101, or \"\"so\"\"\"\r\naws,One,a,\"#T1102#\",\r\n")]
    [InlineData("\uFEFFsep=;\nprovider;source;technique;finding\n\"aws\";One; \"#T1101#\" ;T1102\n\naws;\"One;\n1\";#T1102#;b")]
    [InlineData("provider\tsource\tfinding\ttechnique\naws\tOne\t12\" rack\t#t1101#\naws\tOne\tb\t#T1102#\n")]
    public void Cells_of_spreadsheets_change(string marked)
    {
        site.With("mappings/one.csv", marked.Replace("#", "", StringComparison.Ordinal));
        Assert.Equal(2, site.Migrate().Ids);
        var expected = marked.Replace("#T1101#", "T1201", StringComparison.Ordinal)
            .Replace("#t1101#", "t1201", StringComparison.Ordinal)
            .Replace("#T1102#", "T1203", StringComparison.Ordinal);
        Assert.Equal(expected, site.Text("mappings/one.csv"));
        Assert.Empty(site.Codes());
    }

    [Fact]
    public void Json_keeps_its_layout()
    {
        const string text = """{"source":"One","provider":"aws","findings":[ {"id":"T1101","techniques":{"T1101" :0.5}}, {"id":"b","techniques":["t1104.001"]} ]}""";
        site.With("mappings/one.json", text);
        site.Migrate();
        Assert.Equal(
            text.Replace(
                "{\"T1101\" ", "{\"T1201\" ", StringComparison.Ordinal).Replace("t1104.001", "t1204.002", StringComparison.Ordinal),
            site.Text("mappings/one.json"));
    }

    [Fact]
    public void An_id_behind_aliases_stands_once()
    {
        const string text = """
            source: One
            provider: aws
            findings:
              - id: a
                techniques: &all
                  - &id T1101
                  - T1200
              - { id: b, techniques: *all }
              - { id: c, techniques: [*id] }

            """;
        site.With("mappings/one.yaml", text);
        Assert.Equal(1, site.Migrate().Ids);
        Assert.Equal(text.Replace("T1101", "T1201", StringComparison.Ordinal), site.Text("mappings/one.yaml"));
        Assert.Empty(site.Codes());
    }

    [Fact]
    public void What_is_not_shown_is_migrated_too()
    {
        site.With("mappings/one.yaml", "source: One\nprovider: aws\nvisibility: none\nfindings: [{ id: a, techniques: [T1101] }]\n");
        Assert.Equal(1, site.Migrate().Ids);
    }

    public void Dispose() => site.Dispose();
}
