using System.Collections.Immutable;
using Coverbook.Pages.Views;
using Coverbook.Routes;

namespace Coverbook.Pages.Matrix;

/// <summary>A technique or sub-technique in a matrix.</summary>
internal sealed record MatrixCellView : View
{
    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>The name without the parent's, which stands above it.</summary>
    public required string Name { get; init; }

    /// <summary>Its page.</summary>
    public required Route Route { get; init; }

    /// <summary>Whose technique it is, where it is not ATT&amp;CK's.</summary>
    public string? PrivateTo { get; init; }

    /// <summary>How it is drawn, as style classes.</summary>
    public required string Tone { get; init; }

    /// <summary>How it stands and its counts, in words.</summary>
    public required string Text { get; init; }

    /// <summary>How it stands alone.</summary>
    public required string Standing { get; init; }

    /// <summary>How many findings detect it.</summary>
    public required int Findings { get; init; }

    /// <summary>How many rules count for it.</summary>
    public required int Rules { get; init; }

    /// <summary>For scripts: findings and rules; <c>null</c> where there is neither.</summary>
    public string? Evidence { get; init; }

    /// <summary>For scripts: the number of each provider with findings, how many, their tone and their best confidence in words.</summary>
    public string? Providers { get; init; }

    /// <summary>For scripts: the numbers of its platforms.</summary>
    public string? Platforms { get; init; }

    /// <summary>How many sub-techniques are covered; <c>null</c> where there are none.</summary>
    public string? SubSentence { get; init; }

    /// <summary>The sub-techniques by id.</summary>
    public ImmutableArray<MatrixCellView> SubTechniques { get; init; } = [];
}
