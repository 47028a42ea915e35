using Coverbook.Pages.Views;
using Coverbook.Routes;

namespace Coverbook.Pages.Rows;

/// <summary>A group, a piece of software or a campaign in a list, with the figures of what it uses.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name.</param>
/// <param name="Aliases">Other names, as far as there is room for them.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Route">Its page.</param>
/// <param name="Techniques">The techniques that it uses.</param>
/// <param name="SubTechniques">The sub-techniques that it uses.</param>
internal sealed record AdversarySummaryView(
    string Id, string Name, string? Aliases, string Kind, Route Route, UseCountView Techniques, UseCountView SubTechniques) : View;

/// <summary>How many techniques are used, how many of them are in scope, and how many of these have evidence.</summary>
internal sealed record UseCountView(int Used, int InScope, int WithEvidence) : View;
