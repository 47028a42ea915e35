using System.Collections.Immutable;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Output;
using Coverbook.Pages;
using Coverbook.Rendering;

namespace Coverbook.Build;

/// <summary>Renders a planned site into a writer, page by page in parallel; pages that the cache knows are kept as they stand.</summary>
internal sealed class SiteRenderer(ReadSite site, BuildCache cache, DiagnosticBag bag, ParallelOptions parallel)
{
    /// <summary>Hands everything over, and returns the paths of all files.</summary>
    public ImmutableArray<string> Render(ISourceFiles files, SiteWriter writer)
    {
        var theme = Theme.Load(files, bag);
        var renderer = new PageRenderer(theme, site.Plan, site.Address);
        cache.UseTheme(site);
        Parallel.ForEach(site.Plan.Pages, parallel, page => Render(page, renderer, writer));
        var asFiles = site.Plan.Files.AddRange(theme.Assets);
        Parallel.ForEach(asFiles, parallel, file => writer.Stage(file.Route, file.Read().Span));
        return [.. site.Plan.Pages.Select(page => page.Route.File), .. asFiles.Select(file => file.Route.File)];
    }

    private void Render(PlannedPage page, PageRenderer renderer, SiteWriter writer)
    {
        var view = page.MakeView();
        var fingerprint = ViewFingerprint.Of(view);
        if (cache.CanKeep(page.Route, fingerprint))
        {
            writer.Keep(page.Route);
            cache.Note(page.Route, fingerprint);
            return;
        }

        // A page that has something to report is rendered each time, so that it is reported each time.
        var own = new DiagnosticBag();
        renderer.Render(page, view, own, writer.Stage);
        bag.AddRange(own.ToSorted());
        if (own.Count == 0)
        {
            cache.Note(page.Route, fingerprint);
        }
    }
}
