using System.Text;
using Coverbook.Changes.Snapshots;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Changes;

/// <summary>A small site in two states, between which there is every kind of change.</summary>
internal static class TwoStates
{
    public const string Day = "2026-01-01";
    public const string NextDay = "2026-04-24";

    /// <summary>The earlier state.</summary>
    public static SiteKit Older() => new SiteKit()
        .With("attack.json", Bundle(new StixKit { Version = "17.1" }).Technique("T1064", "Scripting").Technique("T1100", "Web Shell")
            .Technique("T1200", "Gone")
            .Technique("T1300", "Old name")
            .ToJson())
        .With("mappings/guard.yaml", Mapping("Guard", "2025-12-31", "{ id: F1, techniques: { T1059: 0.80 } }",
            "{ id: F2, techniques: { T1059: 0.60, T1078: 0.90, T1059.001: 0.45 } }"))
        .With("mappings/wall.yaml", Mapping("Wall", Day, "{ id: P1, techniques: [T1059] }"))
        .With("mappings/broom.yaml", Mapping("Broom", Day, "{ id: R1, techniques: [T1064, T1100] }"))
        .With("rules/a.yml", Rule("Rule A", "0f3d5c6e-6a52-4c0b-9a5e-2f1b7a7f0c0a", "T1059"))
        .With("rules/b.yml", Rule("Rule B", "0f3d5c6e-6a52-4c0b-9a5e-2f1b7a7f0c0b", "T1059", "T1200"))
        .With("rules/c.yml", Rule("Rule C", "0f3d5c6e-6a52-4c0b-9a5e-2f1b7a7f0c0c", "T1059"))
        .With("rules/e.yml", SiteKit.RuleWithoutId("Rule E, which has no id", "aws", "T1059"));

    /// <summary>The later state.</summary>
    public static SiteKit Newer() => new SiteKit()
        .With("attack.json", Bundle(new StixKit()).Revoked("T1064", "T1059")
            .Technique("T1100", "Web Shell", change: technique => technique["x_mitre_deprecated"] = true)
            .Technique("T1300", "New name")
            .Technique("T1400", "New technique")
            .ToJson())
        .With("mappings/guard.yaml", Mapping("Guard", NextDay, "{ id: F1, techniques: { T1059: 0.95 } }",
            "{ id: F2, techniques: { T1059: 0.60, T1059.001: 0.50 } }", "{ id: F3, techniques: [T1059] }"))
        .With("mappings/wall.yaml", Mapping("Wall", Day, "{ id: P1, techniques: [T1059] }",
            "{ id: P2, techniques: [T1059] }"))
        .With("mappings/lamp.yaml", Mapping("Lamp", NextDay, "{ id: L1, techniques: { T1300: 0.30 } }"))
        .With("rules/a.yml", Rule("Rule A under another title", "0f3d5c6e-6a52-4c0b-9a5e-2f1b7a7f0c0a", "T1059"))
        .With("rules/c.yml", Rule("Rule C", "0f3d5c6e-6a52-4c0b-9a5e-2f1b7a7f0c0c", "T1059.001").Replace(
            "date: 2026-02-06", "date: 2026-02-06\nmodified: 2026-03-01", StringComparison.Ordinal))
        .With("rules/d.yml", Rule("Rule D", "0f3d5c6e-6a52-4c0b-9a5e-2f1b7a7f0c0d", "T1400"))
        .With("rules/e.yml", SiteKit.RuleWithoutId("Rule E, which has no id", "aws", "T1059"));

    /// <summary>The later state with the earlier one in its history.</summary>
    public static SiteKit Changed() => Newer().With($"content/history/{Day}.json", Json(Older()));

    /// <summary>The later state with both in its history.</summary>
    public static SiteKit Recorded() => Changed().With($"content/history/{NextDay}.json", Json(Newer()));

    /// <summary>A site's snapshot.</summary>
    public static Snapshot Snapshot(this SiteKit kit) => kit.Read()!.Changes.Now;

    /// <summary>A site's snapshot as its file.</summary>
    public static string Json(SiteKit kit) => Encoding.UTF8.GetString(SnapshotWriter.ToJson(kit.Snapshot()));

    private static StixKit Bundle(StixKit kit) => kit.Tactic("TA0002", "Execution", "execution")
        .Technique("T1059", "Interpreter")
        .Technique("T1059.001", "Shell")
        .Technique("T1078", "Accounts");

    private static string Mapping(string source, string updated, params string[] findings) => SiteKit.Mapping(
        source, string.Join('\n', findings.Select(finding => $"  - {finding}"))).Replace(
            "updated: 2026-04-24", $"updated: {updated}", StringComparison.Ordinal)
        .Replace("updated:", $"{(source == "Wall" ? "function: protect\n" : "")}updated:", StringComparison.Ordinal);

    private static string Rule(string title, string id, params string[] techniques) =>
        $"id: {id}\n" + SiteKit.RuleWithoutId(title, "aws", techniques);
}
