using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Pages.Defences;

/// <summary>Pages of mitigations, data components and log sources, and what technique pages say of them.</summary>
public sealed class DefencePageTests
{
    [Theory]
    [InlineData("mitigations/index.html", "mitigations")]
    [InlineData("mitigations/M0001/index.html", "mitigation")]
    [InlineData("datacomponents/index.html", "components")]
    [InlineData("datacomponents/DC0001/index.html", "component")]
    [InlineData("logsources/index.html", "log-sources")]
    [InlineData("logsources/aws-cloudtrail/index.html", "log-source")]
    public void A_page_reads_as_its_golden_file(string page, string golden) =>
        Golden.Equal($"pages/{golden}.txt", PageText.Of(DefenceSite.Kit().Page(page)));

    [Fact]
    public void Beside_each_log_stands_who_of_the_site_reads_it()
    {
        Assert.Equal(
            [
                "AWS CloudTrail management events AWS:CloudTrail | 1 rule, all for T1059; AWS GuardDuty (1 finding for T1059)",
                "House:Diary | Nothing on this site",
            ],
            Logs(DefenceSite.Kit(), "T1059"));
        Assert.EndsWith(
            "read 1 of the 2 log sources that they name, 1 of them for T1059.",
            Detection(DefenceSite.Kit(), "T1059"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_reads_data_events_only_if_it_names_one()
    {
        Assert.StartsWith(
            "AWS CloudTrail data events of S3 AWS:CloudTrail | AWS GuardDuty (no finding for T1060)",
            Logs(DefenceSite.Kit(), "T1060").First(), StringComparison.Ordinal);
        Assert.StartsWith(
            "AWS CloudTrail data events of S3 AWS:CloudTrail | 1 rule, none for T1060; AWS GuardDuty",
            Logs(DefenceSite.Kit("GetObject"), "T1060").First(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_analytic_for_a_platform_outside_of_the_scope_is_shown_and_not_counted()
    {
        Assert.Contains(
            "with 2 analytics; 1 of them for platforms of this site's scope.",
            Detection(DefenceSite.Kit(), "T1060"),
            StringComparison.Ordinal);
        Assert.DoesNotContain(
            DefenceSite.Kit().Published().Gaps.UnreadLogs, source => source.Source.Id.ToString() == "windows-sysmon");
        Assert.Contains(
            DefenceSite.Kit(platforms: "\"IaaS\", \"Windows\"").Published().Gaps.UnreadLogs,
            source => source.Source.Id.ToString() == "windows-sysmon");
    }

    [Fact]
    public void A_technique_that_nothing_notices_says_so()
    {
        Assert.Equal("This site's ATT&CK data names no detection strategy for T1061.", Detection(DefenceSite.Kit(), "T1061"));
        Assert.Contains(
            "This site's ATT&CK data names no mitigation of T1061: what it uses can hardly be taken away.",
            PageText.Of(DefenceSite.Kit().Page("techniques/T1061/index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_that_no_rule_reads_is_a_gap_with_what_it_would_open_up()
    {
        var gaps = PageText.Of(DefenceSite.Kit().Page("gaps/index.html"));
        Assert.Contains("House:Diary | Other | 1 technique, all with evidence from elsewhere | ", gaps, StringComparison.Ordinal);
        Assert.Contains(
            "AWS CloudTrail data events of S3 | AWS | 1 technique, without any evidence today | AWS GuardDuty",
            gaps,
            StringComparison.Ordinal);
        Assert.DoesNotContain("AWS CloudTrail management events | AWS", gaps, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_that_may_not_be_named_read_nothing() => Assert.Empty(
        DefenceSite.Kit()
            .With("rules/a.yml", DefenceSite.Rule("Hidden", "RunInstances", "T1059").Replace(
                "    - attack.t1059", "    - attack.t1059\n    - tlp.red", StringComparison.Ordinal))
            .Published()
            .LogSources.SelectMany(source => source.Rules));

    private static string Detection(SiteKit kit, string technique) =>
        kit.Page($"techniques/{technique}/index.html").QuerySelector("section[aria-labelledby=detection] > p")!.TextContent;

    private static IEnumerable<string> Logs(SiteKit kit, string technique) =>
        kit.Page($"techniques/{technique}/index.html").QuerySelectorAll("table.logs tbody tr").Select(
            row => $"{row.Children[0].TextContent.Trim()} | {row.Children[3].TextContent}");
}
