using Coverbook.Terms;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Samples;

/// <summary>The page that the product is judged by: section 1 of the design, in order and wording.</summary>
public sealed class T1059PageTests
{
    private static readonly string[] Lines = PageText.Of(SampleSite.Instance.Page("techniques/T1059/index.html")).Split('\n');

    [Fact]
    public void It_reads_as_the_golden_file() => Golden.Equal("sample/T1059.txt", string.Join('\n', Lines));

    [Fact]
    public void Its_parts_stand_in_the_order_and_wording_of_the_design()
    {
        string[] expected =
        [
            "MITRE ATT&CK · TA0002 Execution",
            "T1059 Command and Scripting Interpreter",
            "Detection coverage in DCV across AWS, Azure and GCP for Command and Scripting Interpreter, plus the corresponding Sigma rules in the CloudSigma library. Source data refreshed 2026-04-24.",
            "01 What is T1059?",
            "Platforms: ESXi, IaaS, Identity Provider, Linux, macOS, Network Devices, Office Suite, Windows",
            "02 Coverage in DCV",
            "DCV maps 18 detections across 3 cloud providers to T1059. Coverage by source:",
            "Source | Cloud | Findings mapped | Avg confidence",
            "AWS Security Hub | AWS | 5 | 0.78",
            "AWS Inspector | AWS | 3 | 0.82",
            "AWS GuardDuty | AWS | 2 | 0.82",
            "Azure Policy | Azure | 2 | 0.85",
            "Azure Regulatory Compliance | Azure | 2 | 0.85",
            "Microsoft Defender for Cloud | Azure | 2 | 0.85",
            "GCP Chronicle | GCP | 1 | 0.90",
            "GCP Security Command Center | GCP | 1 | 0.90",
            "03 Detect with CloudSigma",
            "CloudSigma ships 6 production-ready Sigma rules that detect T1059 across 6 platforms. Every rule below is validated against its source SIEM dialect before publication.",
            "Example: AWS Shell Script Pushed To Instances Through Systems Manager",
            "This rule is currently experimental. CloudSigma generated it from upstream threat intelligence; before enabling in production, tune the falsepositives section in your SIEM against your environment's known automation, service accounts and IP allowlist.",
            "04 Related techniques",
            "Sources",
            "MITRE ATT&CK, https://attack.mitre.org/techniques/T1059/",
            "MITRE Tactic TA0002 Execution, https://attack.mitre.org/tactics/TA0002/",
            "MITRE Center for Threat-Informed Defense, Security Stack Mappings (https://center-for-threat-informed-defense.github.io/security-stack-mappings/)",
            "Last verified: 2026-04-24",
        ];
        Assert.Equal(expected, Lines.Where(expected.Contains));
    }

    [Fact]
    public void GuardDuty_s_two_findings_of_80_and_85_percent_show_as_82()
    {
        var guardDuty =
            SampleSite.Instance.Site.Model.ById[TechniqueId.Parse("T1059")].DetectRows.Single(row => row.Source.Name == "AWS GuardDuty");
        Assert.Equal([0.85m, 0.80m], guardDuty.Findings.Select(finding => finding.Confidence!.Value.Value));
        Assert.Contains("AWS GuardDuty | AWS | 2 | 0.82", Lines);
    }

    [Fact]
    public void The_example_rule_is_shown_whole_and_captioned() =>
        Assert.Contains(Lines, line => line.StartsWith("Sigma rule · CloudSigma 2026-02-06", StringComparison.Ordinal));

    [Fact]
    public void Every_count_opens_to_the_findings_behind_it()
    {
        var page = SampleSite.Instance.Page("techniques/T1059/index.html");
        var counts = page.QuerySelectorAll("table.coverage tbody tr").Select(row => row.QuerySelector("td.num a")!).ToArray();
        Assert.Equal(8, counts.Length);
        Assert.All(counts, count =>
        {
            var target = page.QuerySelector($"details {count.GetAttribute("href")}")!;
            Assert.Equal(int.Parse(count.TextContent, System.Globalization.CultureInfo.InvariantCulture), target.Children.Length);
            Assert.All(target.Children, finding => Assert.Matches(@"content/mappings/.+\.yaml:\d+", finding.TextContent));
        });
    }

    [Fact]
    public void The_sample_reads_without_any_diagnostic()
    {
        _ = SampleSite.Instance.Page("index.html");
        Assert.Empty(SampleSite.Instance.Bag.ToSorted());
    }
}
