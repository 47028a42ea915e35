using System.Globalization;
using System.Text;
using Coverbook.Config;
using Coverbook.Diagnostics;
using Coverbook.Mappings;

namespace Coverbook.Tests.Mappings;

/// <summary>Spreadsheets of different make that hold one mapping give one mapping.</summary>
public sealed class SheetMakesTests
{
    private static readonly string[] Expected =
    [
        "home / Porch Camera / Ladder / A ladder / T1105 Detect 0.9 2026-02-17",
        "home / Porch Camera / Stranger / A stranger, at night / T1059 Detect 0.85 2026-03-30",
        "home / Porch Camera / Stranger / A stranger, at night / T1078.004 Detect 0.5 2026-03-30",
    ];

    public static TheoryData<string> Names => [.. SheetMakes.All.Keys];

    [Fact]
    public void There_are_thirty_and_more() => Assert.InRange(SheetMakes.All.Count, 30, 100);

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_gives_the_same_mapping(string name)
    {
        var make = SheetMakes.All[name];
        var read = new MappingCase().With(make.Name, make.Bytes).Load("a.*");
        Assert.DoesNotContain(read.Diagnostics, diagnostic => diagnostic.IsError);
        Assert.Equal(name == "a column that nobody reads", read.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Warning));
        Assert.Equal(Expected, Lines(read));
    }

    [Fact]
    public void Several_techniques_in_a_cell_are_rows_of_their_own()
    {
        const string Head = "provider;source;finding;technique;confidence;title\n";
        foreach (var cell in new[]
            {
                "T1059, T1078.004", "\"T1059; T1078.004\"", "\"T1059\nT1078.004\"",
                "T1059 T1078.004", "T1059 & T1078.004", "T1059 and T1078.004",
                "T1059,T1078/004,", "T1059: Command and Scripting Interpreter, T1078.004: Valid Accounts: Cloud Accounts",
                "Command and Scripting Interpreter (T1059), Cloud Accounts (T1078.004)", "T1059 | T1078.004", "T1059, T1059, T1078.004",
                "https://attack.mitre.org/techniques/T1059, https://attack.mitre.org/techniques/T1078/004/",
            })
        {
            var read = new MappingCase().With("a.csv", $"{Head}home;S;a;{cell};0.85;t\n").Load("a.csv");
            Assert.Equal(["T1059", "T1078.004"], read.Finding().Techniques.Select(claim => claim.Technique.ToString()));
            Assert.All(read.Finding().Techniques, claim => Assert.Equal(0.85m, claim.Confidence?.Value));
        }
    }

    [Theory]
    [InlineData("T1059-T1062")]
    [InlineData("T1059 see T1078")]
    [InlineData("T1059?")]
    [InlineData("not T1059")]
    [InlineData("T1059.4")]
    [InlineData("T10591")]
    [InlineData("T1059/T1078")]
    [InlineData("Execution")]
    [InlineData("https://example.org/techniques/T1059")]
    [InlineData("https://example.org/?attack.mitre.org/techniques/T1059")]
    public void What_has_no_one_meaning_is_refused_with_its_place(string cell)
    {
        var read = new MappingCase().With("a.csv", $"provider;source;finding;technique\nhome;S;a;T1105, {cell}\n").Load("a.csv");
        Assert.StartsWith(
            $"a.csv(2,17): error CB3101: '{cell}' is not a technique id.", Assert.Single(read.Complaints), StringComparison.Ordinal);
        Assert.Equal(["T1105"], read.Sources[0].Findings[0].Techniques.Select(claim => claim.Technique.ToString()));
    }

    [Fact]
    public void Columns_may_be_named_in_the_configuration()
    {
        var columns =
            new ColumnOptions { Finding = "Signal No.", Technique = "Maps to", Title = "Text", Confidence = "Sure?", Reviewed = "Seen" };
        var read = Load(
            "Control;Signal No.;Text;Maps to;Sure?;Seen\nx;a;A title;T1059;85%;30.03.2026\n",
            new MappingOptions { Provider = "home", Name = "Porch Camera", Columns = columns });
        Assert.Equal(["home / Porch Camera / a / A title / T1059 Detect 0.85 2026-03-30"], Lines(read));
        Assert.Equal(["CB3032"], read.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Equal(default, read.Sources[0].ProviderSpan with { Path = default });
    }

    [Fact]
    public void A_column_that_is_named_and_not_there_is_told() =>
        Assert.Equal(
            ["a.txt(1,1): error CB3031: The headings lack 'Maps to' and 'Text'. Add the columns 'Maps to' and 'Text', or name the columns that hold them in 'columns' at the file's entry in site.config.json."],
            Load(
                "provider;source;finding;technique name\nhome;S;a;T1059\n",
                new MappingOptions { Columns = new ColumnOptions { Technique = "Maps to", Title = "Text" } }).Complaints);

    [Fact]
    public void What_a_row_lacks_the_configuration_may_have()
    {
        var read = Load("provider;finding;technique\nhome;a;T1059\n;b;T1105\n", new MappingOptions { Provider = "garden", Name = "N" });
        Assert.Empty(read.Complaints);
        Assert.Equal(["home / N", "garden / N"], read.Sources.Select(source => $"{source.ProviderId} / {source.Name}"));
    }

    [Theory]
    [InlineData("3/4/2026", "Write 2026-03-04 or 2026-04-03, whichever is meant.")]
    [InlineData("30.03.26", "Write a date as YYYY-MM-DD.")]
    [InlineData("2026", "Write a date as YYYY-MM-DD.")]
    [InlineData("13/13/2026", "Write a date as YYYY-MM-DD.")]
    [InlineData("yesterday", "Write a date as YYYY-MM-DD.")]
    public void A_day_that_cannot_be_told_is_refused(string cell, string cure) =>
        Assert.Equal(
            [$"a.csv(2,17): error CB3009: '{cell}' is not a value of 'reviewed'. {cure}"],
            new MappingCase().With("a.csv", $"provider,source,finding,technique,reviewed\nhome,S,a,T1059,{cell}\n").Load("a.csv").Complaints
                .Select(complaint => complaint.Replace("(2,16)", "(2,17)", StringComparison.Ordinal)));

    [Fact]
    public void A_day_and_a_month_that_are_the_same_number_have_one_reading() =>
        Assert.Equal(
            new DateOnly(2026, 4, 4),
            new MappingCase().With(
                "a.csv",
                "provider,source,finding,technique,reviewed\nhome,S,a,T1059,4/4/2026\n").Load("a.csv").Finding().Techniques[0].Reviewed);

    [Fact]
    public void Another_encoding_is_told_with_the_way_out() =>
        Assert.Equal(
            ["a.csv(2,9): error CB3002: This mapping file is not UTF-8 text. Save the file as UTF-8; Excel calls that \"CSV UTF-8\"."],
            new MappingCase().With(
                "a.csv",
                Encoding.Latin1.GetBytes("provider,source,finding,technique\nhome,Gar\u00e4e,a,T1059\n")).Load("a.csv").Complaints);

    [Fact]
    public void The_table_of_the_mappings_explorer_gives_capabilities()
    {
        var read = new MappingCase().With("a.csv", """
            mapping_framework,mapping_framework_version,capability_group,capability_id,capability_description,mapping_type,attack_object_id,attack_object_name,attack_version,technology_domain,score_category,score_value,related_score,references,comments,organization,creation_date,last_update
            aws,12/12/2024,cam,cam,Porch Camera,technique_scores,T1059,A name,16.1,enterprise,detect,partial,,"['https://example.org/a', 'https://example.org/b']","Because, so.",Center,09/21/2021,12/11/2024
            aws,12/12/2024,cam,cam,Porch Camera,technique_scores,T1078.004,A name,16.1,enterprise,protect,significant,T1078,,,Center,09/21/2021,12/11/2024
            aws,12/12/2024,lamp,lamp,Lamp,non_mappable,,,16.1,enterprise,,,,,It only shines.,Center,09/21/2021,12/11/2024
            nist,5,AC,AC-2,Accounts,mitigates,T1059,A name,16.1,enterprise,,,,,,Center,09/21/2021,12/11/2024
            """).Load("a.csv");
        Assert.Empty(read.Complaints);
        Assert.Equal(
            [
                "aws 16.1 cam Porch Camera: T1059 Detect Partial technique_scores 2 Because, so.; T1078.004 Protect Significant technique_scores 0 ",
                "aws 16.1 lamp Lamp: It only shines.", "nist 16.1 AC-2 Accounts: T1059   mitigates 0 ",
            ],
            read.Capabilities.Select(one =>
                $"{one.Mapping.ProviderId} {one.Mapping.AttackVersion} {one.Id} {one.Name}: {one.NotMappable ?? string.Join("; ", one.Scores.Select(Print))}"));
        Assert.Equal(
            (2, new DateOnly(2024, 12, 11)), (read.Capabilities[0].Scores[0].Span.Start.Line, read.Capabilities[0].Mapping.Updated));
    }

    private static string Print(CapabilityScore score) =>
        $"{score.Technique} {score.Category} {score.Value} {score.Relation} {score.References.Length} {score.Comment}";

    private static MappingCase Load(string text, MappingOptions options) =>
        new MappingCase().With("a.txt", text).LoadEntries(options with { Path = "a.txt", Format = MappingFormat.Csv });

    private static IEnumerable<string> Lines(MappingCase read) =>
        read.Sources.SelectMany(source => source.Findings.SelectMany(finding => finding.Techniques.Select(claim => string.Create(
            CultureInfo.InvariantCulture,
            $"{source.ProviderId} / {source.Name} / {finding.Id} / {finding.Title} / {claim.Technique} {claim.Function} {claim.Confidence?.Value:0.##} {claim.Reviewed:yyyy-MM-dd}"))))
            .Order(StringComparer.Ordinal);
}
