using System.Collections.Immutable;
using System.Text;
using Coverbook.Changes.Snapshots;
using Coverbook.Changes;
using Coverbook.Config;
using Coverbook.Coverage.Publishing;
using Coverbook.Exporting.Gaps;
using Coverbook.Exporting.Layers;
using Coverbook.Exporting.Pictures;
using Coverbook.Exporting.Search;
using Coverbook.Exporting.Writing;
using Coverbook.Pages.Planning;
using Coverbook.Routes;
using Coverbook.Terms;

namespace Coverbook.Exporting;

/// <summary>The door to exports: the files of the site that are made for programs, never by templates.</summary>
internal static class SiteExporter
{
    /// <summary>The exports of a planned site that is published at an address.</summary>
    public static ImmutableArray<PlannedFile> Plan(
        Plan plan, PublishedModel model, ChangeLog changes, SiteConfig config, BaseUrl site, BuildFacts facts) =>
    [
        new PlannedFile(Route.Snapshot, () => SnapshotWriter.ToJson(changes.Now)),
        .. changes.Updated is { } updated
            ? [new PlannedFile(Route.Feed, () => new ChangesFeed(changes, config, site).ToXml(updated))]
            : Array.Empty<PlannedFile>(),
        new PlannedFile(Route.GapsJson, () => new GapJson(model, config, site).ToBytes()),
        new PlannedFile(Route.GapsTable, () => new GapCsv(model, site).ToBytes()),
        new PlannedFile(Route.SearchIndex, () => SearchJson.Of(new SearchIndex(model, plan.Slugs, plan.Routes))),
        .. LayerFiles.Plan(plan.Layers, model, config, site),
        .. PictureFiles.Plan(plan.Pictures),
        new PlannedFile(Route.NoJekyll, () => ReadOnlyMemory<byte>.Empty),
        new PlannedFile(Route.BuildFacts, () => facts.ToJson()),
        new PlannedFile(Route.Sitemap, () => Sitemap(plan, site)),
        new PlannedFile(Route.Robots, () => Encoding.UTF8.GetBytes($"User-agent: *\nAllow: /\nSitemap: {Route.Sitemap.At(site)}\n")),
    ];

    /// <summary>All pages that search engines may list, by address (https://www.sitemaps.org/protocol.html).</summary>
    private static byte[] Sitemap(Plan plan, BaseUrl site) => XmlFile.Of(xml =>
    {
        xml.WriteStartElement("urlset", "http://www.sitemaps.org/schemas/sitemap/0.9");
        foreach (var page in plan.Pages.Where(page => page.IsListed).OrderBy(page => page.Route))
        {
            xml.WriteStartElement("url");
            xml.WriteElementString("loc", page.Route.At(site));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });
}
