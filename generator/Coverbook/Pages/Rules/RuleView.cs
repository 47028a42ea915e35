using System.Collections.Immutable;
using Coverbook.Pages.Rows;
using Coverbook.Pages.Views;
using Coverbook.Routes;

namespace Coverbook.Pages.Rules;

/// <summary>A rule's page.</summary>
internal sealed record RuleView : PageView
{
    /// <summary><c>CloudSigma · aws cloudtrail</c>.</summary>
    public required string Eyebrow { get; init; }

    /// <summary>What it detects, in paragraphs.</summary>
    public ImmutableArray<string> Paragraphs { get; init; } = [];

    /// <summary>What its status and origin mean for its use.</summary>
    public string? Note { get; init; }

    /// <summary>What is wrong with it, each fault in a sentence; with any, it does not count.</summary>
    public ImmutableArray<string> Faults { get; init; } = [];

    /// <summary>Level, status, log source, author, dates, licence: what is stated.</summary>
    public ImmutableArray<FactView> Facts { get; init; } = [];

    /// <summary>The techniques it is tagged with.</summary>
    public ImmutableArray<RelatedRowView> Techniques { get; init; } = [];

    /// <summary>Technique ids that this ATT&amp;CK version does not have, in a sentence.</summary>
    public string? Unknown { get; init; }

    /// <summary>Its YAML; <c>null</c> when the site does not show it.</summary>
    public CodeText? Code { get; init; }

    /// <summary>Library and date.</summary>
    public required string Caption { get; init; }

    /// <summary>Its file.</summary>
    public Route? Download { get; init; }

    /// <summary>What may match without an attack.</summary>
    public ImmutableArray<string> FalsePositives { get; init; } = [];

    /// <summary>What it draws on.</summary>
    public ImmutableArray<ExternalView> References { get; init; } = [];

    /// <summary>
    /// What was checked, in the order in which one check needs the other; none where the site does not show the rule's source.
    /// </summary>
    public ImmutableArray<CheckView> Checks { get; init; } = [];

    /// <summary>What the checks come to, or what they do not say.</summary>
    public required string Verdict { get; init; }

    /// <summary>The rule as queries, that of its SIEM first.</summary>
    public ImmutableArray<QueryView> Queries { get; init; } = [];

    /// <summary>Why there is no query in a language, a sentence for each.</summary>
    public ImmutableArray<string> Refusals { get; init; } = [];
}
