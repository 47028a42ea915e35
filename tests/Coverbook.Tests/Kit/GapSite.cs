using System.Text.Json.Nodes;
using Coverbook.Coverage.Publishing;

namespace Coverbook.Tests.Kit;

/// <summary>A site with a technique for each thing that may be missing, and what its lists of gaps hold in words.</summary>
internal static class GapSite
{
    private const string Scope = """
        "coverage": { "platforms": ["IaaS"] },
        "aliases": "aliases.yaml"
        """;

    /// <summary>The bundle; who uses techniques is left to <see cref="WithUsers"/>.</summary>
    public static StixKit Bundle() => new StixKit()
        .Tactic("TA0002", "Execution", "execution")
        .Tactic("TA0003", "Persistence", "persistence")
        .Technique("T1001", "Both")
        .Technique("T1002", "Finding alone")
        .Technique("T1003", "Rule alone")
        .Technique("T1004", "Nothing")
        .Technique("T1005", "Below")
        .Technique("T1005.001", "Covered")
        .Technique("T1005.002", "Nothing either")
        .Technique("T1006", "Minimal")
        .Technique("T1007", "Partial")
        .Technique("T1008", "Accepted")
        .Technique("T1009", "Succeeded")
        .Technique("T1010", "Elsewhere", change: OutOfScope)
        .Technique("T1011", "Elsewhere with a finding", change: OutOfScope)
        .Technique("T1012", "In two tactics", change: technique => technique["kill_chain_phases"]!.AsArray().Add(
            new JsonObject { ["kill_chain_name"] = "mitre-attack", ["phase_name"] = "persistence" }))
        .Technique("T1013", "Revoked before")
        .Revoked("T1113", "T1013")
        .Technique("T1100", "Withdrawn", change: technique => technique["x_mitre_deprecated"] = true);

    /// <summary>The configuration.</summary>
    public static string Config => SiteKit.Config(Scope).Replace("mappings/*.yaml", "mappings/*", StringComparison.Ordinal);

    /// <summary>The site with this bundle.</summary>
    public static SiteKit Of(StixKit bundle) => new SiteKit()
        .With("site.config.json", Config)
        .With("attack.json", bundle.ToJson())
        .With("aliases.yaml", "techniques: { T1909: [T1009] }")
        .With("mappings/a.yaml", SiteKit.Mapping("Source", """
              - { id: F1, techniques: { T1001: 0.5, T1005.001: 0.9 } }
              - { id: F2, techniques: { T1002: 0.85, T1011: 0.5 } }
              - { id: F3, techniques: { T1002: 0.4, T1100: 0.4, T1113: 0.8, T1909: 0.8 } }
            """))
        .With("mappings/b.json", Capabilities())
        .With("rules/a.yml", SiteKit.Rule("A", "aws", "T1001", "T1003"))
        .With("rules/b.yml", SiteKit.Rule("B", "aws", "T1005.001", "T1100", "T1909"))
        .With("rules/c.yml", SiteKit.Rule("C", "aws", "T1013"))
        .With("content/notes/T1008.md", "---\naccepted: { reason: Nothing runs there., owner: Ann, review: 2027-01-31 }\n---\n");

    /// <summary>Groups, software and campaigns, and what they use.</summary>
    public static StixKit WithUsers(this StixKit bundle) => bundle
        .Adversary("G0001", "Foxes")
        .Adversary("G0002", "Owls")
        .Adversary("S0001", "Digger")
        .Adversary("C0001", "Autumn")
        .Related("uses", "G0001", "T1012", "They do.")
        .Related("uses", "G0002", "T1012", "They, too.")
        .Related("uses", "G0001", "T1006", "They do.")
        .Related("uses", "S0001", "T1006", "It does.")
        .Related("uses", "S0001", "T1005.002", "It does.")
        .Related("uses", "C0001", "T1005.002", "It did.")
        .Related("uses", "C0001", "T1002", "It did.");

    /// <summary>The lists, those without techniques left out: <c>Gap: T1004, T1006</c>.</summary>
    public static IEnumerable<string> Lists(this SiteKit kit) =>
        kit.Published().Gaps.Lists.Where(list => !list.Techniques.IsEmpty).Select(list => $"{list.Kind}: {Ids(list)}");

    private static string Capabilities() =>
        new CtidKit().Score("Guard", "T1006", "detect", "minimal").Score("Guard", "T1007", "detect", "partial").ToJson();

    private static string Ids(PublishedGapList list) => string.Join(", ", list.Techniques.Select(technique => technique.Technique.Id));

    private static void OutOfScope(JsonObject technique) => technique["x_mitre_platforms"] = new JsonArray("Windows");
}
