using Coverbook.Pages.Matrix;

namespace Coverbook.Exporting.Pictures;

/// <summary>How a cell of the picture is painted.</summary>
/// <param name="Fill">The ground.</param>
/// <param name="Ink">The text.</param>
/// <param name="Line">The border.</param>
/// <param name="Dashes">The dashes of the border; <c>null</c> for a solid line.</param>
internal sealed record MatrixPaint(string Fill, string Ink, string Line, string? Dashes = null);

/// <summary>
/// The colours of the picture, which are those of the theme on light ground: one hue from light to dark, so that it is told apart without
/// seeing colours, and on copies in black and white.
/// </summary>
internal static class MatrixColors
{
    /// <summary>The ground of the picture.</summary>
    public const string Paper = "#ffffff";

    /// <summary>Text on it.</summary>
    public const string Ink = "#1a2326";

    /// <summary>Text that matters less.</summary>
    public const string Soft = "#55646a";

    /// <summary>The paint of a cell, by its style classes.</summary>
    public static MatrixPaint Of(string tone) => tone.Split(' ')[0] switch
    {
        "s4" => new("#0c5363", "#ffffff", "#0c5363"),
        "s3" => new("#7fc3d0", "#0b1f24", "#4f9fae"),
        "s2" => new("#bfe1e8", "#0b1f24", "#7fb9c4"),
        "s1" => new("#e8f4f6", "#0b1f24", "#a9cdd4"),
        "capability" => new(Paper, Ink, "#0b5c6b", "1.5 2.5"),
        "below" => new(Paper, Ink, "#0b5c6b", "6 3"),
        MatrixTones.Outside => new("#f1f3f2", Soft, "#d9dfdd"),
        _ => new(Paper, "#8a4b08", "#c08a4a"),
    };
}
