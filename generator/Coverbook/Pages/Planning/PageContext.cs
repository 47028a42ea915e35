using System.Collections.Immutable;
using Coverbook.Authoring;
using Coverbook.Changes;
using Coverbook.Config;
using Coverbook.Coverage.Publishing;
using Coverbook.Files;
using Coverbook.Pages.Views;
using Coverbook.Pages.Wording;
using Coverbook.Routes;
using Coverbook.Sources;
using Coverbook.Terms;

namespace Coverbook.Pages.Planning;

/// <summary>What all pages are made from: the model, the configuration, and the addresses of rules and sources.</summary>
internal sealed class PageContext
{
    private readonly HashSet<TechniqueId> withdrawn;

    public PageContext(PublishedModel model, SiteConfig config, ChangeLog changes)
    {
        (Model, Config, Changes) = (model, config, changes);
        Sentences = new CoverageSentences(config);
        Shares = new ShareSentences(config.Coverage);
        Slugs = new SiteSlugs(model);
        Layers = new SiteLayers(model, Slugs);
        AdversaryLists = [.. ListsOf(model)];
        withdrawn = [.. model.Withdrawn.Select(gone => gone.Technique.Id)];
        Bands = new BandWords(config.Coverage);
        Addresses = AuthoredMarkdown.AddressesOf(this);
        Filters = new ListFilters(model);
        Site = MakeSite();
    }

    public PublishedModel Model { get; }

    public SiteConfig Config { get; }

    /// <summary>What changed since earlier states of the site.</summary>
    public ChangeLog Changes { get; }

    public CoverageSentences Sentences { get; }

    public ShareSentences Shares { get; }

    public BandWords Bands { get; }

    public SiteSlugs Slugs { get; }

    /// <summary>The layers for the ATT&amp;CK Navigator.</summary>
    public SiteLayers Layers { get; }

    /// <summary>The lists of groups, software and campaigns; what the bundles have none of has no list.</summary>
    public ImmutableArray<LinkView> AdversaryLists { get; }

    /// <summary>What the links of texts may name.</summary>
    public SiteAddresses Addresses { get; }

    /// <summary>What lists of techniques can be narrowed to.</summary>
    public ListFilters Filters { get; }

    public SiteView Site { get; }

    /// <summary>What the authors wrote of how the site counts; <c>null</c> when they wrote nothing.</summary>
    public ContentPage? Methodology => Model.Pages.FirstOrDefault(page => Slugs.RouteOf(page) == Route.Methodology);

    /// <summary>The domains of the site.</summary>
    public IEnumerable<AttackDomain> Domains => Model.Totals.Domains.Select(domain => domain.Domain);

    /// <summary>Whether there are several domains to tell apart.</summary>
    public bool HasDomains => Model.Totals.Domains.Length > 1;

    /// <summary>The page of a technique, whether it is in force or not; <c>null</c> for an unknown id.</summary>
    public Route? RouteOf(TechniqueId id) => Model.ById.ContainsKey(id) || withdrawn.Contains(id) ? Route.Technique(id) : null;

    /// <summary>A place in an input; inputs outside the site's folder have no address in its repository.</summary>
    public PlaceView Place(SourceSpan span)
    {
        var text = $"{SourceStore.ShownAs(span.Path)}:{span.Start.Line}";
        return Config.Site.Repository is { } repository
            && !span.Path.Value.StartsWith("..", StringComparison.Ordinal)
            && !SourceStore.Holds(span.Path)
            ? new PlaceView(text, $"{repository.Text.TrimEnd('/')}/blob/{Config.Site.Branch}/{Escape(span.Path)}#L{span.Start.Line}")
            : new PlaceView(text, null);
    }

    private static string Escape(FilePath path) => Uri.EscapeDataString(path.Value).Replace("%2F", "/", StringComparison.Ordinal);

    private SiteView MakeSite() => new()
    {
        Title = Config.Site.Title,
        Description = Config.Site.Description,
        Language = Config.Site.Language,
        Product = Config.Product.Name,
        ProductUrl = Config.Product.Url?.Text,
        Library = Config.RuleLibrary?.Name,
        AttackVersion = Model.AttackVersion,
        Bands = Bands.Legend,
        Statements =
        [
            .. Model.Techniques.SelectMany(technique => technique.Technique.Statements)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
        ],
        Refreshed = English.Date(Model.Dates.Refreshed()),
        Feed = Changes.Updated is null ? null : Route.Feed,
        Navigation = SiteNavigation.Of(this),
    };

    private static IEnumerable<LinkView> ListsOf(PublishedModel model)
    {
        AttackIdKind[] kinds = [AttackIdKind.Group, AttackIdKind.Software, AttackIdKind.Campaign];
        return kinds.Where(kind => model.Adversaries.Any(published => published.Adversary.Id.Kind == kind))
            .Select(kind => new LinkView(AdversarySentences.ListName(kind), Route.ListOf(kind)));
    }
}
