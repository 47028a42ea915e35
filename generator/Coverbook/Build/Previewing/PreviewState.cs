using System.Collections.Immutable;
using Coverbook.Diagnostics;

namespace Coverbook.Build.Previewing;

/// <summary>What is wrong, and the source line in question as it stood when it was found.</summary>
public sealed record PreviewProblem(Diagnostic Diagnostic, SourceExcerpt? Excerpt);

/// <summary>What the preview shows at one moment. Whoever holds a state sees one site, whatever is edited meanwhile.</summary>
public sealed record PreviewState
{
    /// <summary>The state before anything was read.</summary>
    public static readonly PreviewState Nothing = new() { Number = 0, Problems = [], Diagnostics = [] };

    /// <summary>Grows with every change of the inputs.</summary>
    public required int Number { get; init; }

    /// <summary>The number of the last change that pages can show; a browser that shows another must load its page again.</summary>
    public int ShownNumber { get; init; }

    /// <summary>The number of the last change of style sheets, which browsers can swap in place.</summary>
    public int StylesNumber { get; init; }

    /// <summary>The number of the last change that a page can show though its bytes stay the same: of images and scripts.</summary>
    public int AssetsNumber { get; init; }

    /// <summary>The site that is shown: the last good one. <c>null</c> while there never was one.</summary>
    public PreviewSite? Site { get; init; }

    /// <summary>The good site before that one, which is shown again when one of its pages cannot be rendered.</summary>
    internal PreviewSite? SiteBefore { get; init; }

    /// <summary>Why the newest inputs are not shown, the first of many reasons only; empty when they are shown.</summary>
    public required ImmutableArray<PreviewProblem> Problems { get; init; }

    /// <summary>How many errors keep the newest inputs from being shown.</summary>
    public int ErrorCount => Diagnostics.Count(diagnostic => diagnostic.IsError);

    /// <summary>Everything that the newest inputs are reported for, sorted, with the site's severities.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }
}
