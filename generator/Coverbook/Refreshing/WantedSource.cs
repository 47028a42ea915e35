using System.Collections.Immutable;
using Coverbook.Config;
using Coverbook.Files;
using Coverbook.Sources;

namespace Coverbook.Refreshing;

/// <summary>One source that the configuration wants downloaded.</summary>
/// <param name="Name">By what the lock knows it.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Address">The address that the configuration names; of a release that of the index which lists it.</param>
/// <param name="NamedAt">Where the configuration names it.</param>
internal sealed record WantedSource(string Name, DownloadKind Kind, Uri Address, SourceSpan NamedAt)
{
    /// <summary>The collection index of MITRE's repository (https://github.com/mitre-attack/attack-stix-data).</summary>
    private static readonly Uri MitreIndex = new("https://raw.githubusercontent.com/mitre-attack/attack-stix-data/master/index.json");

    /// <summary>The entry that wants a release of ATT&amp;CK; <c>null</c> of one that has an address.</summary>
    public AttackOptions? Release { get; init; }

    /// <summary>All of a configuration, those that some entry reads.</summary>
    public static ImmutableArray<WantedSource> All(SiteConfig config) =>
    [
        .. config.Attack.Where(entry => entry.Release is not null).Select(Of),
        .. config.Sources.Where(source => IsRead(source, config))
            .Select(source => new WantedSource(source.Name, source.Kind, new Uri(source.Url.Text), source.Span)),
    ];

    /// <summary>Whether an entry reads a source.</summary>
    public static bool IsRead(DownloadOptions source, SiteConfig config) => source.Kind switch
    {
        DownloadKind.Attack => config.Attack.Any(entry => entry.Source == source.Name),
        DownloadKind.Mapping => config.Mappings.Any(entry => entry.Source == source.Name),
        _ => config.Rules.Any(entry => entry.Source == source.Name),
    };

    private static WantedSource Of(AttackOptions entry) =>
        new(
            SourceResolver.NameOf(entry),
            DownloadKind.Attack,
            entry.Index is { } index ? new Uri(index.Text) : MitreIndex,
            entry.VersionSpan)
        {
            Release = entry,
        };
}
