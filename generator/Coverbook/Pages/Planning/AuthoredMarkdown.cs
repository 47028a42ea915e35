using System.Collections.Frozen;
using Coverbook.Authoring;
using Coverbook.Files;
using Coverbook.Pages.Views;
using Coverbook.Routes;

namespace Coverbook.Pages.Planning;

/// <summary>
/// Authored Markdown: its links may name a page of the site by its address (<c>/techniques/T1059/</c>) or by the file that it is made from
/// (<c>methodology.md</c>), or a page of attack.mitre.org that the site has a page for.
/// </summary>
internal static class AuthoredMarkdown
{
    public static MarkdownText Of(PageContext context, AuthoredText text, int firstHeading, string anchorPrefix) =>
        new(text.Markdown, FrozenDictionary<string, CitationView>.Empty, text.Start, context.Addresses)
        {
            IsFile = true,
            FirstHeading = firstHeading,
            AnchorPrefix = anchorPrefix,
        };

    /// <summary>What links may name.</summary>
    public static SiteAddresses AddressesOf(PageContext context) => new(
        Files(context),
        context.Model.Withdrawn.Where(gone => gone.Successor is not null).Select(gone => (gone.Technique.Id, gone.Successor!.Value)));

    private static IEnumerable<(FilePath File, Route Page)> Files(PageContext context) =>
    [
        .. context.Model.Pages.Select(page => (page.Text.Start.Path, context.Slugs.RouteOf(page))),
        .. context.Model.Techniques.Where(published => published.Note is not null).Select(
            published => (published.Note!.Text.Start.Path, Route.Technique(published.Technique.Id))),
        .. context.Model.NamedRules.Select(named => (named.Rule.Span.Path, context.Slugs.RouteOf(named))),
        .. context.Model.Sources.Select(source => (source.Source.File, context.Slugs.RouteOf(source))),
        .. context.Model.Capabilities.DistinctBy(capability => capability.Capability.Mapping.File)
            .Select(capability => (capability.Capability.Mapping.File, context.Slugs.RouteOf(capability.Provider.Id))),
    ];
}
