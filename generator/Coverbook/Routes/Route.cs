using System.Buffers;
using System.Globalization;
using Coverbook.Terms;

namespace Coverbook.Routes;

/// <summary>
/// The address of a page or file inside the site, without the base path and without a leading slash:
/// <c>techniques/T1059/</c>, <c>rules/a.html</c>, or an empty string for the home page. Routes are made here and nowhere else.
/// </summary>
internal readonly record struct Route : IComparable<Route>
{
    /// <summary>What stands in an address as it is (RFC 3986, unreserved), and the slash.</summary>
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("-./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~");

    private Route(string path) => Path = path;

    /// <summary>The home page.</summary>
    public static Route Home { get; } = new("");

    /// <summary>The list of techniques.</summary>
    public static Route Techniques { get; } = new("techniques/");

    /// <summary>The list of rules.</summary>
    public static Route Rules { get; } = new("rules/");

    /// <summary>The list of tactics.</summary>
    public static Route Tactics { get; } = new("tactics/");

    /// <summary>The list of providers and their sources.</summary>
    public static Route Providers { get; } = new("providers/");

    /// <summary>The list of groups.</summary>
    public static Route Groups { get; } = new("groups/");

    /// <summary>The list of software.</summary>
    public static Route Software { get; } = new("software/");

    /// <summary>The list of campaigns.</summary>
    public static Route Campaigns { get; } = new("campaigns/");

    /// <summary>Coverage against whom the organisation has to reckon with.</summary>
    public static Route Threats { get; } = new("threats/");

    /// <summary>The list of mitigations.</summary>
    public static Route Mitigations { get; } = new("mitigations/");

    /// <summary>The list of data components.</summary>
    public static Route DataComponents { get; } = new("datacomponents/");

    /// <summary>The list of log sources.</summary>
    public static Route LogSources { get; } = new("logsources/");

    /// <summary>What nothing detects.</summary>
    public static Route Gaps { get; } = new("gaps/");

    /// <summary>The same for programs.</summary>
    public static Route GapsJson { get; } = new("api/v1/gaps.json");

    /// <summary>The same as a table.</summary>
    public static Route GapsTable { get; } = new("data/gaps.csv");

    /// <summary>What the site's search looks through.</summary>
    public static Route SearchIndex { get; } = new("search.json");

    /// <summary>What can be downloaded.</summary>
    public static Route Data { get; } = new("data/");

    /// <summary>How the site counts.</summary>
    public static Route Methodology { get; } = new("methodology/");

    /// <summary>Ids of other ATT&amp;CK versions in mappings and rules.</summary>
    public static Route Drift { get; } = new("drift/");

    /// <summary>What changed.</summary>
    public static Route Changes { get; } = new("changes/");

    /// <summary>The same for feed readers.</summary>
    public static Route Feed { get; } = new("feed.xml");

    /// <summary>What the site shows, in so few words that it can be compared with a later one.</summary>
    public static Route Snapshot { get; } = new("data/snapshot.json");

    /// <summary>What the site was built from.</summary>
    public static Route BuildFacts { get; } = new("api/v1/build.json");

    /// <summary>The addresses of all pages, for search engines.</summary>
    public static Route Sitemap { get; } = new("sitemap.xml");

    /// <summary>What robots may read.</summary>
    public static Route Robots { get; } = new("robots.txt");

    /// <summary>The page that GitHub Pages shows for an unknown address.</summary>
    public static Route NotFound { get; } = new("404.html");

    /// <summary>Tells GitHub Pages to publish the files as they are.</summary>
    public static Route NoJekyll { get; } = new(".nojekyll");

    /// <summary>The path inside the site.</summary>
    public string Path { get; }

    /// <summary>The file that the route is written to.</summary>
    public string File => Path.Length == 0 || Path[^1] == '/' ? Path + "index.html" : Path;

    /// <summary>A technique's page: the same shape as on attack.mitre.org.</summary>
    public static Route Technique(TechniqueId id) =>
        new(id.IsSubTechnique ? $"techniques/{id.Parent}/{id.SubNumber}/" : $"techniques/{id}/");

    /// <summary>All rules of a technique, where its page has no room for them.</summary>
    public static Route TechniqueRules(TechniqueId id) => new(Technique(id).Path + "rules/");

    /// <summary>All procedure examples of a technique, where its page has no room for them.</summary>
    public static Route TechniqueProcedures(TechniqueId id) => new(Technique(id).Path + "procedures/");

    /// <summary>A tactic's page: the same shape as on attack.mitre.org.</summary>
    public static Route Tactic(AttackId id) => new($"tactics/{id}/");

    /// <summary>The page of a group, a piece of software or a campaign: the same shape as on attack.mitre.org.</summary>
    public static Route Adversary(AttackId id) => new($"{ListOf(id.Kind).Path}{id}/");

    /// <summary>The list that such a page belongs to.</summary>
    public static Route ListOf(AttackIdKind adversary) => adversary switch
    {
        AttackIdKind.Group => Groups,
        AttackIdKind.Campaign => Campaigns,
        _ => Software,
    };

    /// <summary>A mitigation's page: the same shape as on attack.mitre.org.</summary>
    public static Route Mitigation(AttackId id) => new($"mitigations/{id}/");

    /// <summary>A data component's page: the same shape as on attack.mitre.org.</summary>
    public static Route DataComponent(AttackId id) => new($"datacomponents/{id}/");

    /// <summary>A log source's page.</summary>
    public static Route LogSource(Slug id) => new($"logsources/{id}/");

    /// <summary>A list of what is detected from one side only, or in another way.</summary>
    public static Route GapList(Slug list) => new($"gaps/{list}/");
    /// <summary>The matrix of a domain: enterprise's needs no name.</summary>
    public static Route Matrix(AttackDomain domain) => new(domain switch
    {
        AttackDomain.Mobile => "matrix/mobile/",
        AttackDomain.Ics => "matrix/ics/",
        _ => "matrix/",
    });

    /// <summary>The same in large print, for paper.</summary>
    public static Route LargePrint(AttackDomain domain) => new(Matrix(domain).Path + "large-print/");

    /// <summary>The same as a picture, for slides and documents.</summary>
    public static Route MatrixPicture(AttackDomain domain) => new(domain switch
    {
        AttackDomain.Mobile => "matrix/mobile.svg",
        AttackDomain.Ics => "matrix/ics.svg",
        _ => "matrix/enterprise.svg",
    });

    /// <summary>Whether a file is the page of a matrix, which shows all techniques of its domain at once.</summary>
    public static bool IsMatrix(string file) =>
        file.StartsWith("matrix/", StringComparison.Ordinal) && file.EndsWith("/index.html", StringComparison.Ordinal);

    /// <summary>A provider's page.</summary>
    public static Route Provider(Slug provider) => new($"providers/{provider}/");

    /// <summary>A source's page, below its provider's.</summary>
    public static Route Source(Slug provider, Slug source) => new($"providers/{provider}/{source}/");

    /// <summary>The further pages of what one page cannot hold, counted from 2.</summary>
    public static Route Continued(Route first, int page) => new(string.Create(CultureInfo.InvariantCulture, $"{first.Path}{page}/"));

    /// <summary>The layer of the whole site on a domain.</summary>
    public static Route CoverageLayer(AttackDomain domain) => Layer("coverage", domain);

    /// <summary>The layer of the rules.</summary>
    public static Route RuleLayer(AttackDomain domain) => Layer("sigma", domain);

    /// <summary>The layer of the capabilities.</summary>
    public static Route CapabilityLayer(AttackDomain domain) => Layer("capabilities", domain);

    /// <summary>The layer of a provider.</summary>
    public static Route ProviderLayer(Slug provider, AttackDomain domain) => Layer($"providers/{provider}", domain);

    /// <summary>The layer of a source, below its provider's.</summary>
    public static Route SourceLayer(Slug provider, Slug source, AttackDomain domain) => Layer($"providers/{provider}/{source}", domain);

    /// <summary>The layer of what an adversary uses, in a folder of its kind.</summary>
    public static Route AdversaryLayer(AttackId id, AttackDomain domain) => Layer($"{ListOf(id.Kind).Path}{id}", domain);

    /// <summary>The layer of what the threats use.</summary>
    public static Route ThreatLayer(AttackDomain domain) => Layer("threats", domain);

    /// <summary>
    /// The route that an address inside the site (<c>/techniques/T1059/</c>) would have, percent-encoded or not; the plan knows
    /// whether it exists.
    /// </summary>
    public static Route OfAddress(string address) =>
        new(ComposedText.Of(Uri.UnescapeDataString(address.TrimStart('/').Split('#', '?')[0])));

    /// <summary>An authored page, by the parts of its address.</summary>
    public static Route Page(IEnumerable<Slug> parts) => new(string.Concat(parts.Select(part => $"{part}/")));

    /// <summary>The rules of a product, where the list of all has no room for them.</summary>
    public static Route RulesOf(Slug product) => new($"rules/product/{product}/");

    /// <summary>The rules of a category of a product, where the product's list has no room for them.</summary>
    public static Route RulesOf(Slug product, Slug category) => new($"rules/product/{product}/{category}/");

    /// <summary>A rule's page.</summary>
    public static Route Rule(Slug slug) => new($"rules/{slug}.html");

    /// <summary>A rule's own file, beside its page.</summary>
    public static Route SourceBeside(Route rule) => new($"{rule.Path.AsSpan(0, rule.Path.LastIndexOf('.'))}.yml");

    /// <summary>A file of the theme, by its path below <c>assets/</c>; under another name where not every system could hold it.</summary>
    public static Route Asset(string name) => new($"assets/{PortableName.OfPath(name)}");

    /// <summary>The address with the site's base path, as links carry it: percent-encoded where it has to be.</summary>
    public string Under(BaseUrl site) => site.Path + Encoded;

    /// <summary>The whole address, percent-encoded where it has to be.</summary>
    public string At(BaseUrl site) => site + Encoded;

    /// <summary>Ordinal order.</summary>
    public int CompareTo(Route other) => string.CompareOrdinal(Path, other.Path);

    /// <summary>A layer is drawn on one domain, which the names of all but enterprise's tell.</summary>
    private static Route Layer(string name, AttackDomain domain) => new(domain switch
    {
        AttackDomain.Mobile => $"layers/{name}.mobile.json",
        AttackDomain.Ics => $"layers/{name}.ics.json",
        _ => $"layers/{name}.json",
    });

    /// <summary>Hardly any route has to be encoded, so that this is only looked at.</summary>
    private string Encoded =>
        Path.AsSpan().ContainsAnyExcept(Plain) ? string.Join('/', Path.Split('/').Select(Uri.EscapeDataString)) : Path;

    /// <inheritdoc/>
    public override string ToString() => "/" + Path;
}
