using System.Collections.Immutable;
using Coverbook.Diagnostics;

namespace Coverbook.Refreshing;

/// <summary>How a refresh or a restore ended.</summary>
public enum RefreshOutcome
{
    /// <summary>Everything is as it should be.</summary>
    Done,

    /// <summary>Something went wrong on the way; every file is as it was.</summary>
    Failed,

    /// <summary>The configuration or the lock cannot be used.</summary>
    ConfigFailed,
}

/// <summary>What became of one source.</summary>
/// <param name="Name">Its name.</param>
/// <param name="OldVersion">The version that the lock had, where one is known.</param>
/// <param name="NewVersion">The version that it has now, where one is known.</param>
/// <param name="OldItems">How many techniques, findings or rules it held; <c>null</c> when it is new.</param>
/// <param name="NewItems">How many it holds.</param>
/// <param name="Size">Its bytes.</param>
/// <param name="IsChanged">Whether its bytes are others than before.</param>
public sealed record SourceChange(
    string Name, string? OldVersion, string? NewVersion, int? OldItems, int NewItems, long Size, bool IsChanged);

/// <summary>A release of ATT&amp;CK that is newer than the one that the site is about.</summary>
/// <param name="Domain">The domain, as the configuration writes it.</param>
/// <param name="Version">The release.</param>
public sealed record NewerRelease(string Domain, string Version);

/// <summary>What a refresh or a restore did.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Diagnostics">What went wrong, sorted.</param>
public sealed record RefreshReport(RefreshOutcome Outcome, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The sources that were looked at, in the order of the configuration.</summary>
    public ImmutableArray<SourceChange> Sources { get; init; } = [];

    /// <summary>Releases that nobody took yet.</summary>
    public ImmutableArray<NewerRelease> Newer { get; init; } = [];

    /// <summary>The new file of the history, from the site folder on; <c>null</c> where nothing but dates is new.</summary>
    public string? Recorded { get; init; }

    /// <summary>Whether any source has other bytes than before.</summary>
    public bool HasChanges => Sources.Any(source => source.IsChanged);
}
