using Coverbook.Files;
using Coverbook.Sources;
using Coverbook.Terms;
using System.Collections.Immutable;

namespace Coverbook.Mappings;

/// <summary>What a source does about a technique; the three are never added together.</summary>
internal enum MappingFunction
{
    /// <summary>It tells that the technique is being used.</summary>
    Detect,

    /// <summary>It keeps the technique from working.</summary>
    Protect,

    /// <summary>It acts once the technique is seen.</summary>
    Respond,
}

/// <summary>What the findings of a source are.</summary>
internal enum FindingKind
{
    /// <summary>Something happened.</summary>
    Alert,

    /// <summary>Something is set up so that it could happen.</summary>
    Posture,

    /// <summary>A control of a standard is not met.</summary>
    Compliance,

    /// <summary>A known weakness is present.</summary>
    Vulnerability,
}

/// <summary>One service of a provider and what its findings indicate: one mapping file.</summary>
internal sealed record MappingSource
{
    private readonly Slug? assigned;

    /// <summary>The name that tables show.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// The name as addresses and references of other findings write it. The slug of its name, unless linking finds that other
    /// sources of the provider share that.
    /// </summary>
    public Slug Slug { get => assigned ?? Slug.Of(Name); init => assigned = value; }

    /// <summary>The id of its provider, as written; the configuration has its name.</summary>
    public required string ProviderId { get; init; }

    /// <summary>Where the provider's id stands.</summary>
    public required SourceSpan ProviderSpan { get; init; }

    /// <summary>Where its name stands.</summary>
    public required SourceSpan NameSpan { get; init; }

    /// <summary>What the source does, unless a finding says otherwise.</summary>
    public MappingFunction Function { get; init; }

    /// <summary>What its findings are; optional.</summary>
    public FindingKind? Kind { get; init; }

    /// <summary>The ATT&amp;CK release that the ids were written for.</summary>
    public string? AttackVersion { get; init; }

    /// <summary>The day the mapping was last brought up to date.</summary>
    public DateOnly? Updated { get; init; }

    /// <summary>The source's documentation.</summary>
    public WebLink? Url { get; init; }

    /// <summary>The findings, in the order of the file.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>Every finding the source can raise, where the file lists them.</summary>
    public ImmutableArray<string> KnownFindings { get; init; } = [];

    /// <summary>How much of it the site shows.</summary>
    public Visibility Visibility { get; init; }

    /// <summary>The mapping file.</summary>
    public required FilePath File { get; init; }

    /// <summary>Where the file was downloaded from, by the lock; <c>null</c> of the site's own.</summary>
    public LockedSource? Download { get; init; }
}

/// <summary>A reference to a finding of another source.</summary>
internal sealed record SameFinding(string Provider, string Source, string FindingId, SourceSpan Span);

/// <summary>One finding type or control of a source.</summary>
internal sealed record Finding
{
    /// <summary>The provider's own id for it, unique in the source.</summary>
    public required string Id { get; init; }

    /// <summary>What it says, in words.</summary>
    public string? Title { get; init; }

    /// <summary>Its documentation.</summary>
    public WebLink? Url { get; init; }

    /// <summary>The provider's severity.</summary>
    public string? Severity { get; init; }

    /// <summary>Who answers for it in the organisation; shown on internal sites only.</summary>
    public string? Owner { get; init; }

    /// <summary>What to do when it is raised; shown on internal sites only.</summary>
    public string? Runbook { get; init; }

    /// <summary>What it needs to be raised, such as a licence or a plan.</summary>
    public string? Requires { get; init; }

    /// <summary>Anything else that the mapping's authors note, by name.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Meta { get; init; } = [];

    /// <summary>The finding that this one re-exports, as <c>provider/source#finding</c>; both count once in totals.</summary>
    public SameFinding? SameAs { get; init; }

    /// <summary>How much of it the site shows.</summary>
    public Visibility Visibility { get; init; }

    /// <summary>The techniques it indicates.</summary>
    public ImmutableArray<FindingTechnique> Techniques { get; init; } = [];

    /// <summary>Where it stands.</summary>
    public required SourceSpan Span { get; init; }
}

/// <summary>That a finding indicates a technique.</summary>
/// <param name="Technique">The technique, as written.</param>
/// <param name="Confidence">How surely; <c>null</c> when nothing says it.</param>
/// <param name="Function">What the source does about the technique.</param>
/// <param name="Rationale">Why, in one line.</param>
/// <param name="Reviewed">When somebody last judged it.</param>
/// <param name="Reviewer">Who did.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record FindingTechnique(
    TechniqueId Technique,
    Confidence? Confidence,
    MappingFunction Function,
    string? Rationale,
    DateOnly? Reviewed,
    string? Reviewer,
    SourceSpan Span);
