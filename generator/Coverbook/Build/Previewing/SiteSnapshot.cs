using System.Collections.Immutable;
using Coverbook.Build.Reading;
using Coverbook.Diagnostics;
using Coverbook.Pages.Planning;
using Coverbook.Terms;

namespace Coverbook.Build.Previewing;

/// <summary>
/// A site that was read and found good, with the theme that it is shown in. Its pages are rendered when they are asked for.
/// </summary>
public sealed class SiteSnapshot
{
    private readonly ThemedSite site;
    private readonly Dictionary<string, PlannedPage> pages;
    private readonly Dictionary<string, PlannedFile> files;

    /// <summary>Of a site whose files have each a place of their own.</summary>
    internal SiteSnapshot(ThemedSite site)
    {
        this.site = site;
        pages = site.Pages.ToDictionary(page => page.Route.File, StringComparer.Ordinal);
        files = site.Files.ToDictionary(file => file.Route.File, StringComparer.Ordinal);
    }

    /// <summary>Where the site will be published; its path is where the preview shows it.</summary>
    public BaseUrl Address => site.Site.Address;

    /// <summary>How much there is: techniques, findings, rules, pages and files.</summary>
    public SiteCounts Counts => site.Site.Count(pages.Count + files.Count, changed: 0);

    /// <summary>The paths of all files.</summary>
    public IEnumerable<string> Files => pages.Keys.Concat(files.Keys);

    /// <summary>Whether the site has a file.</summary>
    public bool Has(string file) => pages.ContainsKey(file) || files.ContainsKey(file);

    /// <summary>
    /// Renders one page of each template, and tells what that found: most of what is wrong with a theme is wrong with all its pages.
    /// </summary>
    internal ImmutableArray<Diagnostic> Try() =>
        [.. site.Pages.DistinctBy(page => page.Template).SelectMany(page => Read(page.Route.File).Found)];

    /// <summary>
    /// A file's bytes, and what rendering it found, with the site's severities. There are no bytes when the site does not have it,
    /// or when there is an error.
    /// </summary>
    internal (ReadOnlyMemory<byte>? Bytes, ImmutableArray<Diagnostic> Found) Read(string file)
    {
        if (files.TryGetValue(file, out var planned))
        {
            return (planned.Read(), []);
        }

        if (!pages.TryGetValue(file, out var page))
        {
            return (null, []);
        }

        ReadOnlyMemory<byte>? bytes = null;
        var bag = new DiagnosticBag();
        site.Renderer.Render(page, bag, (_, rendered) => bytes = rendered.ToArray());
        var found = bag.Count == 0 ? [] : site.Site.Policy.Apply(bag.ToSorted());
        return (found.Any(diagnostic => diagnostic.IsError) ? null : bytes, found);
    }
}
