using System.Collections.Immutable;
using Coverbook.Config;
using Coverbook.Files;

namespace Coverbook.Sources;

/// <summary>
/// Where the inputs that a configuration names stand on the disk. The step between the configuration and the loaders: a source that is
/// downloaded gets its file, and the day on which it was retrieved, from the lock here, and no loader knows the difference.
/// </summary>
/// <param name="Attack">The bundles, each one file.</param>
/// <param name="Aliases">The alias file, if there is one.</param>
/// <param name="Mappings">The mappings, by patterns.</param>
/// <param name="Rules">The rules, by patterns.</param>
internal sealed record SiteSources(
    ImmutableArray<Source<AttackOptions>> Attack,
    NamedSource? Aliases,
    ImmutableArray<Source<MappingOptions>> Mappings,
    ImmutableArray<Source<RuleOptions>> Rules)
{
    /// <summary>
    /// The patterns of all of them. Bundles come first: they are the largest files, and whoever reads side by side must not be left with
    /// one at the end.
    /// </summary>
    public IEnumerable<string> Patterns =>
    [
        .. Attack.Select(source => source.Pattern),
        .. Rules.Select(source => source.Pattern),
        .. Mappings.Select(source => source.Pattern),
        .. Aliases is { } aliases ? [aliases.Pattern] : Array.Empty<string>(),
    ];

    /// <summary>The sources of a configured site.</summary>
    public static SiteSources Of(SiteConfig config) => new(
        [.. config.Attack.Select(Of)],
        config.Aliases is { } aliases ? new NamedSource(aliases, config.AliasesSpan) : null,
        [.. config.Mappings.Select(Of)],
        [.. config.Rules.Select(Of)]);

    /// <summary>A bundle: the path that its entry names, or the starter of its release.</summary>
    public static Source<AttackOptions> Of(AttackOptions entry) => new(entry, (entry.Path ?? entry.Starter)!, entry.FileSpan);

    /// <summary>Mappings.</summary>
    public static Source<MappingOptions> Of(MappingOptions entry) => new(entry, entry.Path, entry.Span);

    /// <summary>Rules.</summary>
    public static Source<RuleOptions> Of(RuleOptions entry) => new(entry, entry.Path, entry.Span);
}

/// <summary>A source without options of its own.</summary>
/// <param name="Pattern">The path or glob of its files.</param>
/// <param name="NamedAt">The place in the configuration that names it.</param>
internal sealed record NamedSource(string Pattern, SourceSpan NamedAt);

/// <summary>A source with what its entry says of it.</summary>
/// <param name="Options">The entry of the configuration.</param>
/// <param name="Pattern">The path or glob of its files.</param>
/// <param name="NamedAt">The place in the configuration that names it.</param>
internal sealed record Source<TOptions>(TOptions Options, string Pattern, SourceSpan NamedAt);
