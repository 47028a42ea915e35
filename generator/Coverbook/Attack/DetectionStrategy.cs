using System.Collections.Immutable;
using Coverbook.Terms;

namespace Coverbook.Attack;

/// <summary>
/// A detection strategy (ATT&amp;CK 18 and later): an idea of how a technique is noticed, with an analytic for each platform.
/// </summary>
internal sealed record DetectionStrategy : AttackObject
{
    /// <summary>Its analytics, in the order of the bundle.</summary>
    public ImmutableArray<Analytic> Analytics { get; init; } = [];
}

/// <summary>An analytic: what to look for on one platform, and in which logs.</summary>
internal sealed record Analytic : AttackObject
{
    /// <summary>The logs that it reads, in the order of the bundle.</summary>
    public ImmutableArray<LogSourceReference> LogSources { get; init; } = [];

    /// <summary>What has to be fitted to an environment, in the order of the bundle.</summary>
    public ImmutableArray<Tunable> Tunables { get; init; } = [];
}

/// <summary>A log that an analytic reads.</summary>
/// <param name="Component">The data component that it shows; <c>null</c> where the bundle does not have it.</param>
/// <param name="Name">The log's name as ATT&amp;CK writes it, such as <c>AWS:CloudTrail</c>; spellings vary.</param>
/// <param name="Channel">Which of its events, such as <c>EventCode=4688</c>; <c>null</c> where none is told.</param>
internal sealed record LogSourceReference(AttackId? Component, string Name, string? Channel);

/// <summary>A field of an analytic that has to be fitted to an environment (<c>x_mitre_mutable_elements</c>).</summary>
internal sealed record Tunable(string Field, string Description);
