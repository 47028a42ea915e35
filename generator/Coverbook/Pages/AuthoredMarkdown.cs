using System.Collections.Frozen;
using Coverbook.Authoring;
using Coverbook.Pages.Views;
using Coverbook.Routes;

namespace Coverbook.Pages;

/// <summary>
/// Authored Markdown: its links may name a page of the site by address (<c>/techniques/T1059/</c>), another authored page by
/// file (<c>methodology.md</c>), or a page of attack.mitre.org that the site has a page for.
/// </summary>
internal static class AuthoredMarkdown
{
    private const string PageFolder = "content/pages/";

    public static MarkdownText Of(PageContext context, AuthoredText text, int firstHeading) => new(
        text.Markdown,
        FrozenDictionary<string, CitationView>.Empty,
        text.Start,
        target => Resolve(context, text.Start.Path.Value, target))
    {
        IsFile = true,
        FirstHeading = firstHeading,
    };

    private static Route? Resolve(PageContext context, string file, string target)
    {
        if (target.StartsWith('/'))
        {
            return Route.OfAddress(target);
        }

        if (!target.EndsWith(".md", StringComparison.Ordinal))
        {
            return context.OwnRoute(target);
        }

        var folder = file[..(file.LastIndexOf('/') + 1)];
        var path = Normalize(folder + target);
        return context.Model.Pages.FirstOrDefault(page => page.Text.Start.Path.Value == path) is { } page ? context.Slugs.RouteOf(page) : null;
    }

    /// <summary>Takes <c>.</c> and <c>..</c> out of a path; what leads out of the pages' folder matches no page.</summary>
    private static string Normalize(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split('/'))
        {
            if (part == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".")
            {
                parts.Add(part);
            }
        }

        var normal = string.Join('/', parts);
        return normal.StartsWith(PageFolder, StringComparison.Ordinal) ? normal : "";
    }
}
