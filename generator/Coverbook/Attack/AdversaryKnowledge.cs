using System.Collections.Frozen;
using System.Collections.Immutable;
using Coverbook.Terms;

namespace Coverbook.Attack;

/// <summary>Who uses which techniques. Only objects in force are in it, and only relationships between such.</summary>
internal sealed record AdversaryKnowledge
{
    /// <summary>Nothing is known.</summary>
    public static readonly AdversaryKnowledge None = new();

    /// <summary>Groups, software and campaigns, by id.</summary>
    public ImmutableArray<Adversary> All { get; init; } = [];

    /// <summary>Their uses of techniques: by who uses, then by what is used.</summary>
    public ImmutableArray<Procedure> Procedures { get; init; } = [];

    /// <summary>The uses of software by groups and campaigns: by who uses, then by what is used.</summary>
    public ImmutableArray<SoftwareUse> SoftwareUses { get; init; } = [];

    /// <summary>Which campaigns are attributed to which groups: by campaign, then by group.</summary>
    public ImmutableArray<Attribution> Attributions { get; init; } = [];

    /// <summary>Revoked id to the id that replaces it in the end.</summary>
    public FrozenDictionary<AttackId, AttackId> Successors { get; init; } = FrozenDictionary<AttackId, AttackId>.Empty;

    /// <summary>What was withdrawn without a successor, by id.</summary>
    public ImmutableArray<Adversary> Withdrawn { get; init; } = [];
}

/// <summary>That a group, software or a campaign uses a technique, and how: ATT&amp;CK's procedure example.</summary>
internal sealed record Procedure(AttackId By, TechniqueId Technique, CitedText Text);

/// <summary>That a group or a campaign uses software.</summary>
internal sealed record SoftwareUse(AttackId By, AttackId Software, CitedText Text);

/// <summary>That a campaign is attributed to a group.</summary>
internal sealed record Attribution(AttackId Campaign, AttackId Group, CitedText Text);
