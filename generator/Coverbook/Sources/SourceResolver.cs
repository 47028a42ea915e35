using System.Collections.Immutable;
using Coverbook.Config;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Sources;

/// <summary>
/// Finds the file or pattern of each entry: its own path, or where the download lies that the lock names. It never falls back to anything
/// less: what the lock names and is not there is an error.
/// </summary>
internal sealed class SourceResolver(SiteConfig config, SourcesLock known, ISourceFiles files, DiagnosticBag bag)
{
    private readonly ImmutableArray<(FilePath File, LockedSource Source)>.Builder used =
        ImmutableArray.CreateBuilder<(FilePath, LockedSource)>();

    /// <summary>The downloaded files in use, each with the bytes that it must have.</summary>
    public ImmutableArray<(FilePath File, LockedSource Source)> Used => used.ToImmutable();

    /// <summary>The sources of the site; what cannot be had is reported and missing.</summary>
    public SiteSources Resolve() => new(
        [.. config.Attack.Select(entry => Make(entry, PatternOf(entry), entry.FileSpan, entry.Source ?? NameOf(entry)))
            .OfType<Source<AttackOptions>>()],
        config.Aliases is { } aliases ? new NamedSource(aliases, config.AliasesSpan) : null,
        [.. config.Mappings.Select(entry => Make(entry, PatternOf(entry), entry.Span, entry.Source)).OfType<Source<MappingOptions>>()],
        [.. config.Rules.Select(entry => Make(entry, PatternOf(entry), entry.Span, entry.Source)).OfType<Source<RuleOptions>>()]);

    /// <summary>By what the lock knows a release of ATT&amp;CK.</summary>
    public static string NameOf(AttackOptions entry) => entry.Newer ? $"{entry.Domain.Word()}@{entry.Release}" : entry.Domain.Word();

    private Source<TOptions>? Make<TOptions>(TOptions options, string? pattern, SourceSpan span, string? name) =>
        pattern is null ? null : new Source<TOptions>(options, pattern, span) { Locked = name is null ? null : known.Find(name) };

    private string? PatternOf(AttackOptions entry)
    {
        if (entry.Source is { } source)
        {
            return Downloaded(source, DownloadKind.Attack, entry.FileSpan);
        }

        if (entry.Release is not { } release)
        {
            return entry.Path;
        }

        var locked = known.Find(NameOf(entry));
        if (locked?.Version == release)
        {
            return Present(locked, DownloadKind.Attack, entry.VersionSpan);
        }

        if (locked is null && entry.Starter is { } starter)
        {
            return starter;
        }

        bag.Add(ConfigDiagnostics.ReleaseWithoutFile(entry.VersionSpan, release, locked?.Version));
        return null;
    }

    private string? PatternOf(MappingOptions entry) =>
        entry.Source is { } source ? Downloaded(source, DownloadKind.Mapping, entry.Span) : entry.Path;

    private string? PatternOf(RuleOptions entry) =>
        entry.Source is not { } source ? entry.Path
        : Downloaded(source, DownloadKind.Rules, entry.Span) is { } folder ? $"{folder}/{entry.Path}"
        : null;

    private string? Downloaded(string name, DownloadKind kind, SourceSpan span)
    {
        if (known.Find(name) is { } locked)
        {
            return Present(locked, kind, span);
        }

        bag.Add(LockDiagnostics.NotDownloaded(span, name));
        return null;
    }

    private string? Present(LockedSource locked, DownloadKind kind, SourceSpan span)
    {
        var file = SourceStore.FileOf(locked, kind);
        if (!files.Exists(file))
        {
            bag.Add(LockDiagnostics.BytesMissing(span, locked.Name));
            return null;
        }

        used.Add((file, locked));
        return kind == DownloadKind.Rules ? SourceStore.FolderOf(locked) : file.Value;
    }
}
