using System.Collections.Immutable;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Attack;

/// <summary>
/// What objects of ATT&amp;CK beside techniques and tactics have in common. Everything but ids may be missing in a bundle, and a name that
/// is missing is the id.
/// </summary>
internal abstract record AttackObject
{
    /// <summary>The ATT&amp;CK id.</summary>
    public required AttackId Id { get; init; }

    /// <summary>The id of the STIX object, which is the same in all bundles that hold it.</summary>
    public required string StixId { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The description with what it may cite.</summary>
    public required CitedText Text { get; init; }

    /// <summary>The page that the bundle names for it.</summary>
    public WebLink? Url { get; init; }

    /// <summary>The version of the object itself.</summary>
    public string? Version { get; init; }

    /// <summary>The day it was made.</summary>
    public DateOnly? Created { get; init; }

    /// <summary>The day it was last changed.</summary>
    public DateOnly? Modified { get; init; }

    /// <summary>Who contributed to it.</summary>
    public ImmutableArray<string> Contributors { get; init; } = [];

    /// <summary>The platforms, in the order of the bundle.</summary>
    public ImmutableArray<string> Platforms { get; init; } = [];

    /// <summary>Whether another object replaces it.</summary>
    public bool IsRevoked { get; init; }

    /// <summary>Whether it was withdrawn without a successor.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>Whether it is in force.</summary>
    public bool IsActive => !IsRevoked && !IsDeprecated;

    /// <summary>Where it stands.</summary>
    public SourceSpan Span => Text.Span;
}
