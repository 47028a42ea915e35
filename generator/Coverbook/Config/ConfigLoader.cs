using System.Collections.Immutable;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Config;

/// <summary>The door to the configuration: reads and checks <c>site.config.json</c>.</summary>
public static class ConfigLoader
{
    /// <summary>The configuration's name in every site folder.</summary>
    public static readonly FilePath FileName = new("site.config.json");

    /// <summary>
    /// The checked configuration; <c>null</c> when it has errors, which are in <paramref name="bag"/> with their places.
    /// </summary>
    public static SiteConfig? Load(ISourceFiles files, DiagnosticBag bag)
    {
        var found = bag.Count;
        var root = DataFile.ReadMap(files, FileName, SourceSpan.Whole(FileName), InputKind.Config, bag);
        var config = root is null ? null : ReadRoot(new Fields(root, InputKind.Config, bag, "The configuration"));
        return bag.Count == found ? config : null;
    }

    private static SiteConfig? ReadRoot(Fields fields)
    {
        fields.Text("$schema");
        var site = Required(fields, "site", ConfigSections.Site);
        var product = Required(fields, "product", ConfigSections.Product);
        fields.RequireKey("attack");
        var config = new SiteConfig
        {
            Site = site!,
            Product = product!,
            Providers = ConfigSections.Providers(fields),
            Attack = Each(fields, "attack", ConfigSections.Attack),
            Aliases = fields.Text("aliases"),
            AliasesSpan = fields.SpanOf("aliases"),
            Mappings = Each(fields, "mappings", ConfigSections.Mappings),
            RuleLibrary = Optional(fields, "ruleLibrary", ConfigSections.RuleLibrary),
            Rules = Each(fields, "rules", ConfigSections.Rules),
            Coverage = Optional(fields, "coverage", ConfigSections.Coverage) ?? new CoverageOptions(),
            References = Each(fields, "references", ConfigSections.Reference),
            Diagnostics = ConfigSections.Severities(fields),
            Output = fields.Text("output") ?? "dist",
        };
        fields.RefuseOthers();
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
        fields.MapOf(key) is { } map ? Whole(fields.Inside(map, $"'{key}'"), read) : null;

    private static ImmutableArray<T> Each<T>(Fields fields, string key, Func<Fields, T?> read)
        where T : class =>
        [.. fields.Maps(key).Select(map => Whole(fields.Inside(map, $"This entry of '{key}'"), read)).OfType<T>()];

    private static T? Whole<T>(Fields fields, Func<Fields, T?> read)
        where T : class
    {
        var value = read(fields);
        fields.RefuseOthers();
        return value;
    }
}
