using System.Collections.Immutable;
using Coverbook.Pages.Views;

namespace Coverbook.Pages.Pictures;

/// <summary>The large figures of a domain.</summary>
/// <param name="Domain">The domain; <c>null</c> where there is but one.</param>
/// <param name="Rows">The figures.</param>
internal sealed record FiguresView(string? Domain, ImmutableArray<FigureView> Rows) : View;

/// <summary>A large figure.</summary>
/// <param name="Number">How many techniques there are of something.</param>
/// <param name="Text">What the number goes on with: of how many, and what it says of them.</param>
/// <param name="More">The same of sub-techniques; <c>null</c> where none is in scope.</param>
/// <param name="Bar">The share as a bar.</param>
internal sealed record FigureView(string Number, string Text, string? More, BarView Bar) : View;
