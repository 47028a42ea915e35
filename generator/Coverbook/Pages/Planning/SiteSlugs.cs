using System.Collections.Frozen;
using Coverbook.Authoring;
using Coverbook.Coverage.Publishing;
using Coverbook.Routes;
using Coverbook.Terms;

namespace Coverbook.Pages.Planning;

/// <summary>The addresses and anchors that are made from names: each is one thing's alone, whatever the names are.</summary>
internal sealed class SiteSlugs
{
    /// <summary>What the anchors of findings begin with on their source's page.</summary>
    public const string FindingAnchors = "finding-";

    /// <summary>The anchor of the findings that nothing maps, on their source's page.</summary>
    public const string UnmappedAnchor = "unmapped";

    private readonly IReadOnlyDictionary<NamedRule, Route> rules;
    private readonly FrozenDictionary<string, Slug> providers;
    private readonly Dictionary<PublishedSource, Slug> anchors = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<PublishedCapability, CapabilityParts> parts = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<PublishedSource, FindingParts> findings = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ContentPage, Route> pages = new(ReferenceEqualityComparer.Instance);

    public SiteSlugs(PublishedModel model)
    {
        rules = RuleSlugs.Assign([.. model.NamedRules]);
        providers = ByName([.. model.Providers.Select(provider => provider.Provider.Id)]);
        var claims = model.Sources.Select(
            source => $"{source.Source.ProviderId}/{source.Source.Slug}").Select(address => new SlugClaim(Slug.Of(address), address));
        foreach (var (source, anchor) in model.Sources.Zip(SlugAssignment.Of([.. claims])))
        {
            anchors.Add(source, anchor);
            findings.Add(source, new FindingParts(source));
        }

        foreach (var capability in model.Capabilities)
        {
            parts.Add(capability, new CapabilityParts(capability));
        }

        foreach (var folder in model.Pages.GroupBy(FolderOf, StringComparer.Ordinal))
        {
            var siblings = folder.ToArray();
            var slugs =
                SlugAssignment.Of([.. siblings.Select(page => new SlugClaim(Slug.Of(page.Address[^1]), string.Join('/', page.Address)))]);
            for (var index = 0; index < siblings.Length; index++)
            {
                pages.Add(siblings[index], Route.Page([.. siblings[index].Address.SkipLast(1).Select(Slug.Of), slugs[index]]));
            }
        }
    }

    /// <summary>A rule's page.</summary>
    public Route RouteOf(NamedRule rule) => rules[rule];

    /// <summary>A rule's file, beside its page.</summary>
    public Route SourceOf(NamedRule rule) => Route.SourceBeside(rules[rule]);

    /// <summary>A provider's page.</summary>
    public Route RouteOf(string provider) => Route.Provider(providers[provider]);

    /// <summary>A source's page.</summary>
    public Route RouteOf(PublishedSource source) => Route.Source(providers[source.Source.ProviderId], source.Source.Slug);

    /// <summary>How a source's findings are divided over its pages.</summary>
    public FindingParts PartsOf(PublishedSource source) => findings[source];

    /// <summary>The page of a source that shows a finding.</summary>
    public Route RouteOf(PublishedSource source, string finding) => PartsOf(source).Of(finding) is var part && part == 0
        ? RouteOf(source)
        : Route.Continued(RouteOf(source), part + 1);

    /// <summary>A capability's page.</summary>
    public Route RouteOf(PublishedCapability capability) =>
        Route.Source(providers[capability.Provider.Id], capability.Capability.Slug);

    /// <summary>One of the pages of a capability, counted from 0.</summary>
    public Route RouteOf(PublishedCapability capability, int part) =>
        part == 0 ? RouteOf(capability) : Route.Continued(RouteOf(capability), part + 1);

    /// <summary>How a capability's scores are divided over its pages.</summary>
    public CapabilityParts PartsOf(PublishedCapability capability) => parts[capability];

    /// <summary>A provider's layer.</summary>
    public Route LayerOf(string provider, AttackDomain domain) => Route.ProviderLayer(providers[provider], domain);

    /// <summary>A source's layer.</summary>
    public Route LayerOf(PublishedSource source, AttackDomain domain) =>
        Route.SourceLayer(providers[source.Source.ProviderId], source.Source.Slug, domain);

    /// <summary>An authored page.</summary>
    public Route RouteOf(ContentPage page) => pages[page];

    /// <summary>A source's anchor, on whichever page.</summary>
    public Slug AnchorOf(PublishedSource source) => anchors[source];

    /// <summary>What the anchor of each finding of a source has of its own, by the finding's id.</summary>
    public static FrozenDictionary<string, Slug> FindingsOf(PublishedSource source) =>
        ByName([.. source.Source.Findings.Select(finding => finding.Id).Distinct(StringComparer.Ordinal)]);

    /// <summary>Slugs for names that share a page.</summary>
    public static FrozenDictionary<string, Slug> ByName(IReadOnlyList<string> names)
    {
        var slugs = SlugAssignment.Of([.. names.Select(SlugClaim.Of)]);
        return names.Select((name, index) => KeyValuePair.Create(name, slugs[index])).ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string FolderOf(ContentPage page) =>
        string.Concat(page.Address.SkipLast(1).Select(part => $"{Slug.Of(part).ToString()}/"));
}
