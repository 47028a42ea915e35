using System.Collections.Immutable;
using Coverbook.Config;
using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Sources;

/// <summary>
/// Where the inputs that a configuration names stand on the disk. The step between the configuration and the loaders: a source that is
/// downloaded gets its file from the lock here, and no loader knows the difference.
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

    /// <summary>The sources of a configured site, for whoever does not ask what is wrong with them.</summary>
    public static SiteSources Of(SiteConfig config, ISourceFiles files)
    {
        var bag = new DiagnosticBag();
        return new SourceResolver(config, LockFile.Load(files, bag) ?? SourcesLock.Empty, files, bag).Resolve();
    }
}

/// <summary>A source without options of its own.</summary>
/// <param name="Pattern">The path or glob of its files.</param>
/// <param name="NamedAt">The place in the configuration that names it.</param>
internal sealed record NamedSource(string Pattern, SourceSpan NamedAt);

/// <summary>A source with what its entry says of it.</summary>
/// <param name="Options">The entry of the configuration.</param>
/// <param name="Pattern">The path or glob of its files.</param>
/// <param name="NamedAt">The place in the configuration that names it.</param>
internal sealed record Source<TOptions>(TOptions Options, string Pattern, SourceSpan NamedAt)
{
    /// <summary>What the lock says of it; <c>null</c> of what is not downloaded.</summary>
    public LockedSource? Locked { get; init; }
}
