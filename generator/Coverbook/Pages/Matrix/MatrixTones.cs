using System.Collections.Immutable;
using Coverbook.Coverage.Publishing;
using Coverbook.Coverage.Totals;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Views;

namespace Coverbook.Pages.Matrix;

/// <summary>
/// How cells are drawn: one hue in four steps for what is covered, borders for everything else. The names are the style classes of the
/// theme. A colour never stands alone, as every cell says the same in words.
/// </summary>
internal static class MatrixTones
{
    /// <summary>A gap.</summary>
    public const string Gap = "gap";

    /// <summary>Out of the site's scope.</summary>
    public const string Outside = "outside";

    /// <summary>All, in the order of a legend.</summary>
    public static readonly ImmutableArray<string> All =
        ["s4", "s3", "s2", "s1", "capability", "below", Gap, "accepted", "newer", Outside];

    /// <summary>The tone of a technique.</summary>
    public static string Of(PublishedTechnique technique, PageContext context) => technique.Status switch
    {
        CoverageStatus.Covered when technique.Capabilities.IsCoveredByThemAlone => "capability",
        CoverageStatus.Covered => Step(context.Bands.Of(technique.Best)),
        CoverageStatus.OnlyBelow => "below",
        CoverageStatus.Accepted => "accepted",
        CoverageStatus.MayApply => "newer",
        CoverageStatus.OutOfScope => Outside,
        _ => Gap,
    };

    /// <summary>The step of what has evidence, by its best confidence.</summary>
    public static string Step(ConfidenceView best) => best.Band switch
    {
        "high" => "s4",
        "medium" => "s3",
        "low" => "s2",
        _ => "s1",
    };
}
