using System.Collections.Immutable;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Config;

/// <summary>The door to the configuration: reads and checks <c>site.config.json</c>.</summary>
internal static class ConfigLoader
{
    /// <summary>The configuration's name in every site folder.</summary>
    public static readonly FilePath FileName = new("site.config.json");

    private const string Schema = "$schema";
    private const string Beginning = $"A new site begins with {ConfigExamples.Smallest} and an ATT&CK bundle at that path.";

    /// <summary>
    /// The checked configuration; <c>null</c> when it has errors, which are in <paramref name="bag"/> with their places.
    /// </summary>
    public static SiteConfig? Load(ISourceFiles files, DiagnosticBag bag)
    {
        var found = bag.Count;
        var config = ReadTree(files, bag) is { } root && ConfigLimits.Check(root, bag)
            ? ReadRoot(new Fields(root, InputKind.Config, bag, "The configuration"), bag)
            : null;
        return bag.Count == found ? config : null;
    }

    private static MapNode? ReadTree(ISourceFiles files, DiagnosticBag bag)
    {
        var whole = SourceSpan.Whole(FileName);
        if (files.TryRead(FileName, ByteLimits.Of(FileName), out var failure) is not { } bytes)
        {
            var unreadable = InputDiagnostics.NotRead(InputKind.Config, whole, FileName, failure!);
            bag.Add(files.Exists(FileName) ? unreadable : unreadable with { Cure = $"{unreadable.Cure} {Beginning}" });
            return null;
        }

        switch (JsonTree.IsBlank(bytes) ? null : JsonTree.Read(FileName, bytes, InputKind.Config, bag))
        {
            case MapNode map when map.Entries.Any(entry => entry.Key.Text != Schema):
                return map;
            case null when !JsonTree.IsBlank(bytes):
                break;
            case null or MapNode:
                bag.Add(ConfigDiagnostics.NothingConfigured(whole, ConfigExamples.Smallest));
                break;
            case { } other:
                bag.Add(
                    InputDiagnostics.WrongType(InputKind.Config, other.Span, FileName.Value, "a map", other.Shape) with { Cure = $"Begin with {ConfigExamples.Smallest} and an ATT&CK bundle at that path." });
                break;
        }

        return null;
    }

    private static SiteConfig? ReadRoot(Fields fields, DiagnosticBag bag)
    {
        fields.Text(Schema);
        var site = Required(fields, "site", SiteOptions.Read);
        var product = Required(fields, "product", ProductOptions.Read);
        fields.RequireKey("attack");
        var config = new SiteConfig
        {
            Site = site!,
            Product = product!,
            Providers = ProviderOptions.ReadAll(fields),
            Attack = Each(fields, "attack", AttackOptions.Read),
            Aliases = ConfigPaths.Path(fields, "aliases"),
            AliasesSpan = fields.SpanOf("aliases"),
            Sources = DownloadOptions.Distinct(Each(fields, "sources", DownloadOptions.Read), bag),
            Mappings = Each(fields, "mappings", MappingOptions.Read),
            RuleLibrary = Optional(fields, "ruleLibrary", RuleLibraryOptions.Read),
            Rules = Each(fields, "rules", RuleOptions.Read),
            Coverage = Optional(fields, "coverage", CoverageOptions.Read) ?? new CoverageOptions(),
            Threats = Optional(fields, "threats", ThreatOptions.Read),
            References = Each(fields, "references", ReferenceOptions.Read),
            Diagnostics = SeverityOptions.Read(fields),
            Output = ConfigPaths.Path(fields, "output") ?? SiteConfig.DefaultOutput,
            OutputSpan = fields.SpanOf("output"),
        };
        fields.RefuseOthers();
        NamedDownloads.Check(config, bag);
        return site is null || product is null ? null : config;
    }

    private static T? Required<T>(Fields fields, string key, Func<Fields, T?> read)
        where T : class
    {
        fields.RequireKey(key);
        return Optional(fields, key, read);
    }

    private static T? Optional<T>(Fields fields, string key, Func<Fields, T?> read)
        where T : class =>
        ConfigShapes.Map(fields, key) is { } map ? Whole(fields.Inside(map, $"'{key}'"), read) : null;

    private static ImmutableArray<T> Each<T>(Fields fields, string key, Func<Fields, T?> read)
        where T : class =>
        [.. ConfigShapes.Maps(fields, key).Select(map => Whole(fields.Inside(map, $"This entry of '{key}'"), read)).OfType<T>()];

    private static T? Whole<T>(Fields fields, Func<Fields, T?> read)
        where T : class
    {
        var value = read(fields);
        fields.RefuseOthers();
        return value;
    }
}
