using System.Collections.Immutable;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Sigma;

/// <summary>How far a rule has matured (Sigma specification, <c>status</c>).</summary>
public enum RuleStatus
{
    /// <summary>Nothing is stated.</summary>
    Unstated,

    /// <summary>May be used in production.</summary>
    Stable,

    /// <summary>Nearly stable: little tuning is needed.</summary>
    Test,

    /// <summary>May lead to many false positives.</summary>
    Experimental,

    /// <summary>Replaced, or no longer of use.</summary>
    Deprecated,

    /// <summary>Cannot be used at present.</summary>
    Unsupported,
}

/// <summary>How much a match matters (Sigma specification, <c>level</c>), rising.</summary>
public enum RuleLevel
{
    /// <summary>Nothing is stated.</summary>
    Unstated,

    /// <summary>For enriching other events.</summary>
    Informational,

    /// <summary>Rarely an incident.</summary>
    Low,

    /// <summary>To be reviewed manually.</summary>
    Medium,

    /// <summary>To be reviewed promptly.</summary>
    High,

    /// <summary>An incident.</summary>
    Critical,
}

/// <summary>The log that a rule reads.</summary>
public sealed record LogSource(string? Category, string? Product, string? Service, string? Definition)
{
    /// <summary>What counts as the rule's platform: its product, else its category, else its service.</summary>
    public string? Platform => Product ?? Category ?? Service;
}

/// <summary>A tag as written, with its place.</summary>
public sealed record RuleTag(string Text, SourceSpan Span)
{
    private const string AttackPrefix = "attack.";

    /// <summary>The technique that the tag names, if it names one.</summary>
    public TechniqueId? Technique =>
        Text.StartsWith(AttackPrefix, StringComparison.OrdinalIgnoreCase) && TechniqueId.TryParse(Text[AttackPrefix.Length..], out var id) ? id : null;
}

/// <summary>A Sigma rule as far as pages show it.</summary>
public sealed record SigmaRule
{
    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The rule's UUID, as written.</summary>
    public string? Id { get; init; }

    /// <summary>How far it has matured.</summary>
    public RuleStatus Status { get; init; }

    /// <summary>How much a match matters.</summary>
    public RuleLevel Level { get; init; }

    /// <summary>The log it reads.</summary>
    public required LogSource LogSource { get; init; }

    /// <summary>What it detects, in words.</summary>
    public string? Description { get; init; }

    /// <summary>Who wrote it; shown wherever the rule is.</summary>
    public string? Author { get; init; }

    /// <summary>Its own licence.</summary>
    public string? License { get; init; }

    /// <summary>When it was written.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateOnly? Modified { get; init; }

    /// <summary>Its tags.</summary>
    public ImmutableArray<RuleTag> Tags { get; init; } = [];

    /// <summary>What it draws on; most are links.</summary>
    public ImmutableArray<string> References { get; init; } = [];

    /// <summary>What may match without an attack.</summary>
    public ImmutableArray<string> FalsePositives { get; init; } = [];

    /// <summary>
    /// How much of it the site shows: what its own key <c>visibility</c> says, else the stricter of what the configuration says and
    /// what its TLP tag asks for (amber and red are only counted).
    /// </summary>
    public Visibility Visibility { get; init; }

    /// <summary>The library it belongs to.</summary>
    public required RuleLibrary Library { get; init; }

    /// <summary>The rule's file.</summary>
    public required FilePath File { get; init; }

    /// <summary>The file's bytes, as its author wrote them.</summary>
    public required ReadOnlyMemory<byte> Source { get; init; }

    /// <summary>Where the scalars of the file stand, for colouring.</summary>
    public ImmutableArray<SyntaxToken> Tokens { get; init; } = [];

    /// <summary>Whether it counts as coverage: deprecated and unsupported rules do not.</summary>
    public bool Counts => Status is not (RuleStatus.Deprecated or RuleStatus.Unsupported);

    /// <summary>The day it is of: the last change, else the day it was written.</summary>
    public DateOnly? Day => Modified ?? Date;
}
