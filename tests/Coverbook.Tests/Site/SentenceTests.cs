using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Site;

/// <summary>
/// The sentences of a technique's page in singular, plural, zero and missing, in one golden file that a person can read
/// through.
/// </summary>
public sealed class SentenceTests
{
    private static readonly (string Situation, Action<SiteKit> Arrange)[] Situations =
    [
        ("nothing at all", _ => { }),
        ("one finding of one provider", kit => Findings(kit, "aws", 1)),
        ("two findings of one provider", kit => Findings(kit, "aws", 2)),
        ("findings of two providers", kit => Findings(Findings(kit, "aws", 2), "gcp", 1)),
        ("findings of three providers", kit => Findings(Findings(Findings(kit, "aws", 2), "gcp", 1), "azure", 1)),
        (
            "findings of a provider that is no cloud",
            kit => Findings(kit, "aws", 1).With(
                "site.config.json",
                SiteKit.Config().Replace(
                    "\"name\": \"AWS\", \"kind\": \"cloud\"", "\"name\": \"AWS\", \"kind\": \"endpoint\"", StringComparison.Ordinal))),
        (
            "a finding without confidence",
            kit => kit.With("mappings/a.yaml", SiteKit.Mapping("Source", "  - { id: F1, techniques: [T1059] }"))),
        (
            "a finding that protects",
            kit => kit.With(
                "mappings/a.yaml", "function: protect\n" + SiteKit.Mapping("Source", "  - { id: F1, techniques: { T1059: 0.5 } }"))),
        (
            "two findings that respond",
            kit => kit.With(
                "mappings/a.yaml",
                "function: respond\n" + SiteKit.Mapping(
                    "Source", "  - { id: F1, techniques: [T1059] }\n  - { id: F2, techniques: [T1059] }"))),
        (
            "a re-exported finding, counted once",
            kit => Findings(kit, "aws", 1).With(
                "mappings/b.yaml", SiteKit.Mapping("Hub", "  - { id: H1, sameAs: 'aws/source-aws#F1', techniques: { T1059: 0.9 } }"))),
        ("one rule", kit => Rules(kit, "aws", 1)),
        ("two rules on one platform", kit => Rules(kit, "aws", 2)),
        ("rules on two platforms", kit => Rules(Rules(kit, "aws", 1), "linux", 2)),
        (
            "a rule of another library only",
            kit => Rules(kit, "aws", 1).With(
                "site.config.json",
                SiteKit.Config().Replace(
                    "\"origin\": \"own\"", "\"library\": \"Others\", \"origin\": \"third-party\"", StringComparison.Ordinal))),
        (
            "a generated, experimental rule",
            kit => Rules(kit, "aws", 1).With(
                "site.config.json",
                SiteKit.Config().Replace("\"origin\": \"own\"", "\"origin\": \"generated\"", StringComparison.Ordinal))),
        ("out of scope, one platform", kit => OutOfScope(kit, "Windows")),
        ("out of scope, three platforms", kit => OutOfScope(kit, "Linux", "Windows", "macOS")),
        (
            "an accepted gap",
            kit => kit.With(
                "content/notes/T1059.md", "---\naccepted: { reason: Nothing runs there., owner: Ann, review: 2027-01-31 }\n---\n")),
        (
            "an accepted gap whose review is overdue",
            kit => Findings(kit, "aws", 0).With(
                "content/notes/T1059.md", "---\naccepted: { reason: Nothing runs there, review: 2025-01-31 }\n---\n")),
        (
            "a rule for a newer id",
            kit =>
                kit.With("rules/a.yml", SiteKit.Rule("Rule", "aws", "T1999")).With("aliases.yaml", "techniques: { T1999: [T1059] }").With(
                "site.config.json", SiteKit.Config("\"aliases\": \"aliases.yaml\""))),
        (
            "one sub-technique, covered",
            kit => kit.With("attack.json", Family(1)).With(
                "mappings/a.yaml", SiteKit.Mapping("Source", "  - { id: F1, techniques: { T1059.001: 0.5 } }"))),
        ("three sub-techniques, none covered", kit => kit.With("attack.json", Family(3))),
    ];

    [Fact]
    public void They_read_as_the_golden_file()
    {
        var table = new StringBuilder();
        foreach (var (situation, arrange) in Situations)
        {
            var kit = new SiteKit();
            arrange(kit);
            table.Append(CultureInfo.InvariantCulture, $"# {situation}\n{Sentences(kit.Page("techniques/T1059/index.html"))}\n");
        }

        Golden.Equal("pages/sentences.txt", table.ToString());
    }

    private static string Sentences(IDocument page)
    {
        foreach (var element in page.QuerySelectorAll(
            "figure, details, .contents, .verdict, .neighbours, .sources, .prose, [aria-labelledby=related], .verified, .eyebrow, h1")
            .ToArray())
        {
            element.Remove();
        }

        return PageText.Of(page);
    }

    private static SiteKit Findings(SiteKit kit, string provider, int count) => kit.With(
        $"mappings/{provider}.yaml",
        SiteKit.Mapping(
            $"Source {provider}",
            count == 0
                ? "  []"
                : string.Concat(
                    Enumerable.Range(1, count).Select(number => $"  - {{ id: F{number}, techniques: {{ T1059: 0.{number + 4} }} }}\n")),
            provider));

    private static SiteKit Rules(SiteKit kit, string product, int count)
    {
        for (var number = 1; number <= count; number++)
        {
            kit.With($"rules/{product}{number}.yml", SiteKit.Rule($"Rule {number} for {product}", product, "T1059"));
        }

        return kit;
    }

    private static SiteKit OutOfScope(SiteKit kit, params string[] platforms) => kit
        .With("site.config.json", SiteKit.Config("\"coverage\": { \"platforms\": [\"IaaS\"] }"))
        .With("attack.json", new StixKit().Tactic("TA0002", "Execution", "execution")
            .Technique(
                "T1059",
                "Interpreter",
                change: technique => technique["x_mitre_platforms"] = new System.Text.Json.Nodes.JsonArray(
                    [.. platforms.Select(platform => System.Text.Json.Nodes.JsonValue.Create(platform))])).ToJson());

    private static string Family(int subs)
    {
        var bundle = new StixKit().Tactic("TA0002", "Execution", "execution").Technique("T1059", "Interpreter");
        for (var number = 1; number <= subs; number++)
        {
            bundle.Technique($"T1059.00{number}", $"Shell {number}");
        }

        return bundle.ToJson();
    }
}
