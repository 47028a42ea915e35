using System.Collections.Immutable;
using Coverbook.Terms;

namespace Coverbook.Exporting.Layers;

/// <summary>A layer of the ATT&amp;CK Navigator, as format 4.5 defines it (attack-navigator, layers/spec/v4.5/layerformat.md).</summary>
internal sealed record Layer
{
    /// <summary>The name that its tab shows.</summary>
    public required string Name { get; init; }

    /// <summary>The domain that it is drawn on.</summary>
    public required AttackDomain Domain { get; init; }

    /// <summary>The ATT&amp;CK version, of which the Navigator wants the whole number.</summary>
    public required string AttackVersion { get; init; }

    /// <summary>What it shows, in words.</summary>
    public required string Description { get; init; }

    /// <summary>The highest score of the gradient; the lowest is 0.</summary>
    public required decimal MaxScore { get; init; }

    /// <summary>
    /// Whether parents stand open below which a technique has a score or a colour; else those that say so themselves.
    /// </summary>
    public bool OpensAnnotated { get; init; }

    /// <summary>What colours mean that stand for no score.</summary>
    public ImmutableArray<LayerLegend> Legend { get; init; } = [];

    /// <summary>The techniques, by id.</summary>
    public ImmutableArray<LayerTechnique> Techniques { get; init; } = [];

    /// <summary>Facts about the whole layer: a name and a value each.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Metadata { get; init; } = [];

    /// <summary>Pages about the whole layer: a label and an address each.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Links { get; init; } = [];
}

/// <summary>What a colour means.</summary>
internal sealed record LayerLegend(string Label, string Color);

/// <summary>A technique in a layer.</summary>
internal sealed record LayerTechnique
{
    /// <summary>The technique; it stands below each of its tactics.</summary>
    public required TechniqueId Id { get; init; }

    /// <summary>The score that the gradient colours; <c>null</c> where there is none.</summary>
    public decimal? Score { get; init; }

    /// <summary>A colour in place of the gradient's; <c>null</c> where the gradient decides.</summary>
    public string? Color { get; init; }

    /// <summary>What it has, in words; empty when there is nothing to say.</summary>
    public string Comment { get; init; } = "";

    /// <summary>Whether it is drawn as part of the matrix, not greyed out.</summary>
    public bool IsEnabled { get; init; } = true;

    /// <summary>Whether its sub-techniques stand open.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Facts about it: a name and a value each.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Metadata { get; init; } = [];

    /// <summary>Pages about it: a label and an address each.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Links { get; init; } = [];
}
