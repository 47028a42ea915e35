using System.Collections.Immutable;
using Coverbook.Fuzz.Corpus;

namespace Coverbook.Fuzz.Targets;

/// <summary>The targets. What is read alone is cheap and has most of the inputs; whole sites say most.</summary>
internal static class FuzzTargets
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<FuzzTarget> All(Seeds seeds) =>
    [
        new LintTarget("lint-rule", 24, seeds.Rules, "a.yml"),
        new LintTarget("lint-mapping", 12, seeds.Mappings, "a.yaml"),
        new LintTarget("lint-json", 4, [.. seeds.Mappings, .. seeds.Bundles, .. seeds.Events], "a.json"),
        new LintTarget("lint-csv", 10, seeds.Sheets, "a.csv"),
        new ImportTarget("import-explorer", 4, seeds.Explorer, "a.json"),
        new ImportTarget("import-legacy", 4, seeds.Legacy, "a.yaml"),
        new ImportTarget("import-layer", 5, seeds.Layers, "a.json"),
        new ImportTarget("import-administration", 4, seeds.Administration, "a.yaml"),
        new ImportTarget("import-sheet", 6, seeds.Sheets, "a.csv"),
        new ImportTarget("import-native", 4, seeds.Mappings, "a.yaml"),
        new MatchTarget("match-rule", 6, seeds.Rules),
        new EventsTarget("match-events", 10, seeds.Events),
        new StateTarget("state", 2),
        new CheckTarget("check-page", 8, seeds.Pages, "second.html"),
        new CheckTarget("check-style", 2, seeds.Published, "a.css"),
        new CheckTarget("check-feed", 2, seeds.Published, "feed.xml"),
        new CheckTarget("check-sitemap", 2, seeds.Published, "sitemap.xml"),
        new CheckTarget("check-json", 1, seeds.Published, "a.json"),
        new CheckTarget("check-robots", 1, seeds.Published, "robots.txt"),
        new SiteTarget("config", 5, seeds.Configurations, "site.config.json"),
        new SiteTarget("bundle", 6, seeds.Bundles, "attack.json"),
        new SiteTarget("aliases", 2, seeds.Aliases, "aliases.yaml"),
        new SiteTarget("mapping", 4, seeds.Mappings, "mappings/a.yaml"),
        new SiteTarget("csv", 3, seeds.Sheets, "mappings/c.csv"),
        new SiteTarget("rule", 4, seeds.Rules, "rules/a.yml"),
        new SiteTarget("page", 5, seeds.Content, "content/pages/about.md"),
        new SiteTarget("note", 3, seeds.Content, "content/notes/T1059.md"),
        new SiteTarget("history", 3, seeds.Snapshots, "content/history/2026-01-01.json"),
        new SiteTarget("template", 5, seeds.Templates, "templates/pages/technique.html"),
        new SiteTarget("layout", 2, seeds.Templates, "templates/layouts/base.html"),
    ];
}
