using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Coverbook.Terms;

namespace Coverbook.Routes;

/// <summary>Addresses on attack.mitre.org, whose shape the site's own addresses share.</summary>
internal static partial class AttackSite
{
    private const string Home = "https://attack.mitre.org/";

    /// <summary>
    /// The folder there of each kind of object that has pages; analytics stand in the pages of their detection strategies.
    /// </summary>
    private static readonly FrozenDictionary<AttackIdKind, string> Folders = new Dictionary<AttackIdKind, string>
    {
        [AttackIdKind.Tactic] = "tactics",
        [AttackIdKind.Group] = "groups",
        [AttackIdKind.Software] = "software",
        [AttackIdKind.Campaign] = "campaigns",
        [AttackIdKind.Mitigation] = "mitigations",
        [AttackIdKind.Asset] = "assets",
        [AttackIdKind.DataSource] = "datasources",
        [AttackIdKind.DataComponent] = "datacomponents",
        [AttackIdKind.DetectionStrategy] = "detectionstrategies",
    }.ToFrozenDictionary();

    /// <summary>A technique's page there.</summary>
    public static string Technique(TechniqueId id) => Home + Route.Technique(id).Path;

    /// <summary>The page there of any other object; <c>null</c> for a kind that has none.</summary>
    public static string? Page(AttackId id) => Folders.TryGetValue(id.Kind, out var folder) ? $"{Home}{folder}/{id}/" : null;

    /// <summary>The technique that an address there is about.</summary>
    public static TechniqueId? TechniqueOf(string url)
    {
        var match = TechniqueAddress().Match(url);
        var id = match.Groups["sub"].Success ? $"{match.Groups["id"].Value}.{match.Groups["sub"].Value}" : match.Groups["id"].Value;
        return match.Success && TechniqueId.TryParse(id, out var technique) ? technique : null;
    }

    /// <summary>The object other than a technique that an address there is about.</summary>
    public static AttackId? ObjectOf(string url)
    {
        var match = ObjectAddress().Match(url);
        return match.Success
            && AttackId.TryParse(match.Groups["id"].Value, out var id)
            && Folders.GetValueOrDefault(id.Kind) == match.Groups["folder"].Value
            ? id
            : null;
    }

    [GeneratedRegex(
        @"^https?://attack\.mitre\.org/techniques/(?<id>T\d{4})(?:[/.](?<sub>\d{3}))?/?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex TechniqueAddress();

    [GeneratedRegex(
        @"^https?://attack\.mitre\.org/(?<folder>[a-z]+)/(?<id>[A-Z]+\d{4})/?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex ObjectAddress();
}
