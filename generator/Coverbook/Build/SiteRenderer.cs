using System.Collections.Immutable;
using Coverbook.Build.Caching;
using Coverbook.Build.Reading;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Output;
using Coverbook.Pages.Planning;
using Coverbook.Rendering;

namespace Coverbook.Build;

/// <summary>Renders a planned site into a writer, page by page in parallel; pages that the cache knows are kept as they stand.</summary>
internal sealed class SiteRenderer(ReadSite site, DigestingFiles themeFiles, BuildCache cache, DiagnosticBag bag, ParallelOptions parallel)
{
    /// <summary>Hands everything over, and returns the paths of all files; none when two of them cannot stand beside each other.</summary>
    public ImmutableArray<string> Render(SiteWriter writer)
    {
        var themed = new ThemedSite(site, Theme.Load(themeFiles, bag));
        if (!themed.Check(bag))
        {
            return [];
        }

        cache.UseTheme(site, themeFiles.Digests);
        Parallel.ForEach(themed.Pages, parallel, page => Render(page, themed.Renderer, writer));
        Parallel.ForEach(themed.Files, parallel, file => Write(file, writer));
        return [.. themed.Pages.Select(page => page.Route.File), .. themed.Files.Select(file => file.Route.File)];
    }

    private void Write(PlannedFile file, SiteWriter writer)
    {
        var bytes = file.Read().Span;
        var digest = ShortDigest.Of(bytes);
        if (cache.TryKeep(file.Route, digest))
        {
            writer.Keep(file.Route);
            return;
        }

        writer.Stage(file.Route, bytes);
        cache.Note(file.Route, digest);
    }

    private void Render(PlannedPage page, PageRenderer renderer, SiteWriter writer)
    {
        var view = page.MakeView();
        var fingerprint = ViewFingerprint.Of(view);
        if (cache.TryKeepPage(page.Route, fingerprint))
        {
            writer.Keep(page.Route);
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
