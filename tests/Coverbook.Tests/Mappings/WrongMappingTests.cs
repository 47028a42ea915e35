namespace Coverbook.Tests.Mappings;

public sealed class WrongMappingTests
{
    private const string Head = "source: S\nprovider: aws\n";

    [Theory]
    [InlineData("provider: aws\nfindings: []\n", "mappings/a.yaml(1,1): error CB3007: This mapping lacks 'source'. Add 'source'.")]
    [InlineData("source: S\nfindings: []\n", "mappings/a.yaml(1,1): error CB3007: This mapping lacks 'provider'. Add 'provider'.")]
    [InlineData(Head, "mappings/a.yaml(1,1): error CB3007: This mapping lacks 'findings'. Add 'findings'.")]
    [InlineData(Head + "findings:\n  - techniques: [T1059]\n", "mappings/a.yaml(4,5): error CB3007: This finding lacks 'id'. Add 'id'.")]
    [InlineData(Head + "findings:\n  - id: F1\n", "mappings/a.yaml(4,5): error CB3007: This finding lacks 'techniques'. Add 'techniques'.")]
    [InlineData(
        Head + "findings: [{ id: F1, techniques: [{ confidence: 0.8 }] }]\n",
        "mappings/a.yaml(3,35): error CB3007: This technique lacks 'id'. Add 'id'.")]
    public void A_missing_key_is_told_with_the_place_of_its_owner(string text, string complaint) =>
        Assert.Equal([complaint], MappingCase.Of(text).Complaints);

    [Theory]
    [InlineData(
        "findings: []\nfunktion: detect\n",
        "mappings/a.yaml(4,1): error CB3008: Nothing reads the key 'funktion'. Did you mean 'function'?")]
    [InlineData(
        "findings: [{ id: F1, techniques: [], titel: T }]\n",
        "mappings/a.yaml(3,38): error CB3008: Nothing reads the key 'titel'. Did you mean 'title'?")]
    [InlineData(
        "findings: [{ id: F1, techniques: [{ id: T1059, confidance: 1 }] }]\n",
        "mappings/a.yaml(3,48): error CB3008: Nothing reads the key 'confidance'. Did you mean 'confidence'?")]
    public void An_unknown_key_is_told_with_the_name_that_was_meant(string text, string complaint) =>
        Assert.Equal([complaint], MappingCase.Of(Head + text).Complaints);

    [Theory]
    [InlineData("findings: F1\n", "mappings/a.yaml(3,11): error CB3006: 'findings' must be a list, but is text. Write a list here.")]
    [InlineData(
        "findings: [F1]\n",
        "mappings/a.yaml(3,12): error CB3006: 'findings' must be a list of maps, but is text. Write a list of maps here.")]
    [InlineData(
        "findings: [{ id: F1, techniques: T1059 }]\n",
        "mappings/a.yaml(3,34): error CB3006: 'techniques' must be a list, but is text. Write a list here.")]
    [InlineData(
        "findings: [{ id: F1, techniques: [[T1059]] }]\n",
        "mappings/a.yaml(3,35): error CB3006: 'techniques' must be a list of ids or maps, but is a list. Write a list of ids or maps here.")]
    [InlineData(
        "findings: [{ id: F1, techniques: { T1059: sure } }]\n",
        "mappings/a.yaml(3,43): error CB3006: 'T1059' must be a number, but is text. Write a number here.")]
    [InlineData(
        "findings: [{ id: [F1], techniques: [] }]\n",
        "mappings/a.yaml(3,18): error CB3006: 'id' must be text, but is a list. Write text here.")]
    public void A_wrong_type_is_told_with_the_place_of_the_value(string text, string complaint) =>
        Assert.Equal([complaint], MappingCase.Of(Head + text).Complaints);

    [Theory]
    [InlineData(
        "findings: []\nfunction: prevent\n",
        "mappings/a.yaml(4,11): error CB3009: 'prevent' is not a value of 'function'. Write one of: detect, protect, respond.")]
    [InlineData(
        "findings: []\nkind: alarm\n",
        "mappings/a.yaml(4,7): error CB3009: 'alarm' is not a value of 'kind'. Write one of: alert, compliance, posture, vulnerability.")]
    [InlineData(
        "findings: []\nupdated: today\n",
        "mappings/a.yaml(4,10): error CB3009: 'today' is not a value of 'updated'. Write a date as YYYY-MM-DD.")]
    [InlineData(
        "findings: []\nurl: docs\n",
        "mappings/a.yaml(4,6): error CB3009: 'docs' is not a value of 'url'. Write a whole http, https or mailto address.")]
    [InlineData(
        "findings: []\nconfidence: 80\n",
        "mappings/a.yaml(4,13): error CB3009: '80' is not a value of 'confidence'. Write a confidence above 0 and at most 1 (0.8 for 80 percent), or leave it out.")]
    [InlineData(
        "findings: [{ id: F1, techniques: { T1059: 0 } }]\n",
        "mappings/a.yaml(3,43): error CB3009: '0' is not a value of 'T1059'. Write a confidence above 0 and at most 1 (0.8 for 80 percent), or leave it out.")]
    [InlineData(
        "findings: [{ id: F1, techniques: [{ id: T1059, confidence: 1.1 }] }]\n",
        "mappings/a.yaml(3,60): error CB3009: '1.1' is not a value of 'confidence'. Write a confidence above 0 and at most 1 (0.8 for 80 percent), or leave it out.")]
    [InlineData(
        "findings: [{ id: F1, techniques: [{ id: T1059, reviewed: 2026 }] }]\n",
        "mappings/a.yaml(3,58): error CB3009: '2026' is not a value of 'reviewed'. Write a date as YYYY-MM-DD.")]
    public void A_value_that_is_not_allowed_is_told_with_what_is(string text, string complaint) =>
        Assert.Equal([complaint], MappingCase.Of(Head + text).Complaints);

    [Theory]
    [InlineData(
        "{ T105: 0.8 }",
        "mappings/a.yaml(4,29): error CB3101: 'T105' is not a technique id. Write T and four digits, for a sub-technique also a dot and three digits.")]
    [InlineData(
        "[execution]",
        "mappings/a.yaml(4,28): error CB3101: 'execution' is not a technique id. Write T and four digits, for a sub-technique also a dot and three digits.")]
    [InlineData("[{ id: T1059/004 }]", "mappings/a.yaml(4,34): error CB3101: 'T1059/004' is not a technique id. Write T1059.004 alone.")]
    [InlineData(
        "['T1059, T1078']",
        "mappings/a.yaml(4,28): error CB3101: 'T1059, T1078' is not a technique id. Give each technique an entry of its own.")]
    public void What_is_no_technique_id_is_told_in_every_form(string techniques, string complaint) =>
        Assert.Equal([complaint], MappingCase.Findings($"  - {{ id: F1, techniques: {techniques} }}\n").Complaints);

    [Fact]
    public void A_wrong_id_does_not_take_the_others_with_it() =>
        Assert.Equal(
            ["T1059"],
            Assert.Single(
                MappingCase.Findings("  - { id: F1, techniques: [T1, T1059] }\n").Sources[0].Findings).Techniques.Select(
                    technique => technique.Technique.ToString()));

    [Fact]
    public void A_finding_that_stands_twice_is_told_with_its_first_line()
    {
        var read = MappingCase.Findings(
            "  - { id: F1, techniques: [T1059] }\n  - { id: F2, techniques: [] }\n  - { id: F1, techniques: [T1060] }\n");
        Assert.Equal(
            ["mappings/a.yaml(6,11): error CB3102: The finding 'F1' stands in line 4 already. Merge the two, as each finding counts once."],
            read.Complaints);
        Assert.Equal(["F1", "F2"], read.Sources[0].Findings.Select(finding => finding.Id));
    }

    [Fact]
    public void A_technique_that_stands_twice_in_the_short_form_is_told() =>
        Assert.Equal(
            ["mappings/a.yaml(4,41): error CB3005: The key 'T1059' stands here a second time. Remove one of the two, or merge them."],
            MappingCase.Findings("  - { id: F1, techniques: { T1059: 0.8, T1059: 0.9 } }\n").Complaints);

    [Theory]
    [InlineData("findings: []\n")]
    [InlineData("source: S\nfindings: []\n")]
    public void Without_source_or_provider_there_is_no_source(string text) => Assert.Empty(MappingCase.Of(text).Sources);

    [Fact]
    public void Bytes_that_are_not_utf8_are_told()
    {
        var read = new MappingCase().With("a.yaml", [.. "source: "u8, 0xE9]).Load("a.yaml");
        Assert.Equal(["a.yaml(1,9): error CB3002: This mapping file is not UTF-8 text. Save the file as UTF-8."], read.Complaints);
    }
}
