using System.Globalization;
using Coverbook.Config;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Inspecting;
using Coverbook.Inspecting.Importing;
using Coverbook.Mappings;
using Coverbook.Mappings.Formats;
using Coverbook.Mappings.Loading;
using Coverbook.Tests.Kit;
using CsCheck;

namespace Coverbook.Tests.Inspecting;

/// <summary>What is imported and read again says what it said.</summary>
public sealed class MappingImportTests
{
    private const string Home = "home";

    private static readonly ImportRequest Request = new(null, Home, null, ScoresAreConfidences: true, TakesMinimal: false);

    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        ["native.yaml"] = """
            source: "Porch: camera #1"
            provider: home
            function: protect
            kind: posture
            attackVersion: "18.10"
            updated: 2026-04-24
            url: https://example.org/a?b=c#d
            visibility: metadata
            findings:
              - id: "Execution:Runtime/ReverseShell"
                title: 'She said "no": never'
                url: https://example.org/x
                severity: "1.0"
                owner: "yes"
                runbook: "- not a list"
                requires: "null"
                visibility: count
                sameAs: other/source#finding
                meta: { "a: b": "# c", list: [x, y] }
                techniques:
                  - { id: T1059, confidence: 0.123456789, function: detect, rationale: "Two\nlines\tand \\ more", reviewed: 2026-03-30, reviewer: "日本 \u202e 😀" }
                  - { id: T1059, function: respond }
                  - T1078.004
              - { id: "two ", techniques: { T1059: 1, T1105: 0.5 } }
              - { id: "~", techniques: [T1059, T1105] }
            knownFindings: [a, "b: c"]
            """,
        ["sheet.csv"] = """
            provider;source;finding;technique;confidence;title;function;rationale;reviewed;url
            home;S;a;T1059, T1078;85%;"A ""title""; or so";detect;Because: x;30.03.2026;https://example.org/
            home;S;a;T1059;;;respond;;;
            home;S;b;T1105;;;;;;
            """,
        ["layer.json"] = """
            { "name": "Porch", "versions": { "attack": "15", "layer": "4.5" }, "domain": "enterprise-attack", "gradient": { "colors": [], "minValue": 0, "maxValue": 3 },
              "links": [ { "label": "l", "url": "https://example.org/l" } ],
              "techniques": [ { "techniqueID": "T1059", "score": 1, "comment": "a\u001bb", "metadata": [ { "name": "n", "value": "1" }, { "name": "n", "value": "2" }, { "name": "Score", "value": "mine" } ] },
                { "techniqueID": "T1078", "score": 3 }, { "techniqueID": "T1105" } ] }
            """,
        ["watch.yaml"] = """
            version: 1.2
            file_type: technique-administration
            name: Watch
            techniques:
              - technique_id: T1059
                detection:
                  - { applicable_to: [servers], location: [EDR, "Rule: 7"], score_logbook: [{ date: 2026-03-30, score: 4, comment: "Good - mostly" }] }
                  - { applicable_to: [all], location: [SIEM], comment: c, score_logbook: [{ date: 2026-03-30, score: 1 }] }
            """,
    };

    public static TheoryData<string> Names => [.. Files.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_source_reads_again_as_it_was(string name)
    {
        var files = new MemoryFiles().With(name, Files[name]);
        var report = MappingImport.Read(files, new FilePath(name), Request);
        Assert.DoesNotContain(report.Diagnostics, diagnostic => diagnostic.IsError);
        var hints = new MappingHints(null, Home, null, ScoreMeaning.Confidence, ColumnOptions.None);
        var before = MappingLoader.Read(new FilePath(name), hints, files, new DiagnosticBag());
        Assert.Equal(before.Sources.Select(Print), report.Mappings.Select(Reread));
        Assert.NotEmpty(report.Mappings);
    }

    [Fact]
    public void A_readable_file_is_written() =>
        Golden.Equal(
            Path.Combine("mappings", "imported.yaml"),
            string.Concat(Files.Keys.SelectMany(name =>
                MappingImport.Read(new MemoryFiles().With(name, Files[name]), new FilePath(name), Request).Mappings).Select(
                    mapping => $"## {mapping.FileName}\n{mapping.Text}\n")));

    [Theory]
    [InlineData(false, "detect T1059, protect T1078, protect T1078 #2", 2)]
    [InlineData(true, "detect T1059, protect T1078, protect T1078 #2, respond T1105", 1)]
    public void A_capability_becomes_a_source_without_confidences(bool takesMinimal, string findings, int leftOut)
    {
        var report = Import(Request with { Provider = null, TakesMinimal = takesMinimal });
        var mapping = Assert.Single(report.Mappings);
        Assert.Equal(("porch-camera.yaml", "Porch Camera"), (mapping.FileName, mapping.Source));
        var read = Read(mapping);
        Assert.Equal(findings, string.Join(", ", read.Findings.Select(finding => finding.Id)));
        Assert.All(read.Findings, finding => Assert.Null(Assert.Single(finding.Techniques).Confidence));
        Assert.Equal(("house", "16.1", new DateOnly(2024, 12, 11)), (read.ProviderId, read.AttackVersion, read.Updated));
        Assert.Equal(KeyValuePair.Create("Score", "partial"), Assert.Single(read.Findings[0].Meta));
        Assert.Equal(
            (MappingFunction.Protect, "Because."), (read.Findings[1].Techniques[0].Function, read.Findings[1].Techniques[0].Rationale));
        Assert.Equal(leftOut, report.LeftOut.Length);
    }

    [Fact]
    public void A_list_of_controls_protects_where_it_mitigates_and_says_nothing_else()
    {
        var text = Explorer.Replace(
            "\"score_category\": \"detect\", \"score_value\": \"partial\"", "\"mapping_type\": \"mitigates\"", StringComparison.Ordinal)
            .Replace(
                "\"score_category\": \"respond\", \"score_value\": \"minimal\"",
                "\"mapping_type\": \"related-to\"",
                StringComparison.Ordinal);
        var report = MappingImport.Read(new MemoryFiles().With("a.json", text), new FilePath("a.json"), Request);
        Assert.Equal("protect T1059", Read(Assert.Single(report.Mappings)).Findings[0].Id);
        Assert.Contains("left out 1 row of which nothing says whether they detect, protect or respond.", report.LeftOut);
    }

    [Fact]
    public void A_file_with_errors_gives_nothing()
    {
        var report = MappingImport.Read(
            new MemoryFiles().With("layer.json", Files["layer.json"]), new FilePath("layer.json"), Request with { Provider = null });
        Assert.Empty(report.Mappings);
        Assert.Equal(
            "Give the provider's id with --provider.", Assert.Single(report.Diagnostics, diagnostic => diagnostic.Code == "CB3041").Cure);
    }

    [Fact]
    public void Any_text_is_a_scalar_that_reads_as_it_was() =>
        Gen.Select(Gen.String, Gen.OneOf([.. Tricky.Select(Gen.Const)])).Sample(
            (some, other) =>
            {
                var text = string.Concat((some + other + some).EnumerateRunes().Select(rune => rune.ToString()));
                var bag = new DiagnosticBag();
                var yaml = YamlTree.Read(new FilePath("a.yaml"), $"k: {YamlScalar.Of(text)}\n", InputKind.Mapping, bag);
                Assert.Empty(bag.ToSorted());
                var scalar = Assert.IsType<ScalarNode>(Assert.IsType<MapNode>(Assert.Single(yaml.Documents)).Find("k")!.Value);
                Assert.Equal((text, ScalarKind.Text), (scalar.Text, scalar.Kind));
            },
            iter: 2_000);

    private static readonly string[] Tricky =
        ["", " ", ": ", " #", "yes", "1.0", "~", "\n", "\r", "\u2028", "\ufeff", "- ", "2026-04-24", "\"", "\\", "null", "a:", "A"];

    private const string Explorer = """
        { "metadata": { "mapping_framework": "house", "attack_version": "16.1", "creation_date": "09/21/2021", "last_update": "12/11/2024" },
          "mapping_objects": [
            { "capability_id": "cam", "capability_description": "Porch Camera", "attack_object_id": "T1059", "score_category": "detect", "score_value": "partial" },
            { "capability_id": "cam", "attack_object_id": "T1078", "score_category": "protect", "score_value": "significant", "comments": "Because." },
            { "capability_id": "cam", "attack_object_id": "T1078", "score_category": "protect", "score_value": "partial" },
            { "capability_id": "cam", "attack_object_id": "T1105", "score_category": "respond", "score_value": "minimal" },
            { "capability_id": "lamp", "capability_description": "Lamp", "status": "non_mappable" } ] }
        """;

    private static ImportReport Import(ImportRequest request) =>
        MappingImport.Read(new MemoryFiles().With("a.json", Explorer), new FilePath("a.json"), request);

    private static string Reread(ImportedMapping mapping) => Print(Read(mapping));

    private static MappingSource Read(ImportedMapping mapping)
    {
        var bag = new DiagnosticBag();
        var path = new FilePath(mapping.FileName);
        var read = MappingLoader.Read(path, MappingHints.None, new MemoryFiles().With(mapping.FileName, mapping.Text), bag);
        Assert.Empty(bag.ToSorted());
        return Assert.Single(read.Sources);
    }

    private static string Print(MappingSource source) => string.Create(
        CultureInfo.InvariantCulture,
        $"{source.Name}|{source.ProviderId}|{source.Function}|{source.Kind}|{source.AttackVersion}|{source.Updated}|{source.Url}|{source.Visibility}|{string.Join(',', source.KnownFindings)}\n{string.Join('\n', source.Findings.Select(Print))}");

    private static string Print(Finding finding) =>
        $"{finding.Id}|{finding.Title}|{finding.Url}|{finding.Severity}|{finding.Owner}|{finding.Runbook}|{finding.Requires}|{finding.Visibility}"
        + $"|{finding.SameAs?.Provider}/{finding.SameAs?.Source}#{finding.SameAs?.FindingId}|{string.Join(',', finding.Meta)}|{string.Join('\n', finding.Techniques.Select(Print))}";

    private static string Print(FindingTechnique claim) => string.Create(
        CultureInfo.InvariantCulture,
        $"{claim.Technique}|{claim.Confidence?.Value}|{claim.Function}|{claim.Rationale}|{claim.Reviewed}|{claim.Reviewer}");
}
