namespace Coverbook.Fetching;

/// <summary>How long others are waited for, and how much is taken from them. Whoever fetches says what suits.</summary>
internal sealed record FetchLimits
{
    /// <summary>How long a connection may take to stand, encryption included.</summary>
    public TimeSpan ConnectTime { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long nothing may come: no answer, or no further byte.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long one attempt may take from its start to its last byte.</summary>
    public TimeSpan TotalTime { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Bytes of a file.</summary>
    public long MostBytes { get; init; } = 512L * 1024 * 1024;

    /// <summary>Redirects that are followed, one after the other.</summary>
    public int MostRedirects { get; init; } = 10;

    /// <summary>How often something is tried, the first time included.</summary>
    public int MostAttempts { get; init; } = 4;

    /// <summary>The pause before the second attempt; it doubles with each one, more or less.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest pause, also where a server asks for one: who asks for a longer one is not asked again.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(60);
}
