using System.Collections.Immutable;

namespace Coverbook.Attack;

/// <summary>Who or what uses techniques: a group, a piece of software, or a campaign.</summary>
internal sealed record Adversary : AttackObject
{
    /// <summary>What it is.</summary>
    public required AdversaryKind Kind { get; init; }

    /// <summary>Other names of it; its own name is not among them.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>The day that a campaign was first seen.</summary>
    public DateOnly? FirstSeen { get; init; }

    /// <summary>The day that a campaign was last seen.</summary>
    public DateOnly? LastSeen { get; init; }
}

/// <summary>The kinds of them, in the order in which pages list them.</summary>
internal enum AdversaryKind
{
    /// <summary>A group (<c>intrusion-set</c>).</summary>
    Group,

    /// <summary>Software that was made to do harm (<c>malware</c>).</summary>
    Malware,

    /// <summary>Software that serves others, too (<c>tool</c>).</summary>
    Tool,

    /// <summary>A campaign.</summary>
    Campaign,
}
