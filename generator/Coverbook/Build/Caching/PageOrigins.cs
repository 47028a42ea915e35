using System.Collections.Frozen;
using System.Collections.Immutable;
using Coverbook.Files;
using Coverbook.Pages.Planning;

namespace Coverbook.Build.Caching;

/// <summary>
/// What the pages of a built site were made from. It stays with the site's inputs and is never published; whoever finds a fault in a page
/// can say with it where the fault was written.
/// </summary>
/// <param name="ThemeFiles">The site's own files of the theme.</param>
/// <param name="Pages">The pages, by their files in the output folder.</param>
internal sealed record PageOrigins(ImmutableArray<FilePath> ThemeFiles, FrozenDictionary<string, PageOrigin> Pages)
{
    /// <summary>A site that nothing is known of.</summary>
    public static PageOrigins None { get; } = new([], FrozenDictionary<string, PageOrigin>.Empty);

    /// <summary>The origins of planned pages.</summary>
    public static PageOrigins Of(IEnumerable<PlannedPage> pages, IEnumerable<FilePath> themeFiles) => new(
        [.. themeFiles],
        pages.ToFrozenDictionary(
            page => page.Route.File, page => new PageOrigin(page.Template, [.. page.Origins]), StringComparer.Ordinal));
}

/// <summary>What one page was made from.</summary>
/// <param name="Template">The template below <c>pages/</c>.</param>
/// <param name="Inputs">Where in the inputs that stands, what the page is about first; empty for a page about many things.</param>
internal sealed record PageOrigin(string Template, ImmutableArray<SourceSpan> Inputs);
