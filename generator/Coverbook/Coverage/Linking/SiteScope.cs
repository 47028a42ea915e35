using System.Collections.Immutable;
using Coverbook.Attack;
using Coverbook.Config;
using Coverbook.Diagnostics;

namespace Coverbook.Coverage.Linking;

/// <summary>The scope of the site: the platforms that its configuration names, which must be platforms of its techniques.</summary>
internal sealed class SiteScope(CoverageOptions options)
{
    private readonly HashSet<string> platforms = options.Platforms.Select(platform => platform.Name).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether a technique is in scope. One that names no platform cannot be ruled out.</summary>
    public bool Includes(Technique technique) =>
        platforms.Count == 0 || technique.Platforms.IsEmpty || technique.Platforms.Any(platforms.Contains);

    /// <summary>Reports the platforms that none of the techniques has.</summary>
    public void Report(ImmutableArray<Technique> techniques, DiagnosticBag bag)
    {
        if (options.Platforms.IsEmpty)
        {
            return;
        }

        var known = techniques.SelectMany(technique => technique.Platforms).ToHashSet(StringComparer.Ordinal);
        var names = new NearestNames(known);
        foreach (var platform in options.Platforms.Where(platform => !known.Contains(platform.Name) && bag.Wants("CB5040", platform.Span)))
        {
            bag.Add(LinkDiagnostics.PlatformUnknown(platform.Span, platform.Name, names));
        }
    }
}
