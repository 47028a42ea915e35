using System.Globalization;

namespace Coverbook.Tests.Mappings;

/// <summary>What stands twice in a mapping, and what is written with care for it or without.</summary>
public sealed class RepeatedFindingTests
{
    private const string KeepOne = " Keep one of the two: a finding says one thing of a technique.";
    private const string RemoveOne = " Remove one of the two: it counts once.";

    [Theory]
    [InlineData(
        "[{ id: T1059, confidence: 0.8 }, { id: T1059, confidence: 0.7 }]",
        "(4,66): error CB3103: T1059 has the confidence '0.7' here, but '0.8' at column 34 of this line." + KeepOne)]
    [InlineData(
        "{ T1059: 0.8, t1059: 0.3 }",
        "(4,41): error CB3103: T1059 has the confidence '0.3' here, but '0.8' at column 29 of this line." + KeepOne)]
    [InlineData(
        "[{ id: T1059, rationale: One. }, { id: t1059, rationale: Two. }]",
        "(4,66): error CB3103: T1059 has the rationale 'Two.' here, but 'One.' at column 34 of this line." + KeepOne)]
    [InlineData(
        "[{ id: T1059, reviewed: 2026-01-02 }, { id: T1059, reviewed: 2026-01-03 }]",
        "(4,71): error CB3103: T1059 has the review date '2026-01-03' here, but '2026-01-02' at column 34 of this line." + KeepOne)]
    [InlineData(
        "[{ id: T1059, confidence: 0.8 }, { id: T1059, confidence: 0.80 }]",
        "(4,66): warning CB3104: The finding names T1059 at column 34 of this line already." + RemoveOne)]
    [InlineData("[T1059, T1059]", "(4,35): warning CB3104: The finding names T1059 at column 28 of this line already." + RemoveOne)]
    [InlineData(
        "[T1059, { id: T1059, confidence: 0.8 }]",
        "(4,41): warning CB3104: The finding names T1059 at column 28 of this line already." + RemoveOne)]
    [InlineData(
        "{ T1059: 0.8, T1059: 0.9 }",
        "(4,41): error CB3005: The key 'T1059' stands here a second time. Remove one of the two, or merge them.")]
    public void A_technique_that_stands_twice_is_told_in_every_form(string techniques, string complaint)
    {
        var read = MappingCase.Findings($"  - {{ id: F1, techniques: {techniques} }}\n");
        Assert.Equal(["mappings/a.yaml" + complaint], read.Complaints);
        Assert.Single(Assert.Single(Assert.Single(read.Sources).Findings).Techniques);
    }

    [Fact]
    public void The_default_confidence_contradicts_too() =>
        Assert.Equal(
            ["mappings/a.yaml(5,41): error CB3103: T1059 has the confidence '0.8' here, but '0.6' at column 28 of this line." + KeepOne],
            MappingCase.Of(
                "source: S\nprovider: aws\nconfidence: 0.6\nfindings:\n  - { id: F1, techniques: [T1059, { id: T1059, confidence: 0.8 }] }\n").Complaints);

    [Fact]
    public void To_detect_and_to_protect_are_two_claims()
    {
        var read = MappingCase.Findings(
            "  - { id: F1, techniques: [{ id: T1059, confidence: 0.8 }, { id: T1059, function: protect, confidence: 0.3 }] }\n");
        Assert.Equal(2, read.Finding().Techniques.Length);
    }

    [Fact]
    public void What_only_one_of_two_entries_says_is_kept()
    {
        var read =
            MappingCase.Findings("  - { id: F1, techniques: [{ id: T1059, confidence: 0.8 }, { id: T1059, rationale: Because. }] }\n");
        var claim = Assert.Single(Assert.Single(Assert.Single(read.Sources).Findings).Techniques);
        Assert.Equal(("0.80", "Because."), (claim.Confidence.ToString(), claim.Rationale));
    }

    [Fact]
    public void Of_a_contradiction_the_highest_confidence_is_kept()
    {
        var read = MappingCase.Findings(
            "  - { id: F1, techniques: [{ id: T1059, confidence: 0.8, rationale: Because. }, { id: T1059, confidence: 0.9 }, T1059] }\n");
        var claim = Assert.Single(Assert.Single(Assert.Single(read.Sources).Findings).Techniques);
        Assert.Equal(("0.90", "Because."), (claim.Confidence.ToString(), claim.Rationale));
    }

    [Fact]
    public void Outer_white_space_makes_no_other_finding()
    {
        var read = MappingCase.Findings(
            "  - { id: ' F1', techniques: [' T1059\u00a0'], title: '  ' }\n  - { id: \"F1\\t\", techniques: [T1059] }\n");
        Assert.Equal(
            ["mappings/a.yaml(5,11): error CB3102: The finding 'F1' stands in line 4 already. Merge the two, as each finding counts once."],
            read.Complaints);
        var finding = Assert.Single(read.Sources[0].Findings);
        Assert.Equal(("F1", null), (finding.Id, finding.Title));
    }

    [Fact]
    public void Outer_white_space_of_names_is_no_part_of_them()
    {
        var read = MappingCase.Of("source: ' S '\nprovider: 'aws '\nattackVersion: ' 18.1'\nfindings: []\nknownFindings: [' F1 ']\n");
        Assert.Empty(read.Complaints);
        var source = Assert.Single(read.Sources);
        Assert.Equal(("S", "aws", "18.1", "F1"), (source.Name, source.ProviderId, source.AttackVersion, source.KnownFindings[0]));
    }

    [Fact]
    public void Ids_that_are_written_in_two_forms_of_Unicode_are_one()
    {
        var read = MappingCase.Findings("  - { id: T\u00fcr, techniques: [T1059] }\n  - { id: Tu\u0308r, techniques: [T1078] }\n");
        Assert.Equal(
            ["mappings/a.yaml(5,11): error CB3102: The finding 'T\u00fcr' stands in line 4 already. Merge the two, as each finding counts once."],
            read.Complaints);
        var rows = new MappingCase()
            .With("a.csv", "provider,source,finding,technique\naws,Ha\u0308user,T\u00fcr,T1059\naws,H\u00e4user,Tu\u0308r,T1078\n")
            .Load("a.csv");
        Assert.Equal(("T\u00fcr", 2), (rows.Finding().Id, rows.Finding().Techniques.Length));
    }

    [Fact]
    public void Ids_that_differ_only_in_case_are_two_findings_which_is_said()
    {
        var read = MappingCase.Findings("  - { id: F1, techniques: [T1059] }\n  - { id: f1, techniques: [T1059] }\n");
        Assert.Equal(
            ["mappings/a.yaml(5,11): warning CB3106: The finding 'f1' differs only in case from 'F1' in line 4; each counts. If they are one, write them alike and merge them."],
            read.Complaints);
        Assert.Equal(["F1", "f1"], read.Sources[0].Findings.Select(finding => finding.Id));
    }

    [Theory]
    [InlineData("85%", "Write 0.85.")]
    [InlineData("'85 %'", "Write 0.85.")]
    [InlineData("'0,85'", "Write 0.85.")]
    [InlineData("'0.8'", "Write 0.8 without quotes.")]
    [InlineData("sure", "Write a number here.")]
    public void A_confidence_in_words_is_told_with_the_number_that_was_meant(string written, string cure) =>
        Assert.Equal(
            [$"mappings/a.yaml(4,53): error CB3006: 'confidence' must be a number, but is text. {cure}"],
            MappingCase.Findings($"  - {{ id: F1, techniques: [{{ id: T1059, confidence: {written} }}] }}\n").Complaints);

    [Theory]
    [InlineData("{ T1059: 0,85 }", "(4,36): error CB3006: 'T1059' must be a number, but is text. Write 0.85.")]
    [InlineData("{ T1059: 0,85, T1078: 0.5 }", "(4,36): error CB3006: 'T1059' must be a number, but is text. Write 0.85.")]
    [InlineData("{ T1059: 0, 85 }", "(4,36): error CB3006: 'T1059' must be a number, but is text. Write 0.85.")]
    public void A_decimal_comma_that_divides_a_map_is_told_as_one(string techniques, string complaint) =>
        Assert.Equal(["mappings/a.yaml" + complaint], MappingCase.Findings($"  - {{ id: F1, techniques: {techniques} }}\n").Complaints);

    [Theory]
    [InlineData("85", "0.85 for 85 percent")]
    [InlineData("7", "0.07 for 7 percent")]
    [InlineData("0", "0.8 for 80 percent")]
    [InlineData("-0.5", "0.8 for 80 percent")]
    [InlineData("1e99", "0.8 for 80 percent")]
    public void A_number_that_is_no_confidence_is_told_with_an_example_near_it(string written, string example) =>
        Assert.Equal(
            [$"mappings/a.yaml(4,36): error CB3009: '{written}' is not a value of 'T1059'. Write a confidence above 0 and at most 1 ({example}), or leave it out."],
            MappingCase.Findings($"  - {{ id: F1, techniques: {{ T1059: {written} }} }}\n").Complaints);

    [Fact]
    public void Many_techniques_of_one_finding_are_compared_in_one_pass()
    {
        var techniques = string.Join(
            ", ",
            Enumerable.Range(0, 60_000).Select(
                number => string.Create(CultureInfo.InvariantCulture, $"T{1000 + (number % 9000)}.{number / 9000:000}")));
        Assert.Equal(
            60_000,
            MappingCase.Findings(
                $"  - {{ id: F1, techniques: {{ {techniques.Replace(",", ": 0.5,", StringComparison.Ordinal)}: 0.5 }} }}\n").Finding().Techniques.Length);
    }
}
