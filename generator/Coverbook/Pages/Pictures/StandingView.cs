using Coverbook.Pages.Views;
using Coverbook.Routes;

namespace Coverbook.Pages.Pictures;

/// <summary>Where a technique stands in a tactic: its techniques as columns, the highest first, 28 units high.</summary>
/// <param name="Anchor">The anchor of its words.</param>
/// <param name="Tactic">The tactic's name.</param>
/// <param name="Route">The tactic's page.</param>
/// <param name="Sentence">The picture in words.</param>
/// <param name="Width">The width of the box: a unit for each technique.</param>
/// <param name="All">The outline of all columns, on a line that is as long as there are techniques.</param>
/// <param name="Own">The technique's own column, with a mark below.</param>
internal sealed record StandingView(
    string Anchor, string Tactic, Route Route, string Sentence, string Width, string All, string Own) : View;
