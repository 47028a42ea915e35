using Coverbook.Config;

namespace Coverbook.Pages.Wording;

/// <summary>How sentences name the scope that numbers are to be read in.</summary>
internal static class ScopeWords
{
    /// <summary><c>all platforms</c>, <c>platform IaaS</c>, <c>platforms IaaS and SaaS</c>.</summary>
    public static string Of(CoverageOptions coverage)
    {
        string[] platforms = [.. coverage.Platforms.Select(platform => platform.Name)];
        return platforms.Length == 0
            ? "all platforms"
            : $"{(platforms.Length == 1 ? "platform" : "platforms")} {English.Join(platforms)}";
    }
}
