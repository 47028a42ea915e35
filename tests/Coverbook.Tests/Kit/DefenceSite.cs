namespace Coverbook.Tests.Kit;

/// <summary>
/// A site whose bundle says how its techniques are noticed. T1059 is read in CloudTrail and in a log that nobody knows, T1060 in
/// CloudTrail's data events on IaaS and in Sysmon on Windows, which is out of scope; nothing notices T1061.
/// </summary>
internal static class DefenceSite
{
    /// <summary>The bundle.</summary>
    public static StixKit Bundle() => new StixKit()
        .Tactic("TA0002", "Execution", "execution")
        .Technique("T1059", "Scripting")
        .Technique("T1059.001", "Shell")
        .Technique("T1060", "Tasks")
        .Technique("T1061", "Services")
        .Mitigation("M0001", "Locks", mitigation =>
        {
            mitigation["description"] = "Locks help.(Citation: Smith)";
            mitigation["external_references"]!.AsArray().Add(StixKit.Works("(Citation: Smith)")[0]!.DeepClone());
        })
        .Mitigation("M0002", "Nothing")
        .Related("mitigates", "M0001", "T1059", "Lock the door.(Citation: Smith)(Citation: Wright)")
        .Related("mitigates", "M0001", "T1060")
        .Component("DC0001", "Process Creation")
        .Component("DC0002", "Never Looked For")
        .Analytic("AN0001", "Analytic 1", [("DC0001", "AWS:CloudTrail", "RunInstances"), ("DC0009", "House:Diary", "page 1")])
        .Analytic("AN0002", "Analytic 2", [("DC0001", "AWS:CloudTrail", "GetObject")])
        .Analytic("AN0003", "Analytic 3", [("DC0001", "WinEventLog:Sysmon", "EventCode=1")])
        .Strategy("DET0001", "Listen", "T1059", "AN0001")
        .Strategy("DET0002", "Watch", "T1060", "AN0002", "AN0003");

    /// <summary>The site, with a rule that reads management events and is tagged with T1059.</summary>
    public static SiteKit Kit(string eventName = "RunInstances", string platforms = "\"IaaS\"") => new SiteKit()
        .With("attack.json", Bundle().ToJson().Replace(
            "\"name\": \"Analytic 3\",",
            "\"name\": \"Analytic 3\", \"x_mitre_platforms\": [ \"Windows\" ],",
            StringComparison.Ordinal))
        .With("site.config.json", SiteKit.Config($"\"coverage\": {{ \"platforms\": [{platforms}] }}"))
        .With("mappings/a.yaml", SiteKit.Mapping("AWS GuardDuty", "  - { id: F1, techniques: { T1059: 0.8 } }"))
        .With("rules/a.yml", Rule("Reader", eventName, "T1059"));

    /// <summary>A rule for CloudTrail that looks for one event.</summary>
    public static string Rule(string title, string eventName, params string[] techniques) =>
        SiteKit.Rule(title, "aws", techniques)
            .Replace("product: aws", "product: aws\n    service: cloudtrail", StringComparison.Ordinal)
            .Replace("Something", eventName, StringComparison.Ordinal);
}
