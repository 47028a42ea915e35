using System.Collections.Immutable;
using Coverbook.Pages.Rows;
using Coverbook.Pages.Views;
using Coverbook.Routes;

namespace Coverbook.Pages.Techniques;

/// <summary>The section on rules.</summary>
internal sealed record RulesView : View
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
internal sealed record ExampleRuleView(
    string Heading, string? Note, string Caption, string? Author, CodeText Code, Route Page, Route Download) : View;
