using Coverbook.Build.Reading;
using Coverbook.Diagnostics;

namespace Coverbook.Tests.Kit;

/// <summary>
/// A site over all of ATT&amp;CK enterprise and the sample's mappings, read and rendered once for all tests that look at it.
/// </summary>
internal static class RealSite
{
    private static readonly Lazy<(ReadSite Site, IReadOnlyDictionary<string, string> Files, IReadOnlyList<Diagnostic> Found)> Made =
        new(Make);

    /// <summary>What it would publish: path to text.</summary>
    public static IReadOnlyDictionary<string, string> Files => Made.Value.Files;

    /// <summary>What was found while it was made.</summary>
    public static IReadOnlyList<Diagnostic> Found => Made.Value.Found;

    /// <summary>The bundle as plain JSON.</summary>
    public static RawBundle Raw { get; } = new(BundlePath);

    private static string BundlePath => Path.Combine(RealData.Folder, "attack-stix-2.0", "enterprise-attack.json");

    private static (ReadSite Site, IReadOnlyDictionary<string, string> Files, IReadOnlyList<Diagnostic> Found) Make()
    {
        var kit = new SiteKit()
            .With("site.config.json", SiteKit.Config().Replace(
                "\"path\": \"attack.json\"", "\"version\": \"18.1\", \"path\": \"attack.json\"", StringComparison.Ordinal))
            .With("attack.json", File.ReadAllText(BundlePath));
        foreach (var mapping in Directory.EnumerateFiles(Repository.At("content", "mappings"), "*.yaml", SearchOption.AllDirectories))
        {
            kit.With($"mappings/{Path.GetFileName(mapping)}", File.ReadAllText(mapping));
        }

        var site = kit.Read()!;
        return (site, WholeSite.Of(kit, site), kit.Bag.ToSorted());
    }
}
