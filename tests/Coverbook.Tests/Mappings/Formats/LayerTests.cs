using System.Globalization;
using Coverbook.Config;
using Coverbook.Mappings;

namespace Coverbook.Tests.Mappings.Formats;

/// <summary>Layers of the ATT&amp;CK Navigator: what they claim, and what they only colour.</summary>
public sealed class LayerTests
{
    [Fact]
    public void A_layer_is_a_source_and_its_techniques_are_findings()
    {
        var read = Load(Layer("""
            { "techniqueID": "T1059", "tactic": "execution", "score": 75, "comment": "Seen.", "links": [ { "divider": true }, { "label": "l", "url": "https://example.org/a" } ],
              "metadata": [ { "name": "Team", "value": "Blue" }, { "divider": true }, { "name": "half" } ] },
            { "techniqueID": "T1059.004", "score": 1 }, { "techniqueID": "T1078", "color": "#fff" }
            """));
        Assert.Empty(read.Complaints);
        var source = Assert.Single(read.Sources);
        Assert.Equal(
            ("Porch", "home", "15", MappingFunction.Detect), (source.Name, source.ProviderId, source.AttackVersion, source.Function));
        Assert.Equal(
            ["T1059 75 of 100 - Seen. https://example.org/a", "T1059.004 1 of 100 -  ", "T1078  -  "], source.Findings.Select(Print));
        Assert.Equal(KeyValuePair.Create("Team", "Blue"), source.Findings[0].Meta[0]);
        Assert.Equal((2, 3), (source.Findings[0].Span.Start.Line, source.Findings[0].Span.Start.Column - 15));
    }

    [Theory]
    [InlineData("\"gradient\": { \"colors\": [\"#fff\", \"#000\"], \"minValue\": 0, \"maxValue\": 4 }", "3", "3 of 4", "0.75")]
    [InlineData("\"gradient\": { \"colors\": [], \"minValue\": -1, \"maxValue\": 1 }", "0.5", "0.5 of 1", "0.5")]
    [InlineData("\"gradient\": { \"colors\": [], \"minValue\": 5, \"maxValue\": 5 }", "50", "50 of 100", "0.5")]
    [InlineData("\"sorting\": 3", "100", "100 of 100", "1")]
    public void Scores_are_confidences_where_the_configuration_says_so(string key, string score, string shown, string confidence)
    {
        var layer = Layer($$"""{ "techniqueID": "T1059", "score": {{score}} }""", key);
        var read = Load(layer, new MappingOptions { Scores = ScoreMeaning.Confidence });
        Assert.Equal($"T1059 {shown} {confidence}  ", Print(read.Finding()));
    }

    /// <summary>Who marks what is covered writes remarks on what is not.</summary>
    [Fact]
    public void Entries_without_score_and_colour_claim_nothing_beside_those_that_have_them()
    {
        const string remark = """{ "techniqueID": "T1078", "comment": "A gap." }""";
        Assert.Equal("T1078", Load(Layer(remark)).Finding().Id);
        var read = Load(Layer($$"""{ "techniqueID": "T1059", "score": 75 }, {{remark}}"""));
        Assert.Equal("T1059", Assert.Single(Assert.Single(read.Sources).Findings).Id);
        Assert.Contains("CB3047", Assert.Single(read.Complaints), StringComparison.Ordinal);
    }

    [Fact]
    public void A_score_above_the_scale_gives_no_confidence()
    {
        var read = Load(Layer("""{ "techniqueID": "T1059", "score": 150 }"""), new MappingOptions { Scores = ScoreMeaning.Confidence });
        Assert.Contains(
            "a.json(2,36): warning CB3049: The score 150 is above the highest there is, 100; it gives no confidence.",
            Assert.Single(read.Complaints),
            StringComparison.Ordinal);
        Assert.Equal("T1059 150 -  ", Print(read.Sources[0].Findings[0]));
    }

    [Fact]
    public void A_technique_under_several_tactics_is_one_finding_with_its_best_score()
    {
        var read = Load(Layer("""
            { "techniqueID": "T1078", "tactic": "persistence", "score": 20, "comment": "Low." }, { "techniqueID": "T1078", "tactic": "stealth", "score": 80 },
            { "techniqueID": "T1078", "tactic": "impact", "score": 50, "comment": "Middle." }
            """));
        Assert.Equal("T1078 80 of 100 - Low. ", Print(read.Finding()));
    }

    [Theory]
    [InlineData("\"score\": 0")]
    [InlineData("\"score\": -5")]
    [InlineData("\"enabled\": false, \"score\": 80")]
    [InlineData("\"tactic\": \"\", \"score\": 80")]
    [InlineData("\"showSubtechniques\": true, \"color\": \"\", \"comment\": \"\", \"metadata\": [], \"links\": []")]
    public void An_entry_that_claims_nothing_is_counted_and_no_more(string rest)
    {
        var read = Load(Layer($$"""{ "techniqueID": "T1059", {{rest}} }, { "techniqueID": "T1078", "score": 1 }"""));
        Assert.Equal("T1078", Assert.Single(Assert.Single(read.Sources).Findings).Id);
        Assert.Contains("info CB3047: Of 2 entries, 1 claims nothing", Assert.Single(read.Complaints), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_scored_at_the_bottom_of_the_scale_claims_nothing() =>
        Assert.Empty(
            Load(Layer("""{ "techniqueID": "T1059", "score": 10 }""", "\"gradient\": { \"colors\": [], \"minValue\": 10, \"maxValue\": 20 }"))
                .Sources[0].Findings);

    [Fact]
    public void An_id_that_is_no_technique_is_told_with_its_place() =>
        Assert.Contains(
            "a.json(2,18): warning CB3050: 'TA0002' is not a technique id; the entry is passed over.",
            Assert.Single(Load(Layer("""{ "techniqueID": "TA0002", "score": 10 }""")).Complaints), StringComparison.Ordinal);

    [Fact]
    public void Several_layers_of_a_file_are_sources_of_their_own()
    {
        var one = Layer("""{ "techniqueID": "T1059" }""");
        var nameless = one.Replace("\"name\": \"Porch\", ", "", StringComparison.Ordinal);
        var read = Load(
            $"[{one}, {one}, {one.Replace("Porch", "Hall", StringComparison.Ordinal)}, {nameless}]");
        Assert.Empty(read.Complaints);
        Assert.Equal(["Porch", "Porch (2)", "Hall", "a"], read.Sources.Select(source => source.Name));
    }

    [Fact]
    public void The_name_of_the_configuration_stands_before_those_of_several_layers()
    {
        var one = Layer("""{ "techniqueID": "T1059" }""");
        Assert.Equal("House", Load(one, new MappingOptions { Name = "House" }).Sources[0].Name);
        Assert.Equal(
            ["House: Porch", "House: Porch (2)"],
            Load($"[{one}, {one}]", new MappingOptions { Name = "House" }).Sources.Select(source => source.Name));
    }

    [Theory]
    [InlineData("4.0")]
    [InlineData("4.5")]
    [InlineData("4.9")]
    public void Layers_of_the_fourth_format_are_read(string version) =>
        Assert.Empty(
            Load(Layer("""{ "techniqueID": "T1059" }""").Replace("\"4.5\"", $"\"{version}\"", StringComparison.Ordinal)).Complaints);

    [Theory]
    [InlineData(
        "\"versions\": { \"attack\": \"15\", \"navigator\": \"5.1.0\", \"layer\": \"4.5\" }",
        "\"version\": \"3.0\"",
        "(1,31)",
        "3.0")]
    [InlineData("\"4.5\"", "\"5.0\"", "(1,81)", "5.0")]
    public void Layers_of_other_formats_are_told(string written, string instead, string place, string version)
    {
        var read = Load(Layer("""{ "techniqueID": "T1059" }""").Replace(written, instead, StringComparison.Ordinal));
        Assert.Empty(read.Sources);
        Assert.Contains(
            $"a.json{place}: error CB3042: This layer is of version '{version}'; versions 4.0 to 4.5 are read.",
            Assert.Single(read.Complaints),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_layer_names_no_provider_so_the_configuration_must()
    {
        var read = new MappingCase().With("a.json", Layer("""{ "techniqueID": "T1059" }""")).Load("a.json");
        Assert.Equal(
            ["a.json(1,1): error CB3041: A Navigator layer names no provider, and neither does its entry in the configuration. Write 'provider' with one of the site's ids at the file's entry in site.config.json."],
            read.Complaints);
    }

    internal static string Layer(string techniques, string key = "\"hideDisabled\": false") =>
        $$"""
        { "name": "Porch", "versions": { "attack": "15", "navigator": "5.1.0", "layer": "4.5" }, "domain": "enterprise-attack", {{key}}, "techniques": [
        {{techniques}} ] }
        """.ReplaceLineEndings("\n");

    private static MappingCase Load(string text, MappingOptions? options = null) =>
        new MappingCase().With("a.json", text).LoadEntries((options ?? new MappingOptions()) with { Path = "a.json", Provider = "home" });

    private static string Print(Finding finding)
    {
        var claim = Assert.Single(finding.Techniques);
        Assert.Equal(finding.Id, claim.Technique.ToString());
        var confidence = claim.Confidence?.Value.ToString("0.##", CultureInfo.InvariantCulture) ?? "-";
        return $"{finding.Id} {finding.Meta.LastOrDefault(pair => pair.Key == "Score").Value} {confidence} {claim.Rationale} {finding.Url}";
    }
}
