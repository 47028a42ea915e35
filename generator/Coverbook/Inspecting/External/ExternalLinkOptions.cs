using System.Collections.Immutable;
using Coverbook.Fetching;

namespace Coverbook.Inspecting.External;

/// <summary>How links to other sites are asked.</summary>
public sealed record ExternalLinkOptions
{
    /// <summary>Hosts that are asked although they are this machine, or one of a private network.</summary>
    public ImmutableArray<string> PrivateHosts { get; init; } = [];

    /// <summary>The clock of pauses, and of the dates of answers.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>What names stand for.</summary>
    internal HostLookup Lookup { get; init; } = HostLookups.OfSystem;

    /// <summary>Less than for files: a link that takes its readers longer is not one that they follow.</summary>
    internal FetchLimits Limits { get; init; } = new()
    {
        ConnectTime = TimeSpan.FromSeconds(10),
        Silence = TimeSpan.FromSeconds(20),
        TotalTime = TimeSpan.FromSeconds(30),
        MostAttempts = 2,
        LongestPause = TimeSpan.FromSeconds(10),
    };

    /// <summary>How many links a run asks.</summary>
    internal int Most { get; init; } = Checking.CheckLimits.MostExternalLinks;
}

/// <summary>How many links to other sites have an answer.</summary>
/// <param name="Asked">Those that were asked now.</param>
/// <param name="Earlier">Those whose answer was kept from earlier.</param>
public sealed record ExternalLinkCounts(int Asked, int Earlier);
