using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Coverbook.Changes.Snapshots;
using Coverbook.Tests.Changes;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Exporting;

/// <summary>The feed of changes is what RFC 4287 asks for.</summary>
public sealed class ChangesFeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public void It_reads_as_the_golden_file() => Golden.Equal("changes/feed.xml", Feed(TwoStates.Recorded())!);

    [Fact]
    public void It_has_what_feeds_must_have()
    {
        var feed = Root(TwoStates.Recorded());
        Assert.Equal(Atom + "feed", feed.Name);
        Assert.Equal(["id", "title", "updated"], Once(feed));
        Assert.NotEmpty(feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.Equal(
            ["alternate https://example.org/base/changes/", "self https://example.org/base/feed.xml"],
            feed.Elements(Atom + "link").Select(Link).Order(StringComparer.Ordinal));
        var entry = Assert.Single(feed.Elements(Atom + "entry"));
        Assert.Equal(["content", "id", "title", "updated"], Once(entry));
        Assert.Equal("alternate https://example.org/base/changes/#2026-04-24", Link(Assert.Single(entry.Elements(Atom + "link"))));
    }

    [Fact]
    public void Its_ids_are_unique_and_its_days_those_of_the_snapshots()
    {
        var kit = TwoStates.Recorded().With("content/history/2026-04-24-2.json", TwoStates.Json(TwoStates.Older()));
        var feed = Root(kit);
        var ids = feed.Descendants(Atom + "id").Select(id => id.Value).ToArray();
        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
        Assert.All(ids, id => Assert.True(Uri.IsWellFormedUriString(id, UriKind.Absolute), id));
        Assert.Equal(
            ["2026-04-24T00:00:00Z", "2026-04-24T00:00:00Z", "2026-04-24T00:00:00Z"],
            feed.Descendants(Atom + "updated").Select(updated => updated.Value));
        Assert.All(
            feed.Descendants(Atom + "updated"),
            updated => DateTimeOffset.ParseExact(updated.Value, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void An_entry_keeps_its_id_when_others_follow()
    {
        var before = Root(TwoStates.Recorded()).Descendants(Atom + "entry").Select(entry => entry.ToString());
        var after = Root(TwoStates.Recorded().With("content/history/2026-05-01.json", TwoStates.Json(TwoStates.Older())))
            .Descendants(Atom + "entry").Select(entry => entry.ToString());
        Assert.Equal(before, after.Skip(1));
    }

    [Fact]
    public void What_was_not_kept_yet_is_no_entry() => Assert.Empty(Root(TwoStates.Changed()).Descendants(Atom + "entry"));

    [Fact]
    public void Pages_tell_of_it_where_there_is_one()
    {
        Assert.Equal(
            "/base/feed.xml",
            TwoStates.Newer().Page("index.html").QuerySelector("link[rel=alternate][type='application/atom+xml']")!.GetAttribute("href"));
        Assert.Null(Feed(new SiteKit()));
        Assert.Null(new SiteKit().Page("index.html").QuerySelector("link[rel=alternate]"));
    }

    [Theory]
    [InlineData("<script>alert(1)</script> &amp; ]]>")]
    [InlineData("a\u0000b\uFFFF\u202Ec")]
    public void Any_name_is_text_in_it(string hostile)
    {
        var older = TwoStates.Older().Snapshot();
        var history = Encoding.UTF8.GetString(SnapshotWriter.ToJson(older with
        {
            Rules = [.. older.Rules.Select(rule => rule with { Title = hostile })],
            Attack = [new SnapshotRelease("enterprise-attack", hostile)],
        }));
        var content = Root(TwoStates.Recorded().With("content/history/2026-01-01.json", history)).Descendants(Atom + "content").Single();
        Assert.Equal("xhtml", content.Attribute("type")!.Value);
        Assert.Equal(
            ["div", "li", "ul"],
            content.Descendants().Select(element => element.Name.LocalName).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal("http://www.w3.org/1999/xhtml", Assert.Single(content.Elements()).Name.NamespaceName);
        Assert.DoesNotContain('\u202E', content.Value);
        Assert.Contains("was called ", content.Value, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Once(XElement element) => element.Elements()
        .Where(child => child.Name.LocalName is "id" or "title" or "updated" or "content")
        .Select(child => child.Name.LocalName)
        .Order(StringComparer.Ordinal);

    private static string Link(XElement link) => $"{link.Attribute("rel")!.Value} {link.Attribute("href")!.Value}";

    private static XElement Root(SiteKit kit) => XDocument.Parse(Feed(kit)!).Root!;

    private static string? Feed(SiteKit kit) => WholeSite.Of(kit).GetValueOrDefault("feed.xml");
}
