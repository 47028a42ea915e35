using System.Collections.Immutable;
using Coverbook.Build.Reading;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Fuzz.Corpus;
using Coverbook.Fuzz.Judging;
using Coverbook.Rendering;
using Coverbook.Tests.Kit;

namespace Coverbook.Fuzz.Targets;

/// <summary>One input of a whole small site, which is read, rendered and looked at page by page.</summary>
internal sealed record SiteTarget(string Name, int Share, ImmutableArray<byte[]> Seeds, string File) : FuzzTarget(Name, Share, Seeds)
{
    private static readonly MemoryFiles Site = new MemoryFiles()
        .With("site.config.json", Made.Config)
        .With("attack.json", Made.Bundle)
        .With("aliases.yaml", Made.Aliases)
        .With("mappings/a.yaml", Made.Mappings[0])
        .With("mappings/b.json", Made.Mappings[1])
        .With("mappings/c.csv", Made.Sheets[0])
        .With("rules/a.yml", Made.Rules[0])
        .With("rules/b.yml", Made.Rules[2])
        .With("content/pages/about.md", Made.Pages[0])
        .With("content/pages/other.md", "---\ntitle: Other\n---\n## Part\n\n[back](about.md)\n")
        .With("content/notes/T1059.md", Made.Pages[1])
        .With("content/history/2025-12-31.json", Made.Snapshot)
        .With("content/history/2026-01-01.json", Made.Snapshot);

    private static readonly Theme BuiltIn = Theme.Load(Site, new DiagnosticBag());

    private bool IsOfTheme => File.StartsWith("templates/", StringComparison.Ordinal);

    private ISourceFiles Base { get; } = File.StartsWith("templates/", StringComparison.Ordinal) ? WithTemplate(File) : Site;

    public override void Run(byte[] input, Judgement judgement)
    {
        var files = new OneChangedFile(Base, new FilePath(File), input);
        var bag = new DiagnosticBag();
        var site = new SiteReader(files, bag, CancellationToken.None).Read(new ReadOptions());
        var theme = IsOfTheme ? Theme.Load(files, bag) : BuiltIn;
        if (IsOfTheme)
        {
            theme.CheckTemplates(bag);
        }

        if (site is not null)
        {
            Render(site, theme, bag, judgement);
        }

        judgement.OfDiagnostics(bag.ToSorted(), files);
    }

    private void Render(ReadSite site, Theme theme, DiagnosticBag bag, Judgement judgement)
    {
        var renderer = new PageRenderer(theme, site.Plan, site.Address);
        foreach (var page in site.Plan.Pages)
        {
            var view = page.MakeView();
            var seen = new SeenPage(site.Address, page.Route, IsOfTheme ? ShortDigest.None : ViewFingerprint.Of(view));
            if (IsOfTheme ? page.Template is "technique" : !SeenPage.Sound.Contains(seen))
            {
                renderer.Render(page, view, bag, (route, html) => judgement.OfPage(route.File, html, site.Address, isOwnTheme: IsOfTheme));
                SeenPage.Sound.AddIf(!IsOfTheme && judgement.IsSound, seen);
            }
        }

        foreach (var file in site.Plan.Files)
        {
            judgement.OfFile(file.Route.File, file.Read().Span);
        }
    }

    private static MemoryFiles WithTemplate(string file)
    {
        var files = new MemoryFiles();
        foreach (var path in Site.Find("**/*").Files)
        {
            files.With(path.Value, Site.TryText(path.Value)!);
        }

        return files.With(file, "");
    }
}
