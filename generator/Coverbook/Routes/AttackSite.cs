using System.Text.RegularExpressions;
using Coverbook.Terms;

namespace Coverbook.Routes;

/// <summary>Addresses on attack.mitre.org, whose shape the site's own addresses share.</summary>
public static partial class AttackSite
{
    private const string Home = "https://attack.mitre.org/";

    /// <summary>A technique's page there.</summary>
    public static string Technique(TechniqueId id) => Home + Route.Technique(id).Path;

    /// <summary>A tactic's page there.</summary>
    public static string Tactic(TacticId id) => Home + Route.Tactic(id).Path;

    /// <summary>The technique that an address there is about.</summary>
    public static TechniqueId? TechniqueOf(string url)
    {
        var match = TechniqueAddress().Match(url);
        var id = match.Groups["sub"].Success ? $"{match.Groups["id"].Value}.{match.Groups["sub"].Value}" : match.Groups["id"].Value;
        return match.Success && TechniqueId.TryParse(id, out var technique) ? technique : null;
    }

    /// <summary>The tactic that an address there is about.</summary>
    public static TacticId? TacticOf(string url) =>
        TacticId.TryParse(TacticAddress().Match(url).Groups["id"].Value, out var tactic) ? tactic : null;

    [GeneratedRegex(@"^https?://attack\.mitre\.org/techniques/(?<id>T\d{4})(?:[/.](?<sub>\d{3}))?/?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TechniqueAddress();

    [GeneratedRegex(@"^https?://attack\.mitre\.org/tactics/(?<id>TA\d{4})/?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TacticAddress();
}
