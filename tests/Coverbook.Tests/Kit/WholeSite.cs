using System.Text;
using Coverbook.Build.Reading;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Rendering;

namespace Coverbook.Tests.Kit;

/// <summary>Everything that a site would publish, in memory: path to text.</summary>
internal static class WholeSite
{
    public static IReadOnlyDictionary<string, string> Of(SiteKit kit)
    {
        var site = kit.Read() ?? throw new InvalidOperationException(string.Join('\n', kit.Bag.ToSorted()));
        return Of(kit, site);
    }

    public static IReadOnlyDictionary<string, string> Of(SiteKit kit, ReadSite site) => Of(kit.Files, kit.Bag, site);

    public static IReadOnlyDictionary<string, string> Of(ISourceFiles inputs, DiagnosticBag bag, ReadSite site)
    {
        var renderer = new PageRenderer(Theme.Load(inputs, bag), site.Plan, site.Address);
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var page in site.Plan.Pages)
        {
            renderer.Render(page, bag, (route, bytes) => files.Add(route.File, Encoding.UTF8.GetString(bytes)));
        }

        foreach (var file in site.Plan.Files)
        {
            files.Add(file.Route.File, Encoding.UTF8.GetString(file.Read().Span));
        }

        return files;
    }
}
