using Coverbook.Diagnostics;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Sigma;

/// <summary>Rules of somebody else are judged by the same codes; what is wrong in them is shown, and does not stop the site.</summary>
public sealed class ThirdPartyTests
{
    private const string Old =
        "title: Old Rule\ntags: [attack.t1059]\nlogsource: {product: aws}\ndetection:\n    sel: {a: x}\n    condition: sel | count() > 5\n";
    private const string Sound =
        "title: Sound Rule\ntags: [attack.t1059]\nlogsource: {product: aws}\ndetection:\n    sel: {a: x}\n    condition: sel\n";

    [Fact]
    public void A_fault_is_a_warning_and_the_rule_does_not_count()
    {
        var kit = Site("third-party").With("others/old.yml", Old).With("others/sound.yml", Sound);
        var model = kit.Model();
        Assert.Equal([("CB4152", Severity.Warning)], Found(kit).Select(found => (found.Code, found.Severity)));
        Assert.Equal(["Old Rule", "Sound Rule"], model.Rules.Select(tagged => tagged.Rule.Title));
        Assert.Equal(["Sound Rule"], model.Of("T1059").Rules.Select(rule => rule.Title));
    }

    [Fact]
    public void The_page_of_the_rule_says_what_is_wrong_with_it()
    {
        var page = Site("third-party").With("others/old.yml", Old).Page("rules/old.html");
        Assert.Equal(
            "Faults This rule is not counted as coverage until these are mended. Line 6: Aggregations after '|' are no part of Sigma any more.",
            string.Join(
                ' ',
                page.QuerySelector("section[aria-labelledby=faults]")!.TextContent.Split(
                    (char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    [Theory]
    [InlineData("own", "")]
    [InlineData("generated", "")]
    [InlineData("third-party", ", \"strict\": true")]
    public void The_same_fault_is_an_error_in_any_other_library_and_where_the_entry_is_strict(string origin, string more)
    {
        var kit = Site(origin, more).With("others/old.yml", Old);
        kit.Read();
        Assert.Equal([("CB4152", Severity.Error)], Found(kit).Select(found => (found.Code, found.Severity)));
    }

    [Theory]
    [InlineData("tags: [attack.t1059]\nlogsource: {product: aws}\ndetection:\n    sel: {a: x}\n    condition: sel\n", "CB4007")]
    [InlineData("title: 'Never closed\n", "CB4003")]
    [InlineData("- a list\n", "CB4006")]
    [InlineData("", "CB4101")]
    public void What_is_too_broken_to_be_a_rule_is_listed(string text, string code)
    {
        var kit = Site("third-party").With("others/broken.yml", text);
        var page = kit.Page("rules/index.html");
        var found = Assert.Single(Found(kit));
        Assert.Equal((code, Severity.Warning), (found.Code, found.Severity));
        var listed = Assert.Single(page.QuerySelectorAll("section[aria-labelledby=unread] li"));
        Assert.Contains(found.Message, listed.TextContent, StringComparison.Ordinal);
        Assert.Contains("others/broken.yml", listed.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_document_does_not_take_the_others_of_its_file_with_it()
    {
        var kit = Site("third-party").With("others/two.yml", Sound + "---\n" + Old + "---\ntitle: Nothing Else\n");
        var model = kit.Model();
        Assert.Equal([true, false], model.Rules.Select(tagged => tagged.Rule.Counts));
        Assert.Equal("others/two.yml", Assert.Single(model.UnreadRules).File.Value);
    }

    [Fact]
    public void A_key_that_stands_twice_is_a_fault_of_the_rule_that_it_stands_in()
    {
        var kit = Site("third-party").With(
            "others/two.yml", Sound + "---\n" + Sound.Replace("Sound", "Double", StringComparison.Ordinal) + "title: Again\n");
        Assert.Equal(
            [("Sound Rule", true), ("Double Rule", false)], kit.Model().Rules.Select(tagged => (tagged.Rule.Title, tagged.Rule.Counts)));
    }

    [Fact]
    public void Correlations_that_watch_themselves_have_a_fault()
    {
        const string Circle = "title: Circle\nname: circle\ntags: [attack.t1059]\ncorrelation:\n    type: event_count\n    rules: [circle]\n    group-by: [user]\n    timespan: 5m\n    condition: {gte: 5}\n";
        var kit = Site("third-party").With("others/circle.yml", Circle);
        Assert.False(Assert.Single(kit.Model().Rules).Rule.Counts);
        Assert.Equal([("CB4166", Severity.Warning)], Found(kit).Select(found => (found.Code, found.Severity)));
    }

    [Fact]
    public void A_rule_that_is_only_counted_is_not_named_among_the_broken_ones() =>
        Assert.Empty(
            Site("third-party", ", \"visibility\": \"count\"").With("others/broken.yml", "title: 'Never closed\n").Published().UnreadRules);

    private static IEnumerable<Diagnostic> Found(SiteKit kit) =>
        kit.Bag.ToSorted().Where(found => found.Span!.Value.Path.Value.StartsWith("others/", StringComparison.Ordinal));

    private static SiteKit Site(string origin, string more = "") => new SiteKit().With("site.config.json", SiteKit.Config().Replace(
        "\"rules\": [", $"\"rules\": [ {{ \"path\": \"others/*.yml\", \"library\": \"Others\", \"origin\": \"{origin}\"{more} }},", StringComparison.Ordinal));
}
