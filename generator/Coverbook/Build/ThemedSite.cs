using System.Collections.Immutable;
using Coverbook.Build.Reading;
using Coverbook.Diagnostics;
using Coverbook.Output;
using Coverbook.Pages.Planning;
using Coverbook.Rendering;
using Coverbook.Routes;

namespace Coverbook.Build;

/// <summary>A site that was read, in the theme that it is shown in: all that will be published, not rendered yet.</summary>
internal sealed class ThemedSite(ReadSite site, Theme theme)
{
    /// <summary>Renders its pages, from any number of threads.</summary>
    public PageRenderer Renderer { get; } = new(theme, site.Plan, site.Address);

    /// <summary>Its pages.</summary>
    public ImmutableArray<PlannedPage> Pages => site.Plan.Pages;

    /// <summary>What is published as it is, with the theme's assets.</summary>
    public ImmutableArray<PlannedFile> Files { get; } = site.Plan.Files.AddRange(theme.Assets);

    /// <summary>The site without its theme.</summary>
    public ReadSite Site => site;

    private IEnumerable<Route> Routes => Pages.Select(page => page.Route).Concat(Files.Select(file => file.Route));

    /// <summary>
    /// Reports templates that cannot be parsed and files that exclude each other. Whether each file has a place of its own.
    /// </summary>
    public bool Check(DiagnosticBag bag)
    {
        theme.CheckTemplates(bag);
        return !FileClashes.Report(Routes, bag);
    }
}
