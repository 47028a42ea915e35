using System.Collections.Immutable;
using Coverbook.Diagnostics;
using Coverbook.Pages;
using Coverbook.Rendering;
using Coverbook.Terms;

namespace Coverbook.Build.Previewing;

/// <summary>A site that was read and found good, with the theme that it is shown in. Its pages are rendered when they are asked for.</summary>
public sealed class PreviewSite
{
    private readonly ReadSite site;
    private readonly PageRenderer renderer;
    private readonly Dictionary<string, PlannedPage> pages;
    private readonly Dictionary<string, PlannedFile> files;

    internal PreviewSite(ReadSite site, Theme theme)
    {
        this.site = site;
        renderer = new PageRenderer(theme, site.Plan, site.Address);
        pages = site.Plan.Pages.ToDictionary(page => page.Route.File, StringComparer.Ordinal);
        files = site.Plan.Files.Concat(theme.Assets).ToDictionary(file => file.Route.File, StringComparer.Ordinal);
    }

    /// <summary>Where the site will be published; its path is where the preview shows it.</summary>
    public BaseUrl Address => site.Address;

    /// <summary>How much there is: techniques, findings, rules, pages and files.</summary>
    public SiteCounts Counts => site.Count(pages.Count + files.Count, changed: 0);

    /// <summary>The paths of all files.</summary>
    public IEnumerable<string> Files => pages.Keys.Concat(files.Keys);

    /// <summary>Whether the site has a file.</summary>
    public bool Has(string file) => pages.ContainsKey(file) || files.ContainsKey(file);

    /// <summary>A file's bytes; <c>null</c> when the site does not have it, or when an error in <paramref name="bag"/> tells why there are none.</summary>
    internal ReadOnlyMemory<byte>? Read(string file, DiagnosticBag bag)
    {
        if (files.TryGetValue(file, out var planned))
        {
            return planned.Read();
        }

        ReadOnlyMemory<byte>? bytes = null;
        if (pages.TryGetValue(file, out var page))
        {
            renderer.Render(page, bag, (_, rendered) => bytes = rendered.ToArray());
        }

        return bytes;
    }

    /// <summary>The diagnostics with this site's severities.</summary>
    internal ImmutableArray<Diagnostic> Judge(DiagnosticBag bag) => site.Policy.Apply(bag.ToSorted());
}
