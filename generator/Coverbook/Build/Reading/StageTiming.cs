namespace Coverbook.Build.Reading;

/// <summary>How long a stage took.</summary>
public sealed record StageTiming(string Stage, TimeSpan Elapsed);
