using System.Collections.Immutable;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Sigma.Correlations;
using Coverbook.Sigma.Detections;
using Coverbook.Sigma.Logic;
using Coverbook.Terms;

namespace Coverbook.Sigma;

/// <summary>How a rule relates to an earlier one (Sigma specification, <c>related</c>).</summary>
internal enum RuleRelation
{
    /// <summary>It was made from the other one, which lives on.</summary>
    Derived,

    /// <summary>The other one is of no use any more.</summary>
    Obsolete,

    /// <summary>The other one was merged into it.</summary>
    Merged,

    /// <summary>The other one had this rule's id before.</summary>
    Renamed,

    /// <summary>Both look at the same thing.</summary>
    Similar,
}

/// <summary>Another rule, by its UUID, and what it is to this one.</summary>
internal sealed record RelatedRule(string Id, RuleRelation Relation);

/// <summary>A Sigma rule, or a correlation of rules. All but <see cref="Detection"/> is what pages show.</summary>
internal sealed record SigmaRule
{
    /// <summary>The characters that the specification allows in titles and names.</summary>
    [Limit("Sigma rules", "characters of a title, a name or a taxonomy", "warning CB4104")]
    public const int LongestTitle = 256;

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The rule's UUID, as written.</summary>
    public string? Id { get; init; }

    /// <summary>The name by which correlations and filters may refer to it.</summary>
    public string? Name { get; init; }

    /// <summary>Other rules it relates to.</summary>
    public ImmutableArray<RelatedRule> Related { get; init; } = [];

    /// <summary>The naming scheme of its fields; <c>sigma</c> where nothing is stated.</summary>
    public string Taxonomy { get; init; } = "sigma";

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

    /// <summary>What its own key <c>visibility</c> says.</summary>
    public Visibility? StatedVisibility { get; init; }

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
    public SyntaxTokens Tokens { get; init; }

    /// <summary>Fields worth a look in a matching event.</summary>
    public ImmutableArray<string> Fields { get; init; } = [];

    /// <summary>What the rule is meant for.</summary>
    public ImmutableArray<string> Scope { get; init; } = [];

    /// <summary>Its number among the documents of its file, from 0.</summary>
    public int DocumentIndex { get; init; }

    /// <summary>Where its document starts.</summary>
    public SourceSpan Span { get; init; }

    /// <summary>Where its title stands.</summary>
    public SourceSpan TitleSpan { get; init; }

    /// <summary>Where its id stands.</summary>
    public SourceSpan IdSpan { get; init; }

    /// <summary>Where its name stands.</summary>
    public SourceSpan NameSpan { get; init; }

    /// <summary>Whether it is a correlation of other rules; it has no log source of its own then.</summary>
    public bool IsCorrelation => Correlation is not null;

    /// <summary>What it looks for; <c>null</c> for a correlation, and where the rule lacks it.</summary>
    internal Detection? Detection { get; init; }

    /// <summary>What it looks for among the matches of other rules.</summary>
    internal Correlation? Correlation { get; init; }

    /// <summary>The errors in it. A site is built with rules of others that have some; it shows them.</summary>
    public ImmutableArray<Diagnostic> Faults { get; init; } = [];

    /// <summary>What was computed of it beyond its form.</summary>
    public RuleValidation Validation { get; init; } = RuleValidation.None;

    /// <summary>
    /// Whether it is well-formed, its fields exist in the schema of its log source, and it compiles without loss into the query language of
    /// that log source's SIEM.
    /// </summary>
    public bool IsValidated => Faults.IsEmpty && Validation.HasPassed;

    /// <summary>Whether it counts as coverage: deprecated and unsupported rules do not, and neither do rules with faults.</summary>
    public bool Counts => Status is not (RuleStatus.Deprecated or RuleStatus.Unsupported) && Faults.IsEmpty;

    /// <summary>
    /// What a site keeps of it: trees are as large as all else together, and no page looks at them. Whatever comes of a rule's logic is
    /// made while its file is read.
    /// </summary>
    public SigmaRule WithoutTrees() => this with { Detection = null, Correlation = null };

    /// <summary>The day it is of: the last change, else the day it was written.</summary>
    public DateOnly? Day => Modified ?? Date;
}
