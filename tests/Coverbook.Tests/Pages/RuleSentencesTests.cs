using Coverbook.Pages.Wording;
using Coverbook.Sigma;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Pages;

public sealed class RulesThatShipTests
{
    private const string NoneOfThem = "Of these, none is validated against the source SIEM dialect.";
    private const string NotIt = "It is not validated against its source SIEM dialect.";

    /// <summary>A rule without a log source of its own.</summary>
    private const string Correlation =
        "title: N\ntags: [attack.t1059]\ncorrelation: {type: event_count, rules: [one_rule], group-by: [user], timespan: 5m, condition: {gte: 5}}\n";

    [Fact]
    public void One_rule_is_written_in_the_singular() =>
        Assert.Equal($"CloudSigma ships 1 Sigma rule that detects T1059 across 1 platform. {NotIt}", Ships(With("aws")));

    [Fact]
    public void Several_rules_are_counted_with_their_distinct_platforms() =>
        Assert.Equal(
            $"CloudSigma ships 3 Sigma rules that detect T1059 across 2 platforms. {NoneOfThem}", Ships(With("aws", "azure", "aws")));

    [Fact]
    public void A_platform_is_the_product_or_else_the_category_or_else_the_service()
    {
        var kit = With("aws")
            .With("rules/c.yml", SiteKit.Rule("C", "x", "T1059").Replace("product: x", "category: aws", StringComparison.Ordinal))
            .With("rules/s.yml", SiteKit.Rule("S", "x", "T1059").Replace("product: x", "service: okta", StringComparison.Ordinal))
            .With("rules/n.yml", Correlation);
        Assert.Equal($"CloudSigma ships 4 Sigma rules that detect T1059 across 2 platforms. {NoneOfThem}", Ships(kit));
    }

    [Fact]
    public void Without_any_platform_none_is_claimed() =>
        Assert.Equal(
            $"CloudSigma ships 1 Sigma rule that detects T1059. {NotIt}",
            Ships(new SiteKit().With("rules/n.yml", Correlation)));

    [Fact]
    public void The_promise_stands_only_where_every_rule_of_the_page_is_validated()
    {
        var kit = new SiteKit().With("rules/a.yml", Sound("One")).With("rules/b.yml", Sound("Two"));
        Assert.Equal(
            "CloudSigma ships 2 production-ready Sigma rules that detect T1059 across 1 platform. Every rule below is validated against its source SIEM dialect before publication.",
            Ships(kit));
        var spoilt = Sound("Two").Replace("eventName", "eventNme", StringComparison.Ordinal);
        Assert.Equal(
            "CloudSigma ships 2 Sigma rules that detect T1059 across 1 platform. Of these, 1 is validated against the source SIEM dialect.",
            Ships(kit.With("rules/b.yml", spoilt)));
        Assert.Contains("not validated", kit.Html("techniques/T1059/index.html"), StringComparison.Ordinal);
        Assert.Contains("eventNme (eventName may be meant) is not in the schema", kit.Html("rules/b.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_of_other_libraries_are_promised_apart()
    {
        var config = SiteKit.Config().Replace(
            "\"rules\": [",
            "\"rules\": [ { \"path\": \"others/*.yml\", \"origin\": \"third-party\", \"library\": \"Alien\" },",
            StringComparison.Ordinal);
        var kit = new SiteKit().With("site.config.json", config)
            .With("rules/a.yml", Sound("One"))
            .With("others/b.yml", SiteKit.Rule("Two", "nobody", "T1059"));
        Assert.Equal(
            "CloudSigma ships 1 production-ready Sigma rule that detects T1059 across 1 platform. Every rule of CloudSigma is validated against its source SIEM dialect before publication; of 1 rule of other libraries, none is validated.",
            Ships(kit));
    }

    [Fact]
    public void No_rule_is_said_so() => Assert.Equal("No rule in CloudSigma is tagged T1059.", Ships(new SiteKit()));

    [Fact]
    public void A_site_without_a_library_of_its_own_says_what_there_is()
    {
        Assert.Equal("No Sigma rule is tagged T1059.", RuleSentences.Ships(new SiteKit().Published().Of("T1059"), null));
        var config = SiteKit.Config()
            .Replace("\"ruleLibrary\": { \"name\": \"CloudSigma\" },", "", StringComparison.Ordinal)
            .Replace("\"origin\": \"own\"", "\"origin\": \"third-party\", \"library\": \"Alien\"", StringComparison.Ordinal);
        Assert.Equal(
            "1 Sigma rule in the Alien library is tagged T1059.",
            RuleSentences.Ships(With("aws").With("site.config.json", config).Published().Of("T1059"), null));
    }

    private static string Sound(string title) =>
        SiteKit.Rule(title, "aws", "T1059").Replace("product: aws", "product: aws\n    service: cloudtrail", StringComparison.Ordinal);

    [Fact]
    public void The_heading_names_the_library()
    {
        Assert.Equal("Detect with CloudSigma", RuleSentences.Heading("CloudSigma"));
        Assert.Equal("Detect with Sigma", RuleSentences.Heading(null));
    }

    private static string Ships(SiteKit kit) => RuleSentences.Ships(kit.Published().Of("T1059"), "CloudSigma");

    private static SiteKit With(params string[] products)
    {
        var kit = new SiteKit();
        foreach (var (product, index) in products.Select((product, index) => (product, index)))
        {
            kit.With($"rules/{index}.yml", SiteKit.Rule($"Rule {index}", product, "T1059"));
        }

        return kit;
    }
}

public sealed class NoteOnARuleTests
{
    private const string Tune =
        "before enabling in production, tune the falsepositives section in your SIEM against your environment's known automation, "
        + "service accounts and IP allowlist.";

    [Fact]
    public void An_experimental_generated_rule_says_how_it_came_to_be() =>
        Assert.Equal(
            $"This rule is currently experimental. CloudSigma generated it from upstream threat intelligence; {Tune}",
            RuleSentences.Note(Rule("experimental", "generated")));

    [Theory]
    [InlineData("own")]
    [InlineData("third-party")]
    public void Other_origins_never_claim_that(string origin) =>
        Assert.Equal($"This rule is currently experimental; {Tune}", RuleSentences.Note(Rule("experimental", origin)));

    [Theory]
    [InlineData("test", "This rule is in test: it is close to stable, but may still need tuning to your environment.")]
    [InlineData("deprecated", "This rule is deprecated: it is no longer counted as coverage.")]
    [InlineData("unsupported", "This rule is unsupported: it cannot be used in its present state and is not counted as coverage.")]
    [InlineData("stable", null)]
    [InlineData("", null)]
    public void Each_status_says_what_it_means(string status, string? note) =>
        Assert.Equal(note, RuleSentences.Note(Rule(status, "generated")));

    [Fact]
    public void The_caption_has_library_and_date() =>
        Assert.Equal("Sigma rule · CloudSigma 2026-02-06", RuleSentences.Caption(Rule("test", "own")));

    [Fact]
    public void The_caption_prefers_the_day_of_the_last_change()
    {
        Assert.Equal(
            "Sigma rule · CloudSigma 2026-03-01", RuleSentences.Caption(Rule("test", "own") with { Modified = new DateOnly(2026, 3, 1) }));
        Assert.Equal("Sigma rule · CloudSigma", RuleSentences.Caption(Rule("test", "own") with { Date = null }));
    }

    [Fact]
    public void What_is_not_stated_is_a_dash()
    {
        Assert.Equal(("–", "critical"), (RuleSentences.Word(RuleLevel.Unstated), RuleSentences.Word(RuleLevel.Critical)));
        Assert.Equal(("–", "experimental"), (RuleSentences.Word(RuleStatus.Unstated), RuleSentences.Word(RuleStatus.Experimental)));
    }

    private static SigmaRule Rule(string status, string origin) => new SiteKit()
        .With("site.config.json", SiteKit.Config().Replace("\"own\"", $"\"{origin}\"", StringComparison.Ordinal))
        .With(
            "rules/a.yml", SiteKit.Rule("R", "aws", "T1059").Replace("status: experimental", $"status: {status}", StringComparison.Ordinal))
        .Model().Rules.Single().Rule;
}
