using Coverbook.Config;
using Coverbook.Mappings;

namespace Coverbook.Tests.Mappings.Formats;

/// <summary>Files of the Mappings Explorer: what their rows say of capabilities.</summary>
public sealed class ExplorerTests
{
    private const string Row = """
        "capability_id": "porch_camera", "capability_description": "Porch Camera", "capability_group": "cameras",
        "mapping_type": "technique_scores", "status": "complete", "attack_object_name": "A name"
        """;

    [Fact]
    public void Rows_of_one_capability_are_its_scores_and_keep_their_order()
    {
        var read = Load(
            Row + """, "attack_object_id": "T1078", "score_category": "protect", "score_value": "significant", "comments": " Why. ", "references": ["https://example.org/a", "A book"]""",
            Row + """, "attack_object_id": "T1059.004", "score_category": "detect", "score_value": "partial", "related_score": "T1059" """);
        Assert.Empty(read.Complaints);
        var capability = Assert.Single(read.Capabilities);
        Assert.Equal(
            ("porch_camera", "Porch Camera", "Cameras", null), (capability.Id, capability.Name, capability.Group, capability.NotMappable));
        Assert.Equal(
            ["T1078 Protect Significant Why. technique_scores", "T1059.004 Detect Partial  technique_scores"],
            capability.Scores.Select(Print));
        Assert.Equal("https://example.org/a", Assert.Single(capability.Scores[0].References).Text);
        Assert.Equal("a.json(6,", capability.Scores[0].Span.ToString()[..9]);
        Assert.Equal(5, capability.Span.Start.Line);
    }

    [Fact]
    public void The_metadata_are_those_of_the_mapping()
    {
        var mapping = Load(Row + """, "attack_object_id": "T1078" """).Capabilities[0].Mapping;
        Assert.Equal(
            ("Home", "12/12/2024", "1.2", "16.1", "Anna"),
            (mapping.Framework, mapping.FrameworkVersion, mapping.Version, mapping.AttackVersion, mapping.Author));
        Assert.Equal((new DateOnly(2021, 9, 21), new DateOnly(2024, 12, 1)), (mapping.Created, mapping.Updated));
        Assert.Equal(("home", 2), (mapping.ProviderId, mapping.ProviderSpan.Start.Line));
    }

    [Fact]
    public void The_provider_of_the_configuration_stands_in_place_of_the_framework()
    {
        var read = new MappingCase().With("a.json", Text([Row + """, "attack_object_id": "T1078" """]))
            .LoadEntries(new MappingOptions { Path = "a.json", Provider = "porch" });
        Assert.Equal("porch", Assert.Single(read.Capabilities).Mapping.ProviderId);
    }

    [Fact]
    public void A_framework_without_scores_has_rows_without_category_and_value()
    {
        var read = Load(
            """ "capability_id": "AC-2", "capability_description": "Accounts", "capability_group": "AC", "mapping_type": "mitigates", "attack_object_id": "T1078" """,
            """ "capability_id": "AC-2", "capability_group": "AC", "mapping_type": "related-to", "attack_object_id": "T1098", "score_category": null, "score_value": "" """);
        Assert.Empty(read.Complaints);
        Assert.Equal(["T1078    mitigates", "T1098    related-to"], Assert.Single(read.Capabilities).Scores.Select(Print));
    }

    [Theory]
    [InlineData(""" "mapping_type": "non_mappable", "attack_object_id": null, "status": "non_mappable", "comments": "Because." """, "Because.")]
    [InlineData(""" "mapping_type": null, "attack_object_id": "", "comments": "" """, "")]
    [InlineData(""" "mapping_type": null, "status": "non_mappable" """, "")]
    public void What_is_not_mappable_is_kept_with_its_reason(string rest, string reason)
    {
        var read = Load(""" "capability_id": "x", "capability_description": "X", "capability_group": "x", """ + rest);
        Assert.Empty(read.Complaints);
        Assert.Equal((reason, 0), (Assert.Single(read.Capabilities).NotMappable, read.Capabilities[0].Scores.Length));
    }

    [Fact]
    public void Two_rows_of_a_technique_are_both_kept_unless_they_say_the_same()
    {
        const string Protect = Row + """, "attack_object_id": "T1078", "score_category": "protect", "score_value": "partial" """;
        var read = Load(Protect, Protect + """, "comments": "Another way." """, Protect);
        Assert.Equal(2, Assert.Single(read.Capabilities).Scores.Length);
        Assert.Contains(
            "warning CB3046: The mapping of 'Porch Camera' to T1078 says nothing else than the one in line",
            Assert.Single(read.Complaints),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(""" "attack_object_id": "" """, "warning CB3044: This row maps 'porch_camera' to nothing.")]
    [InlineData(""" "attack_object_id": "TA0002" """, "warning CB3050: 'TA0002' is not a technique id; the entry is passed over.")]
    [InlineData(
        """ "attack_object_id": "T1078", "score_category": "detect", "score_value": "parial" """,
        "error CB3009: 'parial' is not a value of 'score_value'. Did you mean 'partial'?")]
    [InlineData(""" "attack_object_id": "T1078", "score_value": "partial" """, "error CB3007: This row lacks 'score_category'.")]
    [InlineData(""" "attack_object_id": "T1078", "score_category": "detect" """, "error CB3007: This row lacks 'score_value'.")]
    public void A_row_that_maps_nothing_is_told(string rest, string complaint)
    {
        var read = Load(Row + "," + rest);
        Assert.Contains(complaint, Assert.Single(read.Complaints), StringComparison.Ordinal);
        Assert.Empty(Assert.Single(read.Capabilities).Scores);
    }

    [Fact]
    public void Rows_in_progress_are_counted_and_no_more()
    {
        var row = (Row + """, "attack_object_id": "T1078" """).Replace("complete", "in_progress", StringComparison.Ordinal);
        var read = Load(row, row + """, "comments": "x" """, Row + """, "attack_object_id": "T1078" """);
        Assert.Contains(
            "info CB3045: This row and 1 more are in progress; they are not counted.",
            Assert.Single(read.Complaints),
            StringComparison.Ordinal);
        Assert.Single(Assert.Single(read.Capabilities).Scores);
    }

    [Fact]
    public void Rows_of_another_release_are_told_and_releases_are_no_decimal_numbers()
    {
        const string Scored = Row + """, "attack_object_id": "T1078", "attack_version": """;
        var read =
            Load(Scored + "\"16.1\"", Scored + "\"16.10\", \"comments\": \"x\"", Scored + "\"[UNKNOWN_VERSION]\", \"comments\": \"y\"");
        Assert.Contains(
            "info CB3051: This row was written for ATT&CK 16.10, and the mapping for 16.1.",
            Assert.Single(read.Complaints),
            StringComparison.Ordinal);
        Assert.Equal(3, read.Capabilities[0].Scores.Length);
    }

    [Fact]
    public void A_misspelt_key_is_told_and_a_new_one_is_not()
    {
        var read = Load(Row + """, "attack_object_id": "T1078", "score_categry": "detect", "a_new_idea": 1 """);
        Assert.Contains(
            "warning CB3043: Nothing reads the key 'score_categry'. Write 'score_category', if that is what it holds.",
            Assert.Single(read.Complaints),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "\"creation_date\": \"09/21/2021\"",
        "\"creation_date\": \"21.9.2021\"",
        "error CB3009: '21.9.2021' is not a value of 'creation_date'. Write a date as MM/DD/YYYY.")]
    [InlineData("\"mapping_framework\": \"Home\", ", "", "error CB3007: The metadata lacks 'mapping_framework'.")]
    [InlineData("\"metadata\"", "\"meta\"", "error CB3007: This mapping lacks 'metadata'.")]
    public void What_the_metadata_lack_is_told(string written, string instead, string complaint)
    {
        var text = Text([Row + """, "attack_object_id": "T1078" """]).Replace(written, instead, StringComparison.Ordinal);
        Assert.Contains(
            complaint, Assert.Single(new MappingCase().With("a.json", text).Load("a.json").Complaints), StringComparison.Ordinal);
    }

    private static MappingCase Load(params string[] rows) => new MappingCase().With("a.json", Text(rows)).Load("a.json");

    private static string Text(string[] rows) => $$"""
        { "metadata": {
          "mapping_framework": "Home", "mapping_framework_version": "12/12/2024", "mapping_version": 1.2, "attack_version": "16.1", "author": "Anna",
          "creation_date": "09/21/2021", "last_update": "12/1/2024", "capability_groups": { "cameras": "Cameras", "x": "X", "AC": "Accounts" } },
        "mapping_objects": [
        {{string.Join(",\n", rows.Select(row => "{" + row + "}"))}}
        ] }
        """;

    private static string Print(CapabilityScore score) =>
        $"{score.Technique} {score.Category} {score.Value} {score.Comment} {score.Relation}";
}
