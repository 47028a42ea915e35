using System.Collections.Immutable;
using System.Text;
using Coverbook.Tests.Kit;

namespace Coverbook.Fuzz.Corpus;

/// <summary>
/// Good inputs of every kind, which mutations start from: the repository's sample, its cases of diagnostics, small inputs that hold
/// what the formats know, and real ones where there is a folder of them.
/// </summary>
internal sealed class Seeds(string? dataFolder)
{
    private const int LargestSeed = 24_000;
    private const int MostOfAFolder = 150;

    /// <summary>Sigma rules, correlations and filters.</summary>
    public ImmutableArray<byte[]> Rules { get; } =
        [
            .. Made.Rules.Select(Encoding.UTF8.GetBytes),
            .. Files(Repository.At("rules"), "*.yml"),
            .. Cases("*.yml"),
            .. Real(dataFolder, "sigma/rules", "*.yml"),
        ];

    /// <summary>Mappings as YAML and JSON.</summary>
    public ImmutableArray<byte[]> Mappings { get; } =
        [
            .. Made.Mappings.Select(Encoding.UTF8.GetBytes),
            .. Files(Repository.At("content", "mappings"), "*.yaml"),
            .. Cases("*.yaml"),
            .. Real(dataFolder, "mappings", "*.yaml"),
        ];

    /// <summary>Mappings as spreadsheets.</summary>
    public ImmutableArray<byte[]> Sheets { get; } =
        [.. Made.Sheets.Select(Encoding.UTF8.GetBytes), .. MadeMappings.Sheets.Select(Encoding.UTF8.GetBytes), .. Cases("*.csv")];

    /// <summary>Mappings of the Mappings Explorer, real ones in short.</summary>
    public ImmutableArray<byte[]> Explorer { get; } =
        [Encoding.UTF8.GetBytes(MadeMappings.Explorer), .. Cases("house.json"), .. RealMappings.From(dataFolder)];

    /// <summary>Mappings of the security stack.</summary>
    public ImmutableArray<byte[]> Legacy { get; } =
        [Encoding.UTF8.GetBytes(MadeMappings.Legacy), .. Real(dataFolder, "mappings/ctid-legacy", "*.yaml")];

    /// <summary>Layers of the Navigator.</summary>
    public ImmutableArray<byte[]> Layers { get; } = [.. MadeMappings.Layers.Select(Encoding.UTF8.GetBytes), .. Cases("porch.json")];

    /// <summary>Administration files of DeTT&amp;CT.</summary>
    public ImmutableArray<byte[]> Administration { get; } = [Encoding.UTF8.GetBytes(MadeMappings.Administration), .. Cases("watch.yaml")];

    /// <summary>Bundles of ATT&amp;CK.</summary>
    public ImmutableArray<byte[]> Bundles { get; } =
        [Encoding.UTF8.GetBytes(Made.Bundle), .. Cases("attack*.json"), .. RealBundles.From(dataFolder)];

    /// <summary>Configurations.</summary>
    public ImmutableArray<byte[]> Configurations { get; } =
        [Encoding.UTF8.GetBytes(Made.Config), File.ReadAllBytes(Repository.At("site.config.json")), .. Cases("site.config.json")];

    /// <summary>Alias files.</summary>
    public ImmutableArray<byte[]> Aliases { get; } = [Encoding.UTF8.GetBytes(Made.Aliases), .. Cases("aliases.yaml")];

    /// <summary>Snapshots of a history.</summary>
    public ImmutableArray<byte[]> Snapshots { get; } = [Encoding.UTF8.GetBytes(Made.Snapshot), .. Cases("2026-04-24.json")];

    /// <summary>Authored pages and notes.</summary>
    public ImmutableArray<byte[]> Content { get; } =
        [
            .. Made.Pages.Select(Encoding.UTF8.GetBytes),
            .. Files(Repository.At("content", "pages"), "*.md"),
            .. Files(Repository.At("content", "notes"), "*.md"),
            .. Cases("*.md"),
        ];

    /// <summary>Templates, by name.</summary>
    public ImmutableArray<byte[]> Templates { get; } = Files(Repository.At("templates"), "*.html");

    /// <summary>Events, one JSON object on a line.</summary>
    public ImmutableArray<byte[]> Events { get; } = [.. Made.Events.Select(Encoding.UTF8.GetBytes)];

    /// <summary>Published pages.</summary>
    public ImmutableArray<byte[]> Pages { get; } = [.. Built("*.html"), .. Cases("*.html")];

    /// <summary>What else a site publishes: style sheets, feeds, sitemaps, JSON.</summary>
    public ImmutableArray<byte[]> Published { get; } =
        [.. Built("*.css"), .. Built("*.xml"), .. Built("*.json"), .. Cases("*.css"), .. Cases("*.xml"), .. Built("*.txt")];

    private static ImmutableArray<byte[]> Built(string pattern) => Files(Repository.At("tests", "cases", "checking"), pattern);

    private static ImmutableArray<byte[]> Cases(string pattern) => Files(Repository.At("tests", "cases", "diagnostics"), pattern);

    private static ImmutableArray<byte[]> Real(string? dataFolder, string below, string pattern) =>
        dataFolder is null ? [] : Files(Path.Combine(dataFolder, below), pattern);

    private static ImmutableArray<byte[]> Files(string folder, string pattern)
    {
        var paths = Directory.GetFiles(folder, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        var step = Math.Max(1, paths.Length / MostOfAFolder);
        return [.. paths.Where((_, index) => index % step == 0).Select(File.ReadAllBytes).Where(bytes => bytes.Length <= LargestSeed)];
    }
}
