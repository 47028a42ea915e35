using System.Globalization;
using System.Text;
using Coverbook.Changes.Snapshots;
using Coverbook.Coverage.Totals;
using Coverbook.Terms;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Changes;

/// <summary>The page of what changed.</summary>
public sealed class ChangesPageTests
{
    private const string Page = "changes/index.html";
    private const int LargestPage = 120 * 1024;
    private const int MostElements = 1_400;

    [Fact]
    public void It_says_in_sentences_what_changed_since_the_newest_snapshot() =>
        Golden.Equal("changes/page-now.txt", PageText.Of(TwoStates.Changed().Page(Page)));

    [Fact]
    public void And_what_changed_between_two_of_them() =>
        Golden.Equal("changes/page-recorded.txt", PageText.Of(TwoStates.Recorded().Page(Page)));

    [Fact]
    public void Techniques_and_rules_that_have_a_page_are_linked()
    {
        var links = TwoStates.Changed().Page(Page).QuerySelectorAll("main section.group li a")
            .Select(link => $"{link.TextContent} {link.GetAttribute("href")}")
            .ToArray();
        Assert.Contains("T1400 New technique /base/techniques/T1400/", links);
        Assert.Contains("T1064 Scripting /base/techniques/T1064/", links);
        Assert.Contains("Rule D /base/rules/d.html", links);
        Assert.DoesNotContain(links, link => link.StartsWith("Rule B", StringComparison.Ordinal));
        Assert.DoesNotContain(links, link => link.StartsWith("T1200", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_link_of_it_leads_somewhere() =>
        Assert.Empty(SiteWalk.Faults(WholeSite.Of(TwoStates.Recorded()), TwoStates.Recorded().Read()!.Address));

    [Fact]
    public void A_picture_is_drawn_of_each_total_and_said_in_words()
    {
        var pictures = TwoStates.Changed().Page(Page).QuerySelectorAll("svg").ToArray();
        Assert.Equal(4, pictures.Length);
        Assert.Equal(
            "Findings: 4 on 2026-01-01, 6 on 2026-04-24; from 4 to 6 over 2 states.", pictures[2].GetAttribute("aria-label"));
        Assert.All(pictures, picture => Assert.Equal("img", picture.GetAttribute("role")));
        Assert.Equal("5,59 235,5", pictures[2].QuerySelector("polyline")!.GetAttribute("points"));
    }

    [Fact]
    public void A_site_of_one_state_has_no_picture() =>
        Assert.Empty(TwoStates.Newer().With("content/history/2026-04-24.json", TwoStates.Json(TwoStates.Newer())).Page(Page)
            .QuerySelectorAll("svg, section.group"));

    [Fact]
    public void A_site_without_a_history_says_how_one_begins() =>
        Assert.StartsWith(
            "Changes\nThis site keeps no history yet", PageText.Of(TwoStates.Newer().Page(Page)), StringComparison.Ordinal);

    [Fact]
    public void It_is_in_the_navigation_of_every_page() =>
        Assert.All(
            WholeSite.Of(TwoStates.Newer()).Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)),
            file => Assert.Contains("href=\"/base/changes/\"", file.Value, StringComparison.Ordinal));

    /// <summary>A hundred nights, on each of which thousands of rules changed.</summary>
    [Fact]
    public void Its_size_is_bounded_however_much_changed_and_it_says_what_it_leaves_out()
    {
        var kit = TwoStates.Newer();
        for (var night = 0; night < 100; night++)
        {
            var day = new DateOnly(2025, 6, 1).AddDays(night);
            kit.With($"content/history/{SnapshotText.Word(day)}.json", Encoding.UTF8.GetString(SnapshotWriter.ToJson(Large(night, day))));
        }

        var html = kit.Html(Page);
        var page = kit.Page(Page);
        Assert.InRange(Encoding.UTF8.GetByteCount(html), 10_000, LargestPage);
        Assert.InRange(page.All.Length, 500, MostElements);
        var text = PageText.Of(page);
        Assert.Contains("And 1,960 more: coverbook diff content/history/2025-09-07.json content/history/2025-09-08.json", text, StringComparison.Ordinal);
        Assert.Contains("41 older snapshots lie in content/history.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("a\u202Eb\u2066c")]
    [InlineData("{{ page.site }}")]
    public void Names_are_inert(string hostile)
    {
        var older = TwoStates.Older().Snapshot();
        var history = Encoding.UTF8.GetString(SnapshotWriter.ToJson(older with
        {
            Rules = [.. older.Rules.Select(rule => rule with { Title = hostile, Library = hostile })],
            Techniques = [.. older.Techniques.Select(technique => technique with { Name = hostile, Best = hostile })],
            Sources = [.. older.Sources.Select(source => source with { Name = hostile, AttackVersion = hostile, Findings = [hostile] })],
            Attack = [new SnapshotRelease(hostile, hostile)],
        }));
        var kit = TwoStates.Newer().With("content/history/2026-01-01.json", history);
        var html = kit.Html(Page);
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', html);
        Assert.Empty(kit.Page(Page).QuerySelectorAll("main script, main img"));
        Assert.Contains(VisibleText.Of(hostile), PageText.Of(kit.Page(Page)), StringComparison.Ordinal);
    }

    private static Snapshot Large(int night, DateOnly day) => new()
    {
        Head = new SnapshotHead(day, new SnapshotTotals(700, 400, night, night, 3 * night, 2_000)),
        Techniques =
        [
            .. Enumerable.Range(1_000, 600).Select(number => new SnapshotTechnique(
                TechniqueId.Parse(string.Create(CultureInfo.InvariantCulture, $"T{number}")),
                $"Technique {number}",
                night % 2 == 0 ? CoverageStatus.Gap : CoverageStatus.Covered,
                null,
                night,
                []))
        ],
        Rules =
        [
            .. Enumerable.Range(0, 2_000).Select(number => new SnapshotRule(
                $"k{number:0000}", $"Rule {number} of the night {night}, at some length, as titles of rules are", "", day, []))
        ],
    };
}
