using System.Text.Json;
using Coverbook.Coverage;
using Coverbook.Coverage.Totals;
using Coverbook.Diagnostics;
using Coverbook.Mappings;
using Coverbook.Sigma.Lints;
using Coverbook.Terms;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Samples;

/// <summary>The sample site is large enough to be worth reading, and keeps to the facts.</summary>
public sealed class SampleContentTests
{
    private static readonly string[] CloudPlatforms = ["IaaS", "SaaS", "Identity Provider", "Office Suite", "Containers"];

    private static CoverageModel Model => SampleSite.Instance.Site.Model;

    [Fact]
    public void It_has_every_cloud_technique_of_18_1()
    {
        var cloud = Model.Techniques.Where(coverage => coverage.IsInScope).ToArray();
        Assert.Equal(
            (87, 82),
            (
                cloud.Count(coverage => !coverage.Technique.Id.IsSubTechnique),
                cloud.Count(coverage => coverage.Technique.Id.IsSubTechnique)));
        Assert.All(cloud, coverage => Assert.NotEmpty(coverage.Technique.Platforms.Intersect(CloudPlatforms)));
        Assert.Equal(14, Model.Tactics.Length);
        Assert.All(Model.Techniques, coverage => Assert.NotEmpty(coverage.Technique.Description));
        Assert.All(Model.Techniques, coverage => Assert.Equal("DCV", coverage.Technique.Author));
    }

    [Fact]
    public void It_has_ten_sources_with_findings_and_pairs_in_number()
    {
        Assert.Equal(10, Model.Sources.Length);
        Assert.InRange(Model.Sources.Sum(source => source.Findings.Length), 400, int.MaxValue);
        Assert.InRange(Model.Sources.Sum(source => source.Findings.Sum(finding => finding.Techniques.Length)), 800, int.MaxValue);
        Assert.All(Model.Sources.SelectMany(source => source.Findings), finding => Assert.NotNull(finding.Url));
        Assert.All(
            Model.Sources.SelectMany(source => source.Findings).SelectMany(finding => finding.Techniques),
            mapping => Assert.NotNull(mapping.Confidence));
    }

    [Fact]
    public void Every_mapped_technique_is_one_of_the_bundle_and_every_finding_unique_in_its_source()
    {
        Assert.All(Model.Mentions, mention => Assert.Equal(MentionFate.InForce, mention.Fate));
        Assert.All(
            Model.Sources,
            source => Assert.Equal(source.Findings.Length, source.Findings.Select(finding => finding.Id).Distinct().Count()));
    }

    [Fact]
    public void GuardDuty_s_known_findings_hold_all_that_are_mapped()
    {
        var guardDuty = Source("AWS GuardDuty");
        Assert.Empty(guardDuty.Findings.Select(finding => finding.Id).Except(guardDuty.KnownFindings));
        Assert.Equal(guardDuty.KnownFindings.Length, guardDuty.KnownFindings.Distinct().Count());
    }

    [Fact]
    public void It_has_seventy_rules_and_more_on_sixty_techniques_and_more()
    {
        Assert.InRange(Model.Rules.Length, 70, int.MaxValue);
        Assert.InRange(Model.Rules.SelectMany(tagged => tagged.Techniques).Distinct().Count(), 60, int.MaxValue);
        string[] products = ["aws", "azure", "gcp", "m365", "kubernetes", "okta", "github", "linux", "windows"];
        Assert.Empty(products.Except(Model.Rules.Select(tagged => tagged.Rule.LogSource.Product!)));
    }

    [Fact]
    public void Exactly_six_rules_on_six_platforms_are_tagged_T1059()
    {
        var rules = Model.ById[TechniqueId.Parse("T1059")].OwnRules;
        Assert.Equal(
            ["aws", "azure", "gcp", "kubernetes", "linux", "windows"],
            rules.Select(rule => rule.LogSource.Platform!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_rule_passes_the_lints()
    {
        var files = RuleFilesOf.Folder(Repository.Root, "rules/**/*.yml");
        Assert.Empty(
            files.SelectMany(
                file => file.Diagnostics.Concat(RuleLinter.Lint(file))).Where(diagnostic => diagnostic.Severity >= Severity.Warning));
        Assert.Empty(RuleLinter.LintTogether(files));
    }

    [Fact]
    public void Notes_and_pages_are_there()
    {
        Assert.Equal(["About", "Methodology", "Sources and licences"], Model.Pages.Select(page => page.Title));
        Assert.Equal(3, Model.Techniques.Count(coverage => coverage.Note is not null));
        Assert.Equal(CoverageStatus.Accepted, Model.ById[TechniqueId.Parse("T1201")].Status);
    }

    [Fact]
    public void Its_facts_are_those_of_ATT_CK()
    {
        var own = Facts(Repository.At("content", "attack", "cloud.json"));
        var real = Facts(Path.Combine(RealData.Folder, "attack-stix-2.0", "enterprise-attack.json"));
        Assert.All(own, fact => Assert.Equal(real[fact.Key], fact.Value));
        var cloud = real.Where(fact => fact.Value.Contains(" active ", StringComparison.Ordinal)
            && CloudPlatforms.Any(platform => fact.Value.Contains($"\"{platform}\"", StringComparison.Ordinal)));
        Assert.Empty(cloud.Select(fact => fact.Key).Except(own.Keys));
    }

    [Fact]
    public void No_summary_repeats_seven_words_of_ATT_CK_s_own_text()
    {
        var own = Descriptions(Repository.At("content", "attack", "cloud.json"));
        var real = Descriptions(Path.Combine(RealData.Folder, "attack-stix-2.0", "enterprise-attack.json"));
        Assert.All(own, text => Assert.Empty(Runs(text.Value).Intersect(Runs(real[text.Key]))));
    }

    private static MappingSource Source(string name) => Model.Sources.Single(source => source.Name == name);

    /// <summary>STIX id to what the object states as facts.</summary>
    private static Dictionary<string, string> Facts(string bundle) => Objects(bundle, "attack-pattern", "x-mitre-tactic").ToDictionary(
        stix => stix.GetProperty("id").GetString()!,
        stix =>
        {
            string[] names =
            [
                "name",
                "created",
                "modified",
                "kill_chain_phases",
                "x_mitre_platforms",
                "x_mitre_is_subtechnique",
                "x_mitre_version",
                "x_mitre_shortname"
            ];
            var facts = names.Select(name => stix.TryGetProperty(name, out var value) ? JsonSerializer.Serialize(value) : "");
            return $"{stix.GetProperty("external_references")[0].GetProperty("external_id")} {(IsActive(stix) ? "active" : "withdrawn")} {string.Join(' ', facts)}";
        });

    private static Dictionary<string, string> Descriptions(string bundle) => Objects(bundle, "attack-pattern")
        .ToDictionary(
            stix => stix.GetProperty("id").GetString()!, stix => stix.TryGetProperty("description", out var text) ? text.GetString()! : "");

    private static IEnumerable<string> Runs(string text)
    {
        var words =
            text.ToLowerInvariant().Split([' ', '\n', '\r', '.', ',', ';', ':', '(', ')', '`', '"'], StringSplitOptions.RemoveEmptyEntries);
        return Enumerable.Range(0, Math.Max(0, words.Length - 6)).Select(start => string.Join(' ', words[start..(start + 7)])).Distinct();
    }

    private static List<JsonElement> Objects(string bundle, params string[] types)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(bundle));
        return
        [
            .. document.RootElement.GetProperty("objects")
                .EnumerateArray()
                .Where(stix => types.Contains(stix.GetProperty("type").GetString()))
                .Select(stix => stix.Clone())
        ];
    }

    private static bool IsActive(JsonElement stix) => !IsTrue(stix, "revoked") && !IsTrue(stix, "x_mitre_deprecated");

    private static bool IsTrue(JsonElement stix, string name) =>
        stix.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;
}
