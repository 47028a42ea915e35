using System.Collections.Immutable;
using Coverbook.Coverage.Publishing;
using Coverbook.Mappings;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Wording;

namespace Coverbook.Exporting.Search;

/// <summary>What can be found of a provider: its sources, their findings where they stand, and its capabilities.</summary>
internal sealed class ProviderEntries(PublishedProvider provider, SiteSlugs slugs)
{
    /// <summary>The groups, some of which may be empty.</summary>
    public IEnumerable<SearchGroup> Groups() =>
    [
        Sources(),
        .. provider.Sources.SelectMany(Findings),
        .. provider.Sources.Select(Unmapped),
        Capabilities(),
    ];

    private string Path => slugs.RouteOf(provider.Provider.Id).Path;

    private SearchGroup Sources() => new(SearchWords.Source, provider.Provider.Name, Path, "/",
    [
        .. provider.Sources.Select(
            source => new SearchEntry("", source.Source.Name, slugs.RouteOf(source).Path) { Also = Short(source.Source.Name) }),
    ]);

    /// <summary>People say GuardDuty and mean AWS GuardDuty.</summary>
    private ImmutableArray<string> Short(string name)
    {
        var before = provider.Provider.Name + " ";
        return name.StartsWith(before, StringComparison.OrdinalIgnoreCase) ? [name[before.Length..]] : [];
    }

    /// <summary>A group for each page that the source's findings stand on.</summary>
    private IEnumerable<SearchGroup> Findings(PublishedSource source)
    {
        var (parts, anchors) = (slugs.PartsOf(source).All, SiteSlugs.FindingsOf(source));
        for (var index = 0; index < parts.Length; index++)
        {
            var path = $"{new Part<Finding>(slugs.RouteOf(source), parts, index).Route.Path}#{SiteSlugs.FindingAnchors}";
            yield return new SearchGroup(SearchWords.Finding, source.Source.Name, path, "",
            [
                .. parts[index].Select(
                    finding => new SearchEntry(finding.Id, finding.Title ?? "", $"{path}{anchors[finding.Id].ToString()}")),
            ]);
        }
    }

    private SearchGroup Unmapped(PublishedSource source)
    {
        var place = $"{slugs.RouteOf(source).Path}#{SiteSlugs.UnmappedAnchor}";
        return new SearchGroup(SearchWords.Unmapped, source.Source.Name, place, "",
            [.. source.Unmapped.Select(id => new SearchEntry(id, "", place))]);
    }

    private SearchGroup Capabilities() => new(SearchWords.Capability, provider.Provider.Name, Path, "/",
    [
        .. provider.Capabilities.Select(
            published => new SearchEntry(published.Capability.Id, published.Capability.Name, slugs.RouteOf(published).Path)),
    ]);
}
