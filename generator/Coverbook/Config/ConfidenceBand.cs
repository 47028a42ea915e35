namespace Coverbook.Config;

/// <summary>How high a confidence is.</summary>
public enum ConfidenceBand
{
    /// <summary>Below medium.</summary>
    Low,

    /// <summary>From the threshold <c>medium</c>.</summary>
    Medium,

    /// <summary>From the threshold <c>high</c>.</summary>
    High,
}
