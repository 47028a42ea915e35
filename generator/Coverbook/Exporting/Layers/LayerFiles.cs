using System.Collections.Immutable;
using Coverbook.Config;
using Coverbook.Coverage.Publishing;
using Coverbook.Pages.Planning;
using Coverbook.Terms;

namespace Coverbook.Exporting.Layers;

/// <summary>The door to layers: the file of each, made only when it is written.</summary>
internal static class LayerFiles
{
    /// <summary>The files of the layers that a site has.</summary>
    public static IEnumerable<PlannedFile> Plan(
        ImmutableArray<PlannedLayer> layers, PublishedModel model, SiteConfig config, BaseUrl site)
    {
        var maker = new LayerMaker(model, config, site);
        return layers.Select(layer => new PlannedFile(layer.Route, () => LayerJson.Of(maker.Make(layer))));
    }
}
