using Coverbook.Build.Reading;
using Coverbook.Diagnostics;
using Coverbook.Routes;

namespace Coverbook.Inspecting;

/// <summary>
/// The door for <c>coverbook export layer</c>: the layers for the ATT&amp;CK Navigator that a site publishes, without a build. A layer goes
/// by its address below <c>layers/</c>: <c>coverage</c>, <c>sigma</c>, <c>providers/aws/aws-guardduty</c>.
/// </summary>
public static class LayerExport
{
    /// <summary>The layer that is exported where none is named.</summary>
    public const string WholeSite = "coverage";

    private const string Folder = "layers/";
    private const string Extension = ".json";

    private static readonly string[] OfAdversaries = [Route.Groups.Path, Route.Software.Path, Route.Campaigns.Path];

    /// <summary>The names of all layers, sorted.</summary>
    public static IReadOnlyList<string> Names(ReadSite site) =>
        [.. site.Plan.Layers.Select(layer => NameOf(layer.Route.Path)).Order(StringComparer.Ordinal)];

    /// <summary>A layer's JSON; <c>null</c> where the site has none of that name.</summary>
    public static ReadOnlyMemory<byte>? Find(ReadSite site, string name) =>
        site.Plan.Layers.FirstOrDefault(layer => NameOf(layer.Route.Path) == name) is { } found
            ? site.Plan.Files.Single(file => file.Route == found.Route).Read()
            : default(ReadOnlyMemory<byte>?);

    /// <summary>What could have been meant instead.</summary>
    public static string Suggest(ReadSite site, string name)
    {
        var names = Names(site);
        return NearestName.Suggest(name, names, names.Count == 0 ? "The site has no layer." : $"It has {Listed(names)}.");
    }

    /// <summary>The names but for those of adversaries, which are a thousand.</summary>
    private static string Listed(IEnumerable<string> names)
    {
        var apart = names.ToLookup(name => OfAdversaries.Any(folder => name.StartsWith(folder, StringComparison.Ordinal)));
        var listed = string.Join(", ", apart[false]);
        return apart[true].FirstOrDefault() is { } one ? $"{listed}, and one for each group, piece of software and campaign, such as {one}" : listed;
    }

    private static string NameOf(string path) => path[Folder.Length..^Extension.Length];
}
