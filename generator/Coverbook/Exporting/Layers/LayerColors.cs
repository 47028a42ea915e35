namespace Coverbook.Exporting.Layers;

/// <summary>
/// The colours of layers. The gradient runs in one hue from light to dark, so that it is told apart without seeing colours, and dark text
/// stays readable on it.
/// </summary>
internal static class LayerColors
{
    /// <summary>The gradient, from the lowest score to the highest.</summary>
    public static readonly string[] Gradient = ["#e3f1f4", "#86c5d3", "#2f8fa6"];

    /// <summary>Mapped or covered, without a number that could be coloured.</summary>
    public const string Unscored = "#f2d9a6";

    /// <summary>Covered by what capabilities do, alone.</summary>
    public const string Capability = "#d9c9ec";

    /// <summary>A technique that somebody uses, without any evidence.</summary>
    public const string Without = "#f0b7a8";

    /// <summary>A technique that somebody uses, with evidence on its sub-techniques only.</summary>
    public const string OnlyBelow = "#dfe8c8";

    /// <summary>CTID's significant, in the layer of capabilities.</summary>
    public const string Significant = "#2f8fa6";

    /// <summary>CTID's partial.</summary>
    public const string Partial = "#86c5d3";

    /// <summary>CTID's minimal, which is never coverage.</summary>
    public const string Minimal = "#e9e9e9";
}
