using System.Text.Json.Nodes;

namespace Coverbook.Tests.Kit;

/// <summary>
/// A site whose bundle has adversaries. Of the techniques in its scope, T1059 has a finding and a rule, T1059.001 a rule, T1060 a finding
/// on its sub-technique only, and T1061 nothing; T1062 is out of scope.
/// </summary>
internal static class AdversarySite
{
    /// <summary>The bundle.</summary>
    public static StixKit Bundle() => new StixKit()
        .Tactic("TA0002", "Execution", "execution")
        .Technique("T1059", "Scripting")
        .Technique("T1059.001", "Shell")
        .Technique("T1060", "Tasks")
        .Technique("T1060.001", "Timer")
        .Technique("T1061", "Services")
        .Technique("T1062", "Elsewhere", change: technique => technique["x_mitre_platforms"] = new JsonArray("Linux"))
        .Adversary("G0001", "Night Owl", group =>
        {
            group["aliases"] = new JsonArray("Night Owl", "Strix", "Otus");
            group["description"] = "[Night Owl](https://attack.mitre.org/groups/G0001) works at night.(Citation: Diary)";
            group["external_references"]!.AsArray().Add(StixKit.Works("(Citation: Diary)")[0]!.DeepClone());
            group["x_mitre_version"] = "2.1";
            group["created"] = "2017-05-31T21:31:52.748Z";
            group["x_mitre_contributors"] = new JsonArray("A. Watcher", "B. Listener");
        })
        .Adversary("G0002", "Quiet")
        .Adversary("G0003", "Old Owl", group => group["revoked"] = true)
        .Adversary("G0004", "Never", group => group["x_mitre_deprecated"] = true)
        .Related("revoked-by", "G0003", "G0001")
        .Adversary("S0001", "Lantern", software => software["x_mitre_platforms"] = new JsonArray("IaaS"))
        .Adversary("C0001", "Long Night", campaign =>
        {
            campaign["first_seen"] = "2020-01-01T00:00:00.000Z";
            campaign["last_seen"] = "2020-12-21T00:00:00.000Z";
        })
        .Related("uses", "G0001", "T1059", "Night Owl scripts.(Citation: Diary)")
        .Related("uses", "G0001", "T1059", "It scripts again.(Citation: Letter)", again => again["id"] = "relationship--again")
        .Related("uses", "G0001", "T1059.001", "It opens a shell.")
        .Related("uses", "G0001", "T1060", "It plans.(Citation: Letter)")
        .Related("uses", "G0001", "T1061", "It serves.(Citation: Diary)")
        .Related("uses", "G0001", "T1062", "It wanders.")
        .Related("uses", "G0001", "S0001", "It carries [Lantern](https://attack.mitre.org/software/S0001).")
        .Related("uses", "S0001", "T1061", "Lantern shines.")
        .Related("uses", "C0001", "T1059", "They scripted.")
        .Related("uses", "C0001", "S0001", "They lit it.")
        .Related("attributed-to", "C0001", "G0001", "It was them.(Citation: Letter)");

    /// <summary>The site; <paramref name="more"/> adds keys to its configuration.</summary>
    public static SiteKit Kit(StixKit? bundle = null, string more = "") => new SiteKit()
        .With("attack.json", (bundle ?? Bundle()).ToJson())
        .With(
            "site.config.json",
            SiteKit.Config("\"coverage\": { \"platforms\": [\"IaaS\"] }" + (more.Length == 0 ? "" : $",\n  {more}")))
        .With("mappings/a.yaml", SiteKit.Mapping("Guard", "  - { id: F1, techniques: { T1059: 0.8, T1060.001: 0.5, T1062: 0.7 } }"))
        .With("rules/a.yml", SiteKit.Rule("A rule", "aws", "T1059", "T1059.001"));
}
