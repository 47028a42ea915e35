using System.Collections.Frozen;
using Coverbook.Routes;
using Coverbook.Terms;

namespace Coverbook.Rendering.Markup;

/// <summary>The addresses that links may lead to inside of the site: its pages and files, and the theme's assets.</summary>
internal sealed class SiteLinks(BaseUrl site, IReadOnlySet<Route> routes, FrozenDictionary<string, string> assetVersions)
{
    private readonly Lazy<FrozenDictionary<Route, string>> assets =
        new(() => assetVersions.ToFrozenDictionary(asset => Route.Asset(asset.Key), asset => asset.Value));

    /// <summary>Every page and file.</summary>
    public IEnumerable<Route> Routes => routes;

    /// <summary>The names of all assets.</summary>
    public IEnumerable<string> AssetNames => assetVersions.Keys;

    /// <summary>The whole address.</summary>
    public string Whole(Route route) => route.At(site);

    /// <summary>
    /// The address that opens a layer in the ATT&amp;CK Navigator, which fetches it by https only; <c>null</c> where the site has none.
    /// </summary>
    public string? InNavigator(Route layer) => site.Origin.StartsWith("https://", StringComparison.Ordinal)
        ? $"https://mitre-attack.github.io/attack-navigator/#layerURL={Uri.EscapeDataString(layer.At(site))}"
        : null;

    /// <summary>The address of a page or file under the site's base path; <c>null</c> where there is none.</summary>
    public string? Page(Route route) => routes.Contains(route) ? route.Under(site) : null;

    /// <summary>The address of an asset, which changes with its content, so that browsers may keep assets for ever.</summary>
    public string? Asset(Route route) => assets.Value.TryGetValue(route, out var version) ? $"{route.Under(site)}?v={version}" : null;
}
