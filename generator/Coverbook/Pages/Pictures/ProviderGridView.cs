using System.Collections.Immutable;
using Coverbook.Pages.Views;
using Coverbook.Routes;

namespace Coverbook.Pages.Pictures;

/// <summary>How far providers reach into the tactics of a domain.</summary>
/// <param name="Label">The name of the table.</param>
/// <param name="Caption">What it counts.</param>
/// <param name="Providers">Its columns.</param>
/// <param name="Rows">The tactics with anything in scope.</param>
/// <param name="More">How many providers it has no room for.</param>
internal sealed record ProviderGridView(
    string Label, string Caption, ImmutableArray<LinkView> Providers, ImmutableArray<GridRowView> Rows, string? More) : View;

/// <summary>A tactic, and how many of its techniques in scope each provider detects.</summary>
internal sealed record GridRowView(string Name, Route Route, ImmutableArray<GridCellView> Cells, string InScope) : View;

/// <summary>A number, and its ground as a style class.</summary>
internal sealed record GridCellView(string Tone, string Text) : View;
