using Coverbook.Config;
using Coverbook.Terms;

namespace Coverbook.Sigma;

/// <summary>A set of rules that share a name, a home and an origin.</summary>
/// <param name="Name">The library's name; empty where the site does not name its own.</param>
/// <param name="Url">Its home page.</param>
/// <param name="License">The licence of rules that state none.</param>
/// <param name="Origin">Where its rules come from.</param>
/// <param name="IsOwn">Whether it is the site's own: only those rules count as shipped.</param>
internal sealed record RuleLibrary(string Name, WebLink? Url, string? License, RuleOrigin Origin, bool IsOwn)
{
    /// <summary>The library of rules that are read without a site.</summary>
    public static readonly RuleLibrary Unnamed = new("", Url: null, License: null, RuleOrigin.Own, IsOwn: true);

    /// <summary>Whether it has a name.</summary>
    public bool IsNamed => Name.Length > 0;

    /// <summary>The library of one entry of the configuration.</summary>
    public static RuleLibrary Of(RuleOptions entry, RuleLibraryOptions? own) =>
        entry.Library is { } name && name != own?.Name
            ? new RuleLibrary(name, entry.Url, entry.License, entry.Origin, IsOwn: false)
            : new RuleLibrary(own?.Name ?? "", entry.Url ?? own?.Url, entry.License, entry.Origin, IsOwn: true);
}
