using System.Globalization;
using System.Text;
using AngleSharp.Html.Parser;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Coverage;

/// <summary>A capability that is scored for more techniques, or at more length, than a page holds.</summary>
public sealed class CapabilityOfManyScoresTests
{
    private const int Techniques = 300;

    [Fact]
    public void Its_pages_keep_the_size_that_a_check_allows_and_have_all_scores_between_them()
    {
        var pages = Pages(Site("Why & how, <at some length>. ", 12));
        Assert.InRange(pages.Count, 2, Techniques / 20);
        Assert.All(pages.Values, page => Assert.True(Encoding.UTF8.GetByteCount(page) <= 153_600));
        var parsed = pages.Values.Select(page => new HtmlParser().ParseDocument(page)).ToArray();
        Assert.All(parsed, page => Assert.InRange(page.All.Length, 1, 1_400));
        Assert.Equal(Techniques, parsed.Sum(page => page.QuerySelectorAll("li[id] .score").Length));
        Assert.Equal(parsed.Length, parsed.Select(page => page.Title).Distinct().Count());
    }

    [Fact]
    public void Techniques_lead_to_the_page_and_the_place_where_they_stand_and_pages_to_each_other()
    {
        var kit = Site("Why.", 1);
        var site = kit.Read()!;
        Assert.Empty(SiteWalk.Faults(WholeSite.Of(kit, site), site.Address));
    }

    [Fact]
    public void A_reason_of_any_length_leaves_a_page_that_can_be_read()
    {
        var kit = Site("Because of reasons. ", 100_000, techniques: 3);
        Assert.All(Pages(kit).Values, page => Assert.True(Encoding.UTF8.GetByteCount(page) <= 153_600));
    }

    private static Dictionary<string, string> Pages(SiteKit kit)
    {
        var site = kit.Read()!;
        return WholeSite.Of(kit, site)
            .Where(page => page.Key.StartsWith("providers/aws/sentinel/", StringComparison.Ordinal))
            .ToDictionary(page => page.Key, page => page.Value);
    }

    private static SiteKit Site(string reason, int times, int techniques = Techniques)
    {
        var bundle = new StixKit().Tactic("TA0002", "Execution", "execution");
        var mapping = new CtidKit();
        foreach (var number in Enumerable.Range(2000, techniques))
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"T{number}");
            bundle.Technique(id, $"Technique {id}");
            mapping.Score("Sentinel", id, "detect", "partial", string.Concat(Enumerable.Repeat(reason, times)));
        }

        return new SiteKit()
            .With("attack.json", bundle.ToJson())
            .With(
                "site.config.json",
                SiteKit.Config().Replace(
                    "\"mappings/*.yaml\" }", "\"mappings/*.yaml\" }, { \"path\": \"ctid.json\" }", StringComparison.Ordinal))
            .With("ctid.json", mapping.ToJson());
    }
}
