using System.Collections.Immutable;

namespace Coverbook.Pages.Views;

/// <summary>
/// What the rows of a list can be chosen by beside their columns and their text: scripts show the form, and without them it stays hidden.
/// </summary>
/// <param name="Noun">What a row is.</param>
/// <param name="Total">How many rows the list has, on all of its pages.</param>
internal sealed record FilterView(string Noun, int Total) : View
{
    /// <summary>Platforms, by which rows are numbered; none where they are not told apart.</summary>
    public ImmutableArray<string> Platforms { get; init; } = [];

    /// <summary>Providers, in the same way.</summary>
    public ImmutableArray<string> Providers { get; init; } = [];

    /// <summary>Bands of confidence, in the same way.</summary>
    public ImmutableArray<string> Bands { get; init; } = [];
}
