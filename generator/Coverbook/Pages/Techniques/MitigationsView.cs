using System.Collections.Immutable;
using Coverbook.Pages.Views;
using Coverbook.Routes;

namespace Coverbook.Pages.Techniques;

/// <summary>The section on what helps against a technique.</summary>
internal sealed record MitigationsView(string Sentence, ImmutableArray<MitigationRowView> Rows) : View
{
    /// <summary>The number of the section on its page, such as <c>05</c>.</summary>
    public string Number { get; init; } = "";
}

/// <summary>A mitigation, and how it helps against this technique.</summary>
internal sealed record MitigationRowView(string Id, string Name, Route Route, MarkdownText? Text) : View;
