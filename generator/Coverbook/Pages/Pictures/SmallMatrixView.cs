using System.Collections.Immutable;
using Coverbook.Pages.Views;
using Coverbook.Routes;

namespace Coverbook.Pages.Pictures;

/// <summary>The matrix of a domain in small.</summary>
/// <param name="Name">The name of the matrix.</param>
/// <param name="Matrix">The matrix itself.</param>
/// <param name="Caption">How it is to be read.</param>
/// <param name="Legend">What its lines mean, as far as they occur.</param>
/// <param name="Columns">Its tactics.</param>
internal sealed record SmallMatrixView(
    string Name, Route Matrix, string Caption, ImmutableArray<SmallLegendView> Legend, ImmutableArray<SmallColumnView> Columns) : View;

/// <summary>A kind of line, and what it means.</summary>
internal sealed record SmallLegendView(string Tone, string Text) : View;

/// <summary>A tactic: a line for each technique, six units apart in a box of one unit's width.</summary>
/// <param name="Anchor">Its anchor in the matrix.</param>
/// <param name="Name">Its name.</param>
/// <param name="Covered">How many of its techniques are covered.</param>
/// <param name="Height">The height of the box.</param>
/// <param name="Lines">The lines, those of a kind together.</param>
internal sealed record SmallColumnView(string Anchor, string Name, string? Covered, string Height, ImmutableArray<MarkView> Lines) : View;
