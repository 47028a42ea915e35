using System.Globalization;
using Coverbook.Mappings;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Mappings;

public sealed class SourceOfAMappingTests
{
    private const string Everything = """
        source: AWS GuardDuty
        provider: aws
        function: protect
        kind: posture
        attackVersion: 18.1
        updated: 2026-04-24
        url: https://docs.example.org/guardduty/
        confidence: 0.80
        findings:
          - id: F1
            title: A finding
            url: https://docs.example.org/f1
            severity: high
            owner: somebody
            runbook: RB-1
            requires: a license
            meta: { anything: [goes] }
            sameAs: aws/other#F1
            techniques: { T1059: 0.9 }
        knownFindings: [F1, F2]
        """;

    [Fact]
    public void Everything_that_is_written_is_read()
    {
        var read = MappingCase.Of(Everything);
        Assert.Empty(read.Complaints);
        var source = Assert.Single(read.Sources);
        Assert.Equal(
            ("AWS GuardDuty", "aws", MappingFunction.Protect, FindingKind.Posture),
            (source.Name, source.ProviderId, source.Function, source.Kind));
        Assert.Equal(
            ("18.1", new DateOnly(2026, 4, 24), "https://docs.example.org/guardduty/"),
            (source.AttackVersion, source.Updated, source.Url?.Text));
        Assert.Equal(["F1", "F2"], source.KnownFindings);
        var finding = Assert.Single(source.Findings);
        Assert.Equal(
            ("F1", "A finding", "https://docs.example.org/f1", "high"), (finding.Id, finding.Title, finding.Url?.Text, finding.Severity));
    }

    [Fact]
    public void Places_are_remembered()
    {
        var source = Assert.Single(MappingCase.Of(Everything).Sources);
        Assert.Equal("mappings/a.yaml", source.File.Value);
        Assert.Equal(TextPlace.Of(Everything, "aws"), source.ProviderSpan.Start);
        Assert.Equal(TextPlace.Of(Everything, "F1"), source.Findings[0].Span.Start);
        Assert.Equal(TextPlace.Of(Everything, "T1059"), source.Findings[0].Techniques[0].Span.Start);
    }

    [Fact]
    public void A_source_detects_unless_it_says_otherwise()
    {
        var source = Assert.Single(MappingCase.Findings("  - { id: F1, techniques: [T1059] }\n").Sources);
        Assert.Equal((MappingFunction.Detect, null, null), (source.Function, source.Kind, source.Updated));
    }

    [Fact]
    public void Json_is_as_good_as_yaml()
    {
        var read = new MappingCase()
            .With("a.json", """{ "source": "S", "provider": "aws", "findings": [ { "id": "F1", "techniques": { "T1059": 0.8 } } ] }""")
            .Load("a.json");
        Assert.Equal("0.80", Assert.Single(read.Finding().Techniques).Confidence.ToString());
    }
}

public sealed class FormsOfTechniquesTests
{
    [Theory]
    [InlineData("{ T1059: 0.80, T1059.004: 0.95 }", "T1059 0.80, T1059.004 0.95")]
    [InlineData("{ T1059: , T1059.004: 1 }", "T1059 –, T1059.004 1.00")]
    [InlineData("{ t1059: 0.5 }", "T1059 0.50")]
    [InlineData("{ T1059: 1e-1 }", "T1059 0.10")]
    [InlineData("[T1059, T1059.004]", "T1059 –, T1059.004 –")]
    [InlineData("[{ id: T1059, confidence: 0.85 }, { id: T1059.004 }]", "T1059 0.85, T1059.004 –")]
    [InlineData("[T1059, { id: T1060, confidence: 0.85 }]", "T1059 –, T1060 0.85")]
    [InlineData("{}", "")]
    [InlineData("[]", "")]
    public void The_short_the_long_and_the_list_form_say_the_same(string techniques, string read) =>
        Assert.Equal(read, Show(MappingCase.Findings($"  - {{ id: F1, techniques: {techniques} }}\n").Finding()));

    [Theory]
    [InlineData("{ T1059: , T1060: 0.9 }")]
    [InlineData("[T1059, { id: T1060, confidence: 0.9 }]")]
    [InlineData("[{ id: T1059 }, { id: T1060, confidence: 0.9 }]")]
    public void Where_a_form_gives_no_confidence_the_source_does(string techniques)
    {
        var read = MappingCase.Of($"source: S\nprovider: aws\nconfidence: 0.7\nfindings: [{{ id: F1, techniques: {techniques} }}]\n");
        Assert.Equal("T1059 0.70, T1060 0.90", Show(read.Finding()));
    }

    [Fact]
    public void The_long_form_also_tells_why_when_and_who()
    {
        var technique = Assert.Single(MappingCase.Findings("""
              - id: F1
                techniques:
                  - { id: T1059, confidence: 0.85, function: respond, rationale: Never seen before., reviewed: 2026-03-30, reviewer: detection team }

            """).Finding().Techniques);
        Assert.Equal(
            (MappingFunction.Respond, "Never seen before.", new DateOnly(2026, 3, 30), "detection team"),
            (technique.Function, technique.Rationale, technique.Reviewed, technique.Reviewer));
    }

    [Fact]
    public void The_function_of_the_source_holds_for_all_forms()
    {
        var read = MappingCase.Of("""
            source: S
            provider: aws
            function: protect
            findings:
              - { id: F1, techniques: { T1059: 0.8 } }
              - { id: F2, techniques: [T1059] }
              - { id: F3, techniques: [{ id: T1059 }, { id: T1060, function: detect }] }
            """);
        Assert.Equal(
            [MappingFunction.Protect, MappingFunction.Protect, MappingFunction.Protect, MappingFunction.Detect],
            Assert.Single(read.Sources).Findings.SelectMany(finding => finding.Techniques).Select(technique => technique.Function));
    }

    private static string Show(Finding finding) => string.Join(", ", finding.Techniques.Select(technique =>
        string.Create(CultureInfo.InvariantCulture, $"{technique.Technique} {technique.Confidence?.ToString() ?? "–"}")));
}

public sealed class FilesOfMappingsTests
{
    private const string One = "source: One\nprovider: aws\nfindings: []\n";
    private const string Two = "source: Two\nprovider: aws\nfindings: []\n";

    [Fact]
    public void Sources_come_in_the_order_of_their_paths_whatever_the_order_of_the_patterns() =>
        Assert.Equal(
            ["One", "Two"],
            new MappingCase().With("b.yaml", Two).With("a.yaml", One).Load("b.yaml", "a.yaml").Sources.Select(source => source.Name));

    [Fact]
    public void A_file_that_two_patterns_match_is_read_once() =>
        Assert.Single(new MappingCase().With("m/a.yaml", One).Load("m/a.yaml", "m/*.yaml").Sources);

    [Fact]
    public void A_pattern_that_matches_nothing_is_a_warning_at_its_place() =>
        Assert.Equal(
            ["site.config.json(2,1): warning CB3010: No mapping file matches 'n/*.yaml'. Check the pattern, which is relative to the site folder; '**' stands for any folders."],
            new MappingCase().With("m/a.yaml", One).Load("m/*.yaml", "n/*.yaml").Complaints);

    [Fact]
    public void One_bad_file_does_not_stop_the_others()
    {
        var read =
            new MappingCase().With("a.yaml", "[").With("b.yaml", "- list\n").With("c.yaml", [0xFF]).With("d.yaml", One).Load("*.yaml");
        Assert.Equal("One", Assert.Single(read.Sources).Name);
        Assert.Equal(3, read.Complaints.Count());
    }
}
