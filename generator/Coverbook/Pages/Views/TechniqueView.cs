using System.Collections.Immutable;
using Coverbook.Routes;

namespace Coverbook.Pages.Views;

/// <summary>A technique's page.</summary>
public sealed record TechniqueView : PageView
{
    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary><c>MITRE ATT&amp;CK · TA0002 Execution</c>.</summary>
    public required string Eyebrow { get; init; }

    /// <summary>Id and full name.</summary>
    public required string Heading { get; init; }

    /// <summary>The lead paragraph.</summary>
    public required string Lead { get; init; }

    /// <summary>The description, or <c>null</c> when the bundle has none.</summary>
    public MarkdownText? Text { get; init; }

    /// <summary>Who wrote the description, where it was not MITRE.</summary>
    public string? SummaryBy { get; init; }

    /// <summary>The technique's page on attack.mitre.org.</summary>
    public string? AttackUrl { get; init; }

    /// <summary>The platforms, joined.</summary>
    public string? Platforms { get; init; }

    /// <summary>Whose technique it is, in a sentence, where it is not ATT&amp;CK's.</summary>
    public string? PrivateNote { get; init; }

    /// <summary>What the product covers.</summary>
    public required CoverageView Coverage { get; init; }

    /// <summary>What the organisation says of it.</summary>
    public NoteView? Note { get; init; }

    /// <summary>The rules.</summary>
    public required RulesView Rules { get; init; }

    /// <summary>The related techniques.</summary>
    public required RelatedView Related { get; init; }

    /// <summary>The works behind the page.</summary>
    public ImmutableArray<SourceLineView> Sources { get; init; } = [];

    /// <summary>The numbered citations.</summary>
    public ImmutableArray<CitationView> Citations { get; init; } = [];

    /// <summary>The sentence about the last verification.</summary>
    public required string Verified { get; init; }
}

/// <summary>The section on findings.</summary>
/// <param name="Sentence">How much is mapped, in words.</param>
/// <param name="ProviderColumn">The heading of the provider column.</param>
/// <param name="Detect">The table of findings that detect.</param>
/// <param name="Including">The figures together with its sub-techniques; <c>null</c> when it has none.</param>
/// <param name="Others">Tables of findings that protect or respond.</param>
public sealed record CoverageView(
    string Sentence, string ProviderColumn, ImmutableArray<SourceRowView> Detect, string? Including, ImmutableArray<FunctionView> Others) : View;

/// <summary>An organisation's own words on a technique.</summary>
/// <param name="Heading">Whose words.</param>
/// <param name="Decision">The decision to accept the gap, with reason and dates.</param>
/// <param name="Text">The text.</param>
public sealed record NoteView(string Heading, string? Decision, MarkdownText? Text) : View;

/// <summary>The sources whose findings protect from a technique, or respond to it.</summary>
public sealed record FunctionView(string Sentence, ImmutableArray<SourceRowView> Rows) : View;

/// <summary>A line of a coverage table, with the findings that its count stands for.</summary>
public sealed record SourceRowView : View
{
    /// <summary>The anchor of its findings.</summary>
    public required string Anchor { get; init; }

    /// <summary>The source's name.</summary>
    public required string Source { get; init; }

    /// <summary>The source's page.</summary>
    public required Route Page { get; init; }

    /// <summary>The provider's name.</summary>
    public required string Provider { get; init; }

    /// <summary>The number of findings.</summary>
    public required int Count { get; init; }

    /// <summary>The count with its noun: <c>5 findings</c>.</summary>
    public required string Counted { get; init; }

    /// <summary>What the findings are, such as <c>alert</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>The average confidence.</summary>
    public required ConfidenceView Average { get; init; }

    /// <summary>When the mapping was brought up to date.</summary>
    public string? Updated { get; init; }

    /// <summary>The findings that may be shown.</summary>
    public ImmutableArray<FindingView> Findings { get; init; } = [];

    /// <summary>How many are counted but not shown; <c>null</c> when all are.</summary>
    public string? Hidden { get; init; }
}

/// <summary>A finding behind a count.</summary>
/// <param name="Id">The provider's id.</param>
/// <param name="Title">What it says.</param>
/// <param name="Url">Its documentation.</param>
/// <param name="Confidence">How surely it indicates the technique.</param>
/// <param name="Rationale">Why it indicates the technique.</param>
/// <param name="Place">File and line of the mapping.</param>
/// <param name="Reviewed">When and by whom it was last judged.</param>
public sealed record FindingView(string Id, string? Title, string? Url, ConfidenceView Confidence, string? Rationale, PlaceView Place, string? Reviewed) : View;

/// <summary>A place in an input file; a link where the configuration names the public repository.</summary>
public sealed record PlaceView(string Text, string? Url) : View;

/// <summary>The section on rules.</summary>
public sealed record RulesView : View
{
    /// <summary>The section's heading.</summary>
    public required string Heading { get; init; }

    /// <summary>How many rules there are, in words.</summary>
    public required string Sentence { get; init; }

    /// <summary>The rule shown in full.</summary>
    public ExampleRuleView? Example { get; init; }

    /// <summary>The other rules of the site's own library.</summary>
    public RuleListView? Others { get; init; }

    /// <summary>The rules of other libraries.</summary>
    public ImmutableArray<RuleListView> Libraries { get; init; } = [];

    /// <summary>Rules for ids of newer ATT&amp;CK versions, which may apply and are not counted.</summary>
    public ImmutableArray<RuleListView> Newer { get; init; } = [];
}

/// <summary>A rule shown in full.</summary>
/// <param name="Heading"><c>Example: title</c>, or the title alone when it is the only rule.</param>
/// <param name="Note">What its status and origin mean for its use.</param>
/// <param name="Caption">Library and date.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Code">Its YAML.</param>
/// <param name="Page">Its page.</param>
/// <param name="Download">Its file.</param>
public sealed record ExampleRuleView(string Heading, string? Note, string Caption, string? Author, CodeText Code, Route Page, Route Download) : View;

/// <summary>A list of rules.</summary>
/// <param name="Heading">What the list holds.</param>
/// <param name="Home">The library's home page.</param>
/// <param name="Rows">The rules that may be named.</param>
/// <param name="More">Where the list goes on.</param>
/// <param name="Hidden">How many are counted but not named; <c>null</c> when all are.</param>
public sealed record RuleListView(string Heading, ExternalView? Home, ImmutableArray<RuleRowView> Rows, LinkView? More, string? Hidden) : View;

/// <summary>A rule in a list.</summary>
public sealed record RuleRowView(string Title, Route Route, string Level, string Status, string Platform) : View;

/// <summary>The section on related techniques.</summary>
public sealed record RelatedView : View
{
    /// <summary>The technique that a sub-technique belongs to.</summary>
    public RelatedRowView? Parent { get; init; }

    /// <summary>The sub-techniques.</summary>
    public ImmutableArray<RelatedRowView> SubTechniques { get; init; } = [];

    /// <summary>Other sub-techniques of the same parent.</summary>
    public ImmutableArray<RelatedRowView> Siblings { get; init; } = [];

    /// <summary>Techniques that share findings or rules.</summary>
    public ImmutableArray<RelatedRowView> Sharing { get; init; } = [];

    /// <summary>What is said when there is none of them.</summary>
    public string? Nothing { get; init; }
}

/// <summary>A related technique with its own counts.</summary>
public sealed record RelatedRowView(string Id, string Name, Route Route, string Counts) : View;

/// <summary>A work behind the page: words, its address, and what follows the address.</summary>
public sealed record SourceLineView(string Before, string Url, string After) : View;

/// <summary>A numbered reference.</summary>
public sealed record CitationView(int Number, string Text, string? Url) : View;
