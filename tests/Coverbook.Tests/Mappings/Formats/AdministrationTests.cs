using System.Globalization;
using Coverbook.Config;
using Coverbook.Mappings;

namespace Coverbook.Tests.Mappings.Formats;

/// <summary>Technique administration files of DeTT&amp;CT.</summary>
public sealed class AdministrationTests
{
    private const string Head =
        "version: 1.2\nfile_type: technique-administration\nname: Blue team\ndomain: enterprise-attack\nplatform: [all]\ntechniques:\n";

    [Fact]
    public void A_detection_is_a_finding_with_its_newest_score()
    {
        var read = Load("""
              - technique_id: T1059
                technique_name: A name
                detection:
                  - applicable_to: [all]
                    location: [EDR, 'Rule 7']
                    comment: General.
                    score_logbook:
                      - { date: 2026-03-30, score: 4, comment: Better. }
                      - { date: 2024-01-02, score: 1, comment: Old. }
                visibility: [{ applicable_to: [all], score_logbook: [{ date: 2024-01-01, score: 2 }] }]
            """);
        Assert.Equal(["T1059|EDR, Rule 7|Score=4 of 5|-|Better.|2026-03-30"], read.Sources[0].Findings.Select(Print));
        Assert.Empty(read.Complaints);
        Assert.Equal(("Blue team", "home"), (read.Sources[0].Name, read.Sources[0].ProviderId));
        Assert.Equal("a.yaml(7,19)", read.Sources[0].Findings[0].Span.ToString());
    }

    [Fact]
    public void Several_detections_of_a_technique_have_ids_of_their_own()
    {
        const string Log = "score_logbook: [{ date: 2026-03-30, score: 3 }]";
        var read = Load($$"""
              - technique_id: T1059
                detection:
                  - { applicable_to: [servers], location: [EDR], {{Log}} }
                  - { applicable_to: [clients], location: [EDR], {{Log}} }
                  - { applicable_to: [clients], location: [''], {{Log}} }
                  - { applicable_to: [all], location: [], {{Log}} }
            """);
        Assert.Equal(
            [
                "T1059 (EDR)|EDR|Applies to=servers, Score=3 of 5|0.6||2026-03-30",
                "T1059 (EDR) #2|EDR|Applies to=clients, Score=3 of 5|0.6||2026-03-30",
                "T1059 (clients)||Applies to=clients, Score=3 of 5|0.6||2026-03-30", "T1059||Score=3 of 5|0.6||2026-03-30",
            ],
            Load(read, ScoreMeaning.Confidence).Sources[0].Findings.Select(Print));
    }

    [Fact]
    public void What_stands_alone_in_place_of_a_list_is_a_list_of_one() =>
        Assert.Equal(
            ["T1059|EDR|Score=2 of 5|-|c|2026-03-30"],
            Load(
                "  - { technique_id: T1059, detection: { applicable_to: all, location: EDR, comment: c, score_logbook: { date: 2026-03-30 10:00:00, score: 2 } } }\n")
                .Sources[0].Findings.Select(Print));

    [Fact]
    public void Before_1_2_a_detection_has_its_score_itself() =>
        Assert.Equal(
            ["T1059|EDR|Score=2 of 5|-|c|2019-03-01"],
            Load(
                "  - { technique_id: T1059, detection: { location: [EDR], comment: c, date_registered: 2019-03-02, date_implemented: 2019-03-01, score: 2 } }\n")
                .Sources[0].Findings.Select(Print));

    [Fact]
    public void Scores_below_one_and_visibility_claim_nothing()
    {
        var read = Load("""
              - { technique_id: T1059, detection: [{ location: [EDR], score_logbook: [{ date: 2026-03-30, score: 0 }, { date: 2024-03-30, score: 5 }] }] }
              - { technique_id: T1078, detection: [{ location: [EDR], score_logbook: [{ date: 2026-03-30, score: -1 }] }], visibility: { score_logbook: [] } }
              - { technique_id: T1105, visibility: [{ score_logbook: [{ date: 2026-03-30, score: 4 }] }] }
            """);
        Assert.Empty(read.Sources[0].Findings);
        Assert.Equal(
            [
                "a.yaml(7,21): info CB3047: Of 2 entries, 2 claim nothing: they are without a score of 1 or more. Give an entry a score if its technique is covered.",
                "a.yaml(8,21): info CB3048: This technique and 1 more have a visibility, but no detection; visibility is not read. Add a detection where something raises an alert.",
            ],
            read.Complaints);
    }

    [Theory]
    [InlineData(
        "version: 1.2",
        "version: 2.0",
        "error CB3042: This administration file is of version '2.0'; versions 1.0 to 1.2 are read.")]
    [InlineData("name: Blue team\n", "", "error CB3007: This administration file lacks 'name'.")]
    [InlineData("technique_id: T1059", "technique_id: G0001", "warning CB3050: 'G0001' is not a technique id; the entry is passed over.")]
    [InlineData("date: 2026-03-30", "date: 30.3.2026", "error CB3009: '30.3.2026' is not a value of 'date'. Write a date as YYYY-MM-DD.")]
    [InlineData("score: 3", "score: good", "error CB3006: 'score' must be a number, but is text.")]
    public void What_is_wrong_is_told(string written, string instead, string complaint) =>
        Assert.Contains(
            Load(
                "  - { technique_id: T1059, detection: [{ location: [EDR], score_logbook: [{ date: 2026-03-30, score: 3 }] }] }\n",
                written,
                instead).Complaints,
            found => found.Contains(complaint, StringComparison.Ordinal));

    private static MappingCase Load(string techniques, string written = "name", string instead = "name") =>
        new MappingCase().With("a.yaml", (Head + techniques).Replace(written, instead, StringComparison.Ordinal))
            .LoadEntries(new MappingOptions { Path = "a.yaml", Provider = "home" });

    private static MappingCase Load(MappingCase read, ScoreMeaning scores) =>
        read.LoadEntries(new MappingOptions { Path = "a.yaml", Provider = "home", Scores = scores });

    private static string Print(Finding finding)
    {
        var claim = Assert.Single(finding.Techniques);
        var confidence = claim.Confidence?.Value.ToString("0.##", CultureInfo.InvariantCulture) ?? "-";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{finding.Id}|{finding.Title}|{string.Join(", ", finding.Meta.Select(pair => $"{pair.Key}={pair.Value}"))}|{confidence}|{claim.Rationale}|{claim.Reviewed:yyyy-MM-dd}");
    }
}
