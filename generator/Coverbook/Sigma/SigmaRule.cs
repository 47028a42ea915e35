using System.Collections.Immutable;
using System.Globalization;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Sigma.Correlations;
using Coverbook.Sigma.Detections;
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
    /// <summary>The log source of what has none, such as a correlation.</summary>
    public static readonly LogSource None = new(null, null, null, null);

    /// <summary>What counts as the rule's platform: its product, else its category, else its service.</summary>
    public string? Platform => Product ?? Category ?? Service;
}

/// <summary>A tag and its place.</summary>
/// <param name="Written">The tag as the file has it.</param>
/// <param name="Span">Where it stands.</param>
public sealed record RuleTag(string Written, SourceSpan Span)
{
    private const string AttackPrefix = "attack.";

    /// <summary>The tag without the space around it, which nobody sees.</summary>
    public string Text { get; } = WithoutSpace(Written);

    /// <summary>Whether there is space around it.</summary>
    public bool HasSpace => Text.Length < Written.Length;

    /// <summary>The technique that the tag names, if it names one.</summary>
    public TechniqueId? Technique =>
        Text.StartsWith(AttackPrefix, StringComparison.OrdinalIgnoreCase) && TechniqueId.TryParse(Text[AttackPrefix.Length..], out var id) ? id : null;

    private static string WithoutSpace(string text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && IsSpace(text[start]))
        {
            start++;
        }

        while (end > start && IsSpace(text[end - 1]))
        {
            end--;
        }

        return text[start..end];
    }

    /// <summary>White space, and what is as invisible (zero-width spaces, byte order marks).</summary>
    private static bool IsSpace(char character) =>
        char.IsWhiteSpace(character) || char.GetUnicodeCategory(character) == UnicodeCategory.Format;
}

/// <summary>How a rule relates to an earlier one (Sigma specification, <c>related</c>).</summary>
public enum RuleRelation
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
public sealed record RelatedRule(string Id, RuleRelation Relation);

/// <summary>A Sigma rule, or a correlation of rules. All but <see cref="Detection"/> is what pages show.</summary>
public sealed record SigmaRule
{
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
    public ImmutableArray<SyntaxToken> Tokens { get; init; } = [];

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

    /// <summary>Whether it counts as coverage: deprecated and unsupported rules do not, and neither do rules with faults.</summary>
    public bool Counts => Status is not (RuleStatus.Deprecated or RuleStatus.Unsupported) && Faults.IsEmpty;

    /// <summary>The day it is of: the last change, else the day it was written.</summary>
    public DateOnly? Day => Modified ?? Date;
}
