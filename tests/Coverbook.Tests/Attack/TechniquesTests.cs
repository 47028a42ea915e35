using System.Text.Json.Nodes;
using Coverbook.Attack;
using Coverbook.Terms;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Attack;

public sealed class TechniqueOfABundleTests
{
    private static readonly string[] Optional =
    [
        "name", "modified", "description", "x_mitre_platforms", "kill_chain_phases",
        "x_mitre_version", "revoked", "x_mitre_deprecated", "created_by_ref",
        "object_marking_refs",
    ];

    [Fact]
    public void Everything_that_pages_show_is_read()
    {
        var technique = AttackCase.Of(Full()).Technique("T1059");
        Assert.Equal(("Scripting", "What **it** is. (Citation: A)", "2.4"), (technique.Name, technique.Description, technique.Version));
        Assert.Equal(["IaaS", "Windows"], technique.Platforms);
        Assert.Equal(["execution"], technique.TacticNames.Select(tactic => tactic.ShortName));
        Assert.Equal(new DateOnly(2025, 10, 24), technique.Modified);
        Assert.Equal("https://attack.mitre.org/techniques/T1059", technique.Url?.Text);
        Assert.Equal(("The Author", "© Somebody"), (technique.Author, Assert.Single(technique.Statements)));
        Assert.True(technique.IsActive);
    }

    [Fact]
    public void What_its_description_may_cite_are_the_references_with_a_description() =>
        Assert.Equal(
            [new Citation("A", "A. Author, a title.", WebOf("https://example.org/a")), new Citation("B", "No link.", null)],
            AttackCase.Of(Full()).Technique("T1059").Citations);

    [Fact]
    public void Every_optional_field_may_be_missing() =>
        Assert.All(Optional, field =>
        {
            var technique = AttackCase.Of(Full(stix => Assert.True(stix.Remove(field)))).Technique("T1059");
            Assert.True(technique.IsActive);
        });

    [Fact]
    public void All_optional_fields_may_be_missing_at_once()
    {
        var technique = AttackCase.Of(Full(stix => Optional.ToList().ForEach(field => stix.Remove(field)))).Technique("T1059");
        Assert.Equal(("T1059", ""), (technique.Name, technique.Description));
        Assert.Null(technique.Modified);
        Assert.Null(technique.Author);
    }

    [Theory]
    [InlineData("mitre-mobile-attack")]
    [InlineData("mitre-ics-attack")]
    public void The_id_may_come_from_the_older_source_names(string source) =>
        AttackCase.Of(Full(stix => stix["external_references"]![1]!["source_name"] = source)).Technique("T1059");

    [Fact]
    public void Ids_of_other_catalogues_are_not_taken_for_its_own() =>
        Assert.Equal([TechniqueId.Parse("T1059")], AttackCase.Of(Full()).Load().Techniques.Select(technique => technique.Id));

    [Theory]
    [InlineData("CAPEC-1")]
    [InlineData(null)]
    public void Without_an_attack_id_an_object_is_left_out_with_a_warning(string? id)
    {
        var read = AttackCase.Of(Full(stix => stix["external_references"]![1]!["external_id"] = id).Technique("T1001", "Other"));
        Assert.Equal(["T1001"], read.Load().Techniques.Select(technique => technique.Id.ToString()));
        Assert.EndsWith(
            "warning CB2104: The object 'attack-pattern--T1059' has no ATT&CK id and is left out.",
            Assert.Single(read.Complaints),
            StringComparison.Ordinal);
    }

    [Fact]
    public void It_may_be_revoked_or_deprecated()
    {
        Assert.True(AttackCase.Of(Full(stix => stix["revoked"] = true)).Technique("T1059") is { IsRevoked: true, IsActive: false });
        Assert.True(
            AttackCase.Of(Full(stix => stix["x_mitre_deprecated"] = true)).Technique("T1059") is { IsDeprecated: true, IsActive: false });
    }

    [Fact]
    public void An_address_that_is_no_link_is_left_out() =>
        Assert.Null(AttackCase.Of(Full(stix => stix["external_references"]![1]!["url"] = "javascript:alert(1)")).Technique("T1059").Url);

    private static WebLink WebOf(string text) => WebLink.TryCreate(text, out var link) ? link : throw new InvalidOperationException(text);

    private static StixKit Full(Action<JsonObject>? change = null) => new StixKit()
        .Object(new JsonObject { ["type"] = "identity", ["id"] = "identity--1", ["name"] = "The Author" })
        .Object(
            new JsonObject
            {
                ["type"] = "marking-definition",
                ["id"] = "marking--1",
                ["definition"] = new JsonObject { ["statement"] = "© Somebody" },
            })
        .Tactic("TA0002", "Execution", "execution")
        .Technique("T1059", "Scripting", change: stix =>
        {
            stix["description"] = "What **it** is. (Citation: A)";
            stix["x_mitre_version"] = "2.4";
            stix["revoked"] = false;
            stix["x_mitre_deprecated"] = false;
            stix["created_by_ref"] = "identity--1";
            stix["object_marking_refs"] = new JsonArray("marking--1");
            stix["external_references"] = new JsonArray(
                new JsonObject { ["source_name"] = "capec", ["external_id"] = "CAPEC-9" },
                new JsonObject
                {
                    ["source_name"] = "mitre-attack",
                    ["external_id"] = "T1059",
                    ["url"] = "https://attack.mitre.org/techniques/T1059",
                },
                new JsonObject { ["source_name"] = "A", ["description"] = "A. Author, a title.", ["url"] = "https://example.org/a" },
                new JsonObject { ["source_name"] = "B", ["description"] = "No link." });
            change?.Invoke(stix);
        });
}

public sealed class OtherObjectsTests
{
    [Fact]
    public void An_old_mitigation_that_shares_a_number_is_no_technique()
    {
        var read = AttackCase.Of(new StixKit().Technique("T1059", "Scripting").Object(new JsonObject
        {
            ["type"] = "course-of-action",
            ["id"] = "course-of-action--1",
            ["name"] = "Scripting Mitigation",
            ["external_references"] = new JsonArray(new JsonObject { ["source_name"] = "mitre-attack", ["external_id"] = "T1059" }),
        }));
        Assert.Equal("Scripting", read.Technique("T1059").Name);
    }

    [Fact]
    public void The_type_may_be_the_last_key()
    {
        var json = """
            { "objects": [ { "id": "x-mitre-collection--1", "x_mitre_version": "18.1", "type": "x-mitre-collection" },
              { "id": "attack-pattern--1", "external_references": [ { "external_id": "T1059", "source_name": "mitre-attack", "type": "identity" } ],
                "name": "Scripting", "type": "attack-pattern" } ], "type": "bundle" }
            """;
        Assert.Equal("Scripting", AttackCase.Of(json).Technique("T1059").Name);
    }

    [Fact]
    public void The_kind_of_a_relationship_may_stand_before_or_after_its_type()
    {
        string[] orders =
        [
            "\"type\": \"relationship\", \"relationship_type\": \"revoked-by\"",
            "\"relationship_type\": \"revoked-by\", \"type\": \"relationship\""
        ];
        Assert.All(orders, order =>
        {
            var json = new StixKit().Technique("T1001", "New").Revoked("T1002", "T1001").ToJson();
            var start = json.IndexOf("\"type\": \"relationship\"", StringComparison.Ordinal);
            var text = json.Remove(
                start,
                json.IndexOf("\"source_ref\"", StringComparison.Ordinal) - start).Insert(start, $"\"id\": \"relationship--1\", {order}, ");
            Assert.Equal("T1001", AttackCase.Of(text).Load().Successors[TechniqueId.Parse("T1002")].ToString());
        });
    }

    [Fact]
    public void Objects_of_unknown_kinds_are_passed_over() =>
        AttackCase.Of(
            new StixKit().Object(
                new JsonObject
                {
                    ["type"] = "x-mitre-new-thing",
                    ["name"] = new JsonArray(1, 2),
                }).Technique("T1059", "Scripting")).Technique("T1059");

    [Fact]
    public void Things_that_are_no_objects_are_passed_over_and_told()
    {
        var json = new StixKit()
            .Technique("T1059", "Scripting")
            .ToJson()
            .Replace("\"objects\": [", "\"objects\": [ 1, \"two\", [ { \"type\": \"attack-pattern\" } ], null,", StringComparison.Ordinal);
        var read = AttackCase.Of(json);
        Assert.Single(read.Load().Techniques);
        Assert.Equal(
            [.. new[] { "1,", "\"two", "[ {", "null" }.Select(text => TextPlace.Of(json, text))
                .Select(place => $"bundle1.json({place.Line},{place.Column})")],
            read.Complaints.Select(complaint => complaint.Split(": warning CB2113")[0]));
    }
}
