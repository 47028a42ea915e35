using System.Collections.Immutable;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Attack;

/// <summary>A technique or sub-technique. Everything but id and name may be missing in a bundle.</summary>
internal sealed record Technique
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

    /// <summary>The day it was made.</summary>
    public DateOnly? Created { get; init; }

    /// <summary>The day it was last changed.</summary>
    public DateOnly? Modified { get; init; }

    /// <summary>Who contributed to it.</summary>
    public ImmutableArray<string> Contributors { get; init; } = [];

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

    /// <summary>The description with what it may cite.</summary>
    public CitedText Text => new(Description, Citations, Span);

    /// <summary>The name of the identity that wrote the description, where the bundle has it.</summary>
    public string? Author { get; init; }

    /// <summary>The copyright statements that mark the object.</summary>
    public ImmutableArray<string> Statements { get; init; } = [];

    /// <summary>Where the object stands.</summary>
    public SourceSpan Span { get; init; }
}

/// <summary>A reference that a description cites as <c>(Citation: Name)</c>.</summary>
internal sealed record Citation(string Name, string Description, WebLink? Url)
{
    /// <summary>Names tell works apart nearly always; pages and readings look thousands of them up.</summary>
    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);
}
