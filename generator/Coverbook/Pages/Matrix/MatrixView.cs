using System.Collections.Immutable;
using Coverbook.Pages.Views;
using Coverbook.Routes;

namespace Coverbook.Pages.Matrix;

/// <summary>The matrix of a domain, on its page and in large print.</summary>
internal sealed record MatrixView : PageView
{
    /// <summary>How much is covered, with numerator, denominator and scope; then the rest in further sentences.</summary>
    public required ImmutableArray<string> Sentences { get; init; }

    /// <summary>The matrices of the other domains.</summary>
    public ImmutableArray<LinkView> Others { get; init; } = [];

    /// <summary>The matrix on its page.</summary>
    public required LinkView Whole { get; init; }

    /// <summary>The matrix in large print.</summary>
    public required Route LargePrint { get; init; }

    /// <summary>The matrix as a picture.</summary>
    public required Route Picture { get; init; }

    /// <summary>The tactics, in the order of the matrix.</summary>
    public ImmutableArray<MatrixColumnView> Columns { get; init; } = [];

    /// <summary>What colours and borders mean, as far as they occur.</summary>
    public ImmutableArray<MatrixLegendView> Legend { get; init; } = [];

    /// <summary>The providers with findings in it, as cells number them.</summary>
    public ImmutableArray<MatrixProviderView> Providers { get; init; } = [];

    /// <summary>The platforms of its techniques, as cells number them.</summary>
    public ImmutableArray<string> Platforms { get; init; } = [];

    /// <summary>Whether a technique has sub-techniques.</summary>
    public bool HasSubTechniques { get; init; }
}

/// <summary>A tactic of a matrix.</summary>
internal sealed record MatrixColumnView : View
{
    /// <summary>Its anchor on the page.</summary>
    public required string Anchor { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>Its page; <c>null</c> for the techniques without a tactic.</summary>
    public Route? Route { get; init; }

    /// <summary>How many of its techniques are covered; <c>null</c> where these are no tactic's.</summary>
    public string? Covered { get; init; }

    /// <summary>Its techniques by name.</summary>
    public ImmutableArray<MatrixCellView> Cells { get; init; } = [];
}

/// <summary>What a colour and border mean.</summary>
internal sealed record MatrixLegendView(string Tone, string Text) : View;

/// <summary>A provider that a matrix can be narrowed to.</summary>
internal sealed record MatrixProviderView(string Id, string Name) : View;
