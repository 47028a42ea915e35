using System.Collections.Immutable;
using Coverbook.Diagnostics;
using Coverbook.Files.Watching;

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

    /// <summary>The number of the last change that pages can show; a page that shows another may be outdated.</summary>
    public int ShownNumber { get; init; }

    /// <summary>The number of the last change of style sheets, which browsers can swap in place.</summary>
    public int StylesNumber { get; init; }

    /// <summary>The number of the last change that a page can show though its bytes stay the same: of images and scripts.</summary>
    public int AssetsNumber { get; init; }

    /// <summary>The site that is shown: the last good one. <c>null</c> while there never was one.</summary>
    public SiteSnapshot? Site { get; init; }

    /// <summary>The good site before that one, which is shown again when one of its pages cannot be rendered.</summary>
    internal SiteSnapshot? SiteBefore { get; init; }

    /// <summary>Why the newest inputs are not shown, the first of many reasons only; empty when they are shown.</summary>
    public required ImmutableArray<PreviewProblem> Problems { get; init; }

    /// <summary>Everything that the newest inputs are reported for, sorted, with the site's severities.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>Whether the newest configuration could be read; if not, nothing else was.</summary>
    public bool IsConfigured { get; init; }

    /// <summary>
    /// Whether the site that is shown is that of the newest inputs. It may have problems even so: a page that cannot be rendered.
    /// </summary>
    public bool IsNewest { get; init; }

    /// <summary>How many errors keep the newest inputs from being shown.</summary>
    public int ErrorCount => Diagnostics.Where(diagnostic => diagnostic.IsError).Sum(diagnostic => diagnostic.Amount);

    /// <summary>The state that follows when a change gave a good site.</summary>
    internal PreviewState Then(SiteSnapshot site, ImmutableArray<Diagnostic> found, FileChanges changes)
    {
        // What was saved while there were errors shows only now, so after them everything counts as changed.
        var isMended = !Problems.IsEmpty;
        var onlyStyles = !isMended && !changes.HaveComeOrGone && !changes.IsNothing && changes.Paths.All(ThemePaths.IsStyleSheet);
        var number = Number + 1;
        return new PreviewState
        {
            Number = number,
            ShownNumber = onlyStyles ? ShownNumber : number,
            StylesNumber = isMended || changes.Paths.Any(ThemePaths.IsStyleSheet) ? number : StylesNumber,
            AssetsNumber = isMended || changes.Paths.Any(ThemePaths.IsOtherAsset) ? number : AssetsNumber,
            Site = site,
            SiteBefore = Site,
            Problems = [],
            Diagnostics = found,
            IsConfigured = true,
            IsNewest = true,
        };
    }

    /// <summary>The state that follows when a page cannot be rendered: the site before is shown again where it is better.</summary>
    internal PreviewState After(ImmutableArray<Diagnostic> found, ImmutableArray<PreviewProblem> problems, bool isBetterBefore)
    {
        var number = Number + 1;
        return this with
        {
            Number = number,
            ShownNumber = number,
            StylesNumber = number,
            AssetsNumber = number,
            Site = isBetterBefore ? SiteBefore : Site,
            SiteBefore = isBetterBefore ? null : SiteBefore,
            IsNewest = IsNewest && !isBetterBefore,
            Problems = problems,
            Diagnostics = found,
        };
    }
}
