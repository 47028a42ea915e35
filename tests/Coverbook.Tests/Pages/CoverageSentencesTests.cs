using Coverbook.Coverage.Publishing;
using Coverbook.Coverage.Totals;
using Coverbook.Mappings;
using Coverbook.Pages.Wording;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Pages;

public sealed class LeadTests
{
    private static readonly DateOnly Day = new(2026, 4, 24);

    [Fact]
    public void It_names_the_providers_with_findings_here_in_config_order_and_the_library()
    {
        var kit = new SiteKit()
            .With("mappings/a.yaml", SiteKit.Mapping("G", "  - { id: F1, techniques: [T1059] }", "gcp"))
            .With("mappings/b.yaml", SiteKit.Mapping("W", "  - { id: F1, techniques: [T1059] }"))
            .With("mappings/c.yaml", SiteKit.Mapping("W2", "  - { id: F1, techniques: [T1059] }"))
            .With("rules/a.yml", SiteKit.Rule("R", "aws", "T1059"));
        Assert.Equal(
            "Detection coverage in DCV across AWS and GCP for Command and Scripting Interpreter, plus the corresponding Sigma rule in the CloudSigma library. "
            + "Source data refreshed 2026-04-24.",
            Lead(kit, Day));
    }

    [Fact]
    public void Without_findings_rules_and_date_it_says_none_of_them() =>
        Assert.Equal("Detection coverage in DCV for Command and Scripting Interpreter.", Lead(new SiteKit(), null));

    [Fact]
    public void A_provider_that_only_protects_is_not_named() =>
        Assert.Equal(
            "Detection coverage in DCV for Command and Scripting Interpreter.",
            Lead(
                new SiteKit().With(
                    "mappings/a.yaml", SiteKit.Mapping("S", "  - { id: F1, techniques: [{ id: T1059, function: protect }] }")),
                null));

    [Fact]
    public void Several_libraries_are_named_the_sites_own_first()
    {
        var kit = new SiteKit()
            .With(
                "site.config.json",
                SiteKit.Config().Replace(
                    "\"rules\": [", "\"rules\": [ { \"path\": \"o/*.yml\", \"library\": \"Alien\" },", StringComparison.Ordinal))
            .With("o/a.yml", SiteKit.Rule("O", "aws", "T1059")).With("rules/a.yml", SiteKit.Rule("R", "aws", "T1059"));
        Assert.EndsWith(
            ", plus the corresponding Sigma rules in the libraries CloudSigma and Alien.", Lead(kit, null), StringComparison.Ordinal);
    }

    private static string Lead(SiteKit kit, DateOnly? refreshed)
    {
        var site = kit.Read()!;
        return new CoverageSentences(site.Config).Lead(PublishedModel.Of(site.Model).Of("T1059"), refreshed);
    }
}

public sealed class MappedTests
{
    private const string Endpoint = "\"name\": \"GCP\", \"kind\": \"endpoint\"";

    [Fact]
    public void One_detection_of_one_provider_is_written_in_the_singular() =>
        Assert.Equal("DCV maps 1 detection across 1 cloud provider to T1059. Coverage by source:", Mapped(With(("aws", 1))));

    [Fact]
    public void Several_are_written_in_the_plural() =>
        Assert.Equal(
            "DCV maps 5 detections across 2 cloud providers to T1059. Coverage by source:",
            Mapped(With(("aws", 2), ("aws", 1), ("azure", 2))));

    [Fact]
    public void Where_not_all_providers_are_clouds_they_are_just_providers()
    {
        var kit = With(("aws", 2), ("azure", 1)).With(
            "site.config.json", SiteKit.Config().Replace("\"name\": \"GCP\", \"kind\": \"cloud\"", Endpoint, StringComparison.Ordinal));
        Assert.Equal("DCV maps 3 detections across 2 providers to T1059. Coverage by source:", Mapped(kit));
        Assert.Equal("Provider", new CoverageSentences(kit.Read()!.Config).ProviderColumn);
    }

    [Fact]
    public void Where_all_are_clouds_the_column_says_so() =>
        Assert.Equal("Cloud", new CoverageSentences(new SiteKit().Read()!.Config).ProviderColumn);

    [Fact]
    public void A_gap_is_called_one() =>
        Assert.Equal(
            "DCV maps no detection to T1059. This is a gap: the technique is in scope, and there is neither a finding that detects it nor a rule.",
            Mapped(new SiteKit()));

    [Fact]
    public void A_rule_alone_is_no_gap() =>
        Assert.Equal("DCV maps no detection to T1059.", Mapped(new SiteKit().With("rules/a.yml", SiteKit.Rule("R", "aws", "T1059"))));

    [Fact]
    public void Out_of_scope_says_for_which_platforms_the_technique_is() =>
        Assert.Equal(
            "DCV maps no detection to T1059. T1059 is outside this site's scope: IaaS and Windows only.",
            Mapped(new SiteKit().With("site.config.json", SiteKit.Config("\"coverage\": { \"platforms\": [\"SaaS\"] }"))));

    [Theory]
    [InlineData(nameof(MappingFunction.Protect), 1, "1 finding protects against T1059:")]
    [InlineData(nameof(MappingFunction.Protect), 2, "2 findings protect against T1059:")]
    [InlineData(nameof(MappingFunction.Respond), 1, "1 finding responds to T1059:")]
    [InlineData(nameof(MappingFunction.Respond), 1200, "1,200 findings respond to T1059:")]
    public void What_protects_or_responds_has_sentences_of_its_own(string function, int findings, string sentence) =>
        Assert.Equal(sentence, CoverageSentences.Other(Enum.Parse<MappingFunction>(function), findings, "T1059"));

    [Theory]
    [InlineData(nameof(CoverageStatus.Covered), "Covered")]
    [InlineData(nameof(CoverageStatus.Gap), "Gap")]
    [InlineData(nameof(CoverageStatus.OutOfScope), "Out of scope")]
    public void A_status_has_its_words(string status, string words) =>
        Assert.Equal(words, CoverageSentences.Status(Enum.Parse<CoverageStatus>(status)));

    [Fact]
    public void Counts_are_written_for_lists()
    {
        Assert.Equal("no finding, no rule", CoverageSentences.Counts(new SiteKit().Published().Of("T1059")));
        Assert.Equal(
            "2 findings, 1 rule",
            CoverageSentences.Counts(With(("aws", 2)).With("rules/a.yml", SiteKit.Rule("R", "aws", "T1059")).Published().Of("T1059")));
    }

    [Fact]
    public void Counts_say_out_of_scope_only_where_nothing_is_mapped()
    {
        var config = SiteKit.Config("\"coverage\": { \"platforms\": [\"SaaS\"] }");
        Assert.Equal("out of scope", CoverageSentences.Counts(new SiteKit().With("site.config.json", config).Published().Of("T1059")));
        Assert.Equal(
            "1 finding, no rule", CoverageSentences.Counts(With(("aws", 1)).With("site.config.json", config).Published().Of("T1059")));
    }

    private static string Mapped(SiteKit kit)
    {
        var site = kit.Read()!;
        return new CoverageSentences(site.Config).Mapped(PublishedModel.Of(site.Model).Of("T1059"));
    }

    private static SiteKit With(params (string Provider, int Findings)[] sources)
    {
        var kit = new SiteKit();
        foreach (var (source, index) in sources.Select((source, index) => (source, index)))
        {
            var findings = Enumerable.Range(1, source.Findings).Select(number => $"  - {{ id: F{number}, techniques: [T1059] }}");
            kit.With($"mappings/{index}.yaml", SiteKit.Mapping($"S{index}", string.Join('\n', findings), source.Provider));
        }

        return kit;
    }
}
