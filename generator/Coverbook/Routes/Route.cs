using Coverbook.Terms;

namespace Coverbook.Routes;

/// <summary>
/// The address of a page or file inside the site, without the base path and without a leading slash:
/// <c>techniques/T1059/</c>, <c>rules/a.html</c>, or an empty string for the home page. Routes are made here and nowhere else.
/// </summary>
public readonly record struct Route : IComparable<Route>
{
    private Route(string path) => Path = path;

    /// <summary>The home page.</summary>
    public static Route Home { get; } = new("");

    /// <summary>The list of techniques.</summary>
    public static Route Techniques { get; } = new("techniques/");

    /// <summary>The list of rules.</summary>
    public static Route Rules { get; } = new("rules/");

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

    /// <summary>A rule's page.</summary>
    public static Route Rule(RuleSlug slug) => new($"rules/{slug}.html");

    /// <summary>A rule's source file.</summary>
    public static Route RuleSource(RuleSlug slug) => new($"rules/{slug}.yml");

    /// <summary>A file of the theme, by its path below <c>assets/</c>.</summary>
    public static Route Asset(string name) => new($"assets/{name}");

    /// <summary>The address with the site's base path, as links carry it.</summary>
    public string Under(BaseUrl site) => site.Path + Path;

    /// <summary>The whole address.</summary>
    public string At(BaseUrl site) => site + Path;

    /// <summary>Ordinal order.</summary>
    public int CompareTo(Route other) => string.CompareOrdinal(Path, other.Path);

    /// <inheritdoc/>
    public override string ToString() => "/" + Path;
}
