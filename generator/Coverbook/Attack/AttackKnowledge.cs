using System.Collections.Frozen;
using System.Collections.Immutable;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Attack;

/// <summary>
/// What the site's bundles say of ATT&amp;CK, merged: several bundles may hold the same object (the newest wins), and several
/// domains may stand side by side.
/// </summary>
/// <param name="Releases">The bundles, in the order of the configuration.</param>
/// <param name="Tactics">All tactics: domains in order, within a domain in the order of its matrix.</param>
/// <param name="Techniques">All techniques and sub-techniques by id, revoked and deprecated ones included.</param>
/// <param name="Successors">Revoked id to the id that replaces it in the end, through chains of any length.</param>
/// <param name="Newer">Id of a newer ATT&amp;CK version to the ids of this one that it succeeds, by a newer bundle or the alias file.</param>
public sealed record AttackKnowledge(
    ImmutableArray<AttackRelease> Releases,
    ImmutableArray<Tactic> Tactics,
    ImmutableArray<Technique> Techniques,
    FrozenDictionary<TechniqueId, TechniqueId> Successors,
    FrozenDictionary<TechniqueId, ImmutableArray<TechniqueId>> Newer)
{
    /// <summary>The versions in words: <c>18.1</c>, or <c>18.1 and 17.0</c> where domains differ.</summary>
    public string Version { get; } = string.Join(" and ", Releases.Select(release => release.Version).Distinct(StringComparer.Ordinal));
}

/// <summary>One bundle of the site.</summary>
/// <param name="Domain">Its domain.</param>
/// <param name="Version">The ATT&amp;CK version, such as <c>18.1</c>.</param>
/// <param name="File">The bundle's path.</param>
public sealed record AttackRelease(AttackDomain Domain, string Version, FilePath File);

/// <summary>A tactic: a column of a matrix.</summary>
public sealed record Tactic(TacticId Id, string ShortName, string Name, string Description, AttackDomain Domain, WebLink? Url, SourceSpan Span);

/// <summary>How a technique names one of its tactics.</summary>
/// <param name="ShortName">The tactic's short name, such as <c>execution</c>.</param>
/// <param name="Domain">The domain of the kill chain that it is a phase of; <c>null</c> for a kill chain that is not ATT&amp;CK's.</param>
public sealed record TacticName(string ShortName, AttackDomain? Domain);

/// <summary>A reference that a description cites as <c>(Citation: Name)</c>.</summary>
public sealed record Citation(string Name, string Description, WebLink? Url);

/// <summary>A technique or sub-technique. Everything but id and name may be missing in a bundle.</summary>
public sealed record Technique
{
    /// <summary>The ATT&amp;CK id.</summary>
    public required TechniqueId Id { get; init; }

    /// <summary>The id of the STIX object.</summary>
    public required string StixId { get; init; }

    /// <summary>The name without the parent's.</summary>
    public required string Name { get; init; }

    /// <summary>The domain of the bundle; of the first, where several hold the technique.</summary>
    public required AttackDomain Domain { get; init; }

    /// <summary>The description in ATT&amp;CK's Markdown, with <c>(Citation: …)</c> marks.</summary>
    public string Description { get; init; } = "";

    /// <summary>The platforms, in the order of the bundle.</summary>
    public ImmutableArray<string> Platforms { get; init; } = [];

    /// <summary>The tactics that it names, in the order of the bundle.</summary>
    public ImmutableArray<TacticName> TacticNames { get; init; } = [];

    /// <summary>The page that the bundle names for it.</summary>
    public WebLink? Url { get; init; }

    /// <summary>The version of the technique itself.</summary>
    public string? Version { get; init; }

    /// <summary>The day it was last changed.</summary>
    public DateOnly? Modified { get; init; }

    /// <summary>Whose technique it is, where it is not ATT&amp;CK's: an organisation may add its own to a bundle.</summary>
    public string? PrivateTo { get; init; }

    /// <summary>Whether another technique replaces it.</summary>
    public bool IsRevoked { get; init; }

    /// <summary>Whether it was withdrawn without a successor.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>Whether it is in force.</summary>
    public bool IsActive => !IsRevoked && !IsDeprecated;

    /// <summary>What its description may cite.</summary>
    public ImmutableArray<Citation> Citations { get; init; } = [];

    /// <summary>The name of the identity that wrote the description, where the bundle has it.</summary>
    public string? Author { get; init; }

    /// <summary>The copyright statements that mark the object.</summary>
    public ImmutableArray<string> Statements { get; init; } = [];

    /// <summary>Where the object stands.</summary>
    public SourceSpan Span { get; init; }
}
