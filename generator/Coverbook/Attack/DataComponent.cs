using System.Collections.Immutable;

namespace Coverbook.Attack;

/// <summary>A data component: one property of what systems do that can be recorded.</summary>
internal sealed record DataComponent : AttackObject
{
    /// <summary>The logs that show it, in the order of the bundle.</summary>
    public ImmutableArray<ComponentLog> Logs { get; init; } = [];
}

/// <summary>A log that shows a data component.</summary>
/// <param name="Name">Its name as ATT&amp;CK writes it.</param>
/// <param name="Channel">Which of its events; <c>null</c> where none is told.</param>
internal sealed record ComponentLog(string Name, string? Channel);
