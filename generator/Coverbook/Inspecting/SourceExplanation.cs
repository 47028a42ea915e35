using Coverbook.Build.Reading;
using Coverbook.Diagnostics;
using Coverbook.Terms;

namespace Coverbook.Inspecting;

/// <summary>
/// The door for <c>coverbook explain SOURCE</c>: what a source maps, and what it can raise and does not map. Capabilities are named alike.
/// </summary>
public static class SourceExplanation
{
    private const int NamesShown = 12;

    /// <summary>
    /// The sources and capabilities that a name means: as tables write it, as addresses do (<c>aws-guardduty</c>), or with the provider
    /// before it (<c>aws/aws-guardduty</c>). Several providers may have a source of one name.
    /// </summary>
    public static IReadOnlyList<ExplainedSubject> Find(ReadSite site, string name) =>
    [
        .. site.Model.Sources
            .Where(source => Means(name, source.Name, source.ProviderId, source.Slug))
            .Select(source => new ExplainedSource(site.Model, source)),
        .. site.Model.Capabilities
            .Where(capability => Means(name, capability.Name, capability.Mapping.ProviderId, capability.Slug))
            .Select(capability => new ExplainedCapability(site.Model, capability)),
    ];

    /// <summary>What could have been meant instead.</summary>
    public static string Suggest(ReadSite site, string name)
    {
        string[] names = [.. site.Model.Sources.Select(source => source.Name), .. site.Model.Capabilities.Select(one => one.Name)];
        return names.Length == 0
            ? "The site has no mapping."
            : NearestName.Suggest(name, names, $"The site has {Some(names)}.");
    }

    private static string Some(string[] names) =>
        string.Join(", ", names.Take(NamesShown).Select(name => Quote.Of(name))) + (names.Length > NamesShown ? ", …" : "");

    private static bool Means(string written, string name, string provider, Slug slug) =>
        string.Equals(written, name, StringComparison.OrdinalIgnoreCase)
        || string.Equals(written, slug.ToString(), StringComparison.OrdinalIgnoreCase)
        || string.Equals(written, $"{provider}/{slug}", StringComparison.OrdinalIgnoreCase)
        || string.Equals(written, $"{provider}/{name}", StringComparison.OrdinalIgnoreCase);
}
