using System.Collections.Immutable;

namespace Coverbook.Refreshing;

/// <summary>What the command line says about a refresh.</summary>
/// <param name="SiteFolder">The site folder.</param>
/// <param name="Today">The day, which the lock keeps for what was looked at.</param>
public sealed record RefreshOptions(string SiteFolder, DateOnly Today)
{
    /// <summary>The names of the sources to look at; all of them when there is none.</summary>
    public ImmutableArray<string> Only { get; init; } = [];

    /// <summary>
    /// Whether files that are there, of the right length, are believed to be the right ones: a build compares what it reads with the lock
    /// itself.
    /// </summary>
    public bool IsQuick { get; init; }
}

/// <summary>How far a download is.</summary>
/// <param name="Name">The source.</param>
/// <param name="Bytes">What came so far.</param>
/// <param name="Total">What is to come in all, where the server says so.</param>
public readonly record struct DownloadProgress(string Name, long Bytes, long? Total);
