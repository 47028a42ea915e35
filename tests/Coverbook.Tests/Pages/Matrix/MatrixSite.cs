using System.Text.Json.Nodes;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Pages.Matrix;

/// <summary>
/// A site with a technique of each kind that a matrix draws; its tactics stand in an order that is neither that of ids nor of names.
/// </summary>
internal static class MatrixSite
{
    /// <summary>The page of the matrix.</summary>
    public const string Page = "matrix/index.html";

    private static readonly Action<JsonObject> InFour = In("initial-access", "persistence", "privilege-escalation", "defense-evasion");

    /// <summary>The site.</summary>
    public static SiteKit All() => new SiteKit()
        .With(
            "site.config.json",
            SiteKit.Config("\"coverage\": { \"platforms\": [\"IaaS\"] }, \"aliases\": \"aliases.yaml\"").Replace(
                "\"mappings/*.yaml\" }",
                "\"mappings/*.yaml\" }, { \"path\": \"capabilities.json\", \"provider\": \"aws\" }",
                StringComparison.Ordinal))
        .With("aliases.yaml", "techniques: { T1999: [T1070] }")
        .With("attack.json", Bundle().ToJson())
        .With("capabilities.json", new CtidKit().Score("Amazon GuardDuty", "T1068", "detect", "partial").ToJson())
        .With("content/notes/T1069.md", "---\naccepted: { reason: Nobody logs in }\n---\n")
        .With("mappings/aws.yaml", SiteKit.Mapping("Guard", """
              - { id: F1, techniques: { T1059: 0.9, T1060: 0.5, T1061: 0.1, T1065: 0.7 } }
              - { id: F2, techniques: { T1059: 0.3 } }
            """))
        .With("mappings/hub.yaml", SiteKit.Mapping("Hub", "  - { id: H1, sameAs: 'aws/guard#F1', techniques: { T1059: 0.8 } }"))
        .With("mappings/azure.yaml", SiteKit.Mapping("Sentry", "  - { id: A1, techniques: [T1059, T1063.002] }", "azure"))
        .With("rules/a.yml", SiteKit.Rule("First", "aws", "T1059", "T1062", "T1063.001"))
        .With("rules/b.yml", SiteKit.Rule("Second", "aws", "T1059", "T1999"));

    /// <summary>A site with a technique in four tactics, and one in one of them.</summary>
    public static SiteKit InFourTactics() => new SiteKit()
        .With("attack.json", new StixKit()
            .Tactic("TA0001", "Initial Access", "initial-access")
            .Tactic("TA0003", "Persistence", "persistence")
            .Tactic("TA0004", "Privilege Escalation", "privilege-escalation")
            .Tactic("TA0005", "Defense Evasion", "defense-evasion")
            .Technique("T1078", "Valid Accounts", change: InFour)
            .Technique("T1078.004", "Cloud Accounts", change: InFour)
            .Technique("T1190", "Exploit", "initial-access")
            .ToJson())
        .With("rules/a.yml", SiteKit.Rule("Rule", "aws", "T1078"));

    private static StixKit Bundle() => new StixKit()
        .Tactic("TA0003", "Persistence", "persistence")
        .Tactic("TA0002", "Execution", "execution")
        .Tactic("TA0043", "Reconnaissance", "reconnaissance")
        .Technique("T1059", "Zeta: sure", change: In("execution", "persistence"))
        .Technique("T1060", "Medium")
        .Technique("T1061", "Low")
        .Technique("T1062", "Rules only")
        .Technique("T1063", "Below", "persistence")
        .Technique("T1063.001", "With a rule", "persistence")
        .Technique("T1063.002", "With a finding", "persistence")
        .Technique("T1063.003", "Elsewhere", "persistence", Elsewhere)
        .Technique("T1064", "alpha: a gap")
        .Technique("T1065", "Covered elsewhere", change: Elsewhere)
        .Technique("T1066", "Out of scope", change: Elsewhere)
        .Technique("T1067", "<Own> & private", change: stix => stix["external_references"]![0]!["source_name"] = "house")
        .Technique("T1068", "Capability alone")
        .Technique("T1069", "Accepted")
        .Technique("T1070", "May apply")
        .Technique("T1071", "Without a tactic", tactic: null);

    private static void Elsewhere(JsonObject technique) => technique["x_mitre_platforms"] = new JsonArray("Linux");

    private static Action<JsonObject> In(params string[] tactics) => technique => technique["kill_chain_phases"] = new JsonArray(
        [.. tactics.Select(tactic => new JsonObject { ["kill_chain_name"] = "mitre-attack", ["phase_name"] = tactic })]);
}
