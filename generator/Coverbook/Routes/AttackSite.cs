using System.Text.RegularExpressions;
using Coverbook.Terms;

namespace Coverbook.Routes;

/// <summary>Addresses on attack.mitre.org, whose shape the site's own addresses share.</summary>
public static partial class AttackSite
{
    /// <summary>A technique's page there.</summary>
    public static string Technique(TechniqueId id) => "https://attack.mitre.org/" + Route.Technique(id).Path;

    /// <summary>A tactic's page there.</summary>
    public static string Tactic(TacticId id) => $"https://attack.mitre.org/tactics/{id}/";

    /// <summary>Our route for a technique's address there; <c>null</c> for any other address.</summary>
    public static Route? OwnRoute(string url) =>
        TechniqueAddress().Match(url) is { Success: true } match
        && TechniqueId.TryParse(match.Groups["sub"].Success ? $"{match.Groups["id"].Value}.{match.Groups["sub"].Value}" : match.Groups["id"].Value, out var id)
            ? Route.Technique(id)
            : null;

    [GeneratedRegex(@"^https?://attack\.mitre\.org/techniques/(?<id>T\d{4})(?:/(?<sub>\d{3}))?/?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TechniqueAddress();
}
