using System.Collections.Immutable;
using Coverbook.Files;
using Coverbook.Sources;
using Coverbook.Terms;

namespace Coverbook.Mappings;

/// <summary>
/// A capability or control of a framework, and what CTID says that it does about techniques. It is not a source of findings: what it
/// stands for is counted apart from them, in its own words.
/// </summary>
internal sealed record Capability
{
    private readonly Slug? assigned;

    /// <summary>The framework's own id for it, such as <c>amazon_guardduty</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The name that tables show.</summary>
    public required string Name { get; init; }

    /// <summary>What makes it the same in every edition of a mapping: its provider and its name.</summary>
    public (string ProviderId, string Name) Identity => (Mapping.ProviderId, Name);

    /// <summary>The name as addresses write it; linking sees to it that no other page has it.</summary>
    public Slug Slug { get => assigned ?? Slug.Of(Name); init => assigned = value; }

    /// <summary>The group that it stands in, where that is not the capability itself.</summary>
    public string? Group { get; init; }

    /// <summary>The mapping that it is part of.</summary>
    public required CapabilityMapping Mapping { get; init; }

    /// <summary>What it does about techniques, in the order of the file.</summary>
    public ImmutableArray<CapabilityScore> Scores { get; init; } = [];

    /// <summary>
    /// Why the mapping's authors mapped it to no technique; empty where they gave no reason, <c>null</c> of one that is mapped.
    /// </summary>
    public string? NotMappable { get; init; }

    /// <summary>Where it stands first.</summary>
    public required SourceSpan Span { get; init; }
}

/// <summary>A mapping of a framework's capabilities: one file of CTID.</summary>
internal sealed record CapabilityMapping
{
    /// <summary>The framework, such as <c>aws</c> or <c>nist_800_53</c>.</summary>
    public required string Framework { get; init; }

    /// <summary>The edition of the framework: a number or a day, as written.</summary>
    public string? FrameworkVersion { get; init; }

    /// <summary>The edition of the mapping, as written.</summary>
    public string? Version { get; init; }

    /// <summary>The ATT&amp;CK release that the ids were written for.</summary>
    public string? AttackVersion { get; init; }

    /// <summary>The day it was first made.</summary>
    public DateOnly? Created { get; init; }

    /// <summary>The day it was last brought up to date; the first one where no other is given.</summary>
    public DateOnly? Updated { get; init; }

    /// <summary>Who made it.</summary>
    public string? Author { get; init; }

    /// <summary>The id of the provider whose capabilities these are; the configuration has its name.</summary>
    public required string ProviderId { get; init; }

    /// <summary>Where the provider's id, or the framework, stands.</summary>
    public required SourceSpan ProviderSpan { get; init; }

    /// <summary>How much of it the site shows.</summary>
    public Visibility Visibility { get; init; }

    /// <summary>The mapping file.</summary>
    public required FilePath File { get; init; }

    /// <summary>Where the file was downloaded from, by the lock; <c>null</c> of the site's own.</summary>
    public LockedSource? Download { get; init; }
}

/// <summary>What a capability does about a technique.</summary>
/// <param name="Technique">The technique, as written.</param>
/// <param name="Relation">The type of mapping, as the file names it, such as <c>technique_scores</c> or <c>mitigates</c>.</param>
/// <param name="Category">Whether it detects, protects or responds; <c>null</c> where the framework is mapped without scores.</param>
/// <param name="Value">How well; <c>null</c> where the framework is mapped without scores.</param>
/// <param name="Comment">Why, in the words of the mapping's authors.</param>
/// <param name="References">The works behind it.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record CapabilityScore(
    TechniqueId Technique,
    string Relation,
    MappingFunction? Category,
    ScoreValue? Value,
    string? Comment,
    ImmutableArray<WebLink> References,
    SourceSpan Span);
