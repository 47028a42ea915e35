using System.Globalization;
using System.Net;
using System.Text;
using Coverbook.Build.Previewing;
using Coverbook.Terms;

namespace Coverbook.Cli.Serving;

/// <summary>What the preview adds to pages, and the page that stands in for a site that cannot be shown.</summary>
internal static class PreviewPage
{
    /// <summary>Where the preview's own files are: outside of any site, whose addresses never start with a dot.</summary>
    public const string Folder = "/.coverbook/";

    private static ReadOnlySpan<byte> EndOfBody => "</body>"u8;

    /// <summary>
    /// The page with the one line that keeps it up to date, at the end of its body: it says which state the page shows, and the tag
    /// that the page was answered with. Nothing else is changed.
    /// </summary>
    public static byte[] WithScript(ReadOnlySpan<byte> page, PreviewState state, string run, string tag)
    {
        string Mark(int number) => StateMessage.Mark(run, number);
        var data = $"""data-shown="{Mark(state.ShownNumber)}" data-styles="{Mark(state.StylesNumber)}" data-assets="{Mark(state.AssetsNumber)}" data-tag="{Encode(tag)}" """;
        var script = Encoding.UTF8.GetBytes(Script(data) + "\n");
        var end = page.LastIndexOf(EndOfBody);
        return end < 0 ? [.. page, .. script] : [.. page[..end], .. script, .. page[end..]];
    }

    /// <summary>
    /// The page for a site, or one of its pages, that has errors and never had a good state: it needs no script to be read.
    /// </summary>
    public static byte[] OfProblems(PreviewState state, string run)
    {
        var title = state.Site is null ? "The site cannot be shown yet" : "This page cannot be shown yet";
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="robots" content="noindex">
            <title>{title}</title>
            <link rel="stylesheet" href="{Folder}preview.css">
            </head>
            <body class="problems">
            <main>
            <h1>{title}</h1>
            <p>As soon as this is mended and saved, it will be.</p>
            <ol>

            """);
        foreach (var problem in state.Problems)
        {
            page.Append(CultureInfo.InvariantCulture, $"<li><p>{Encode(problem.Diagnostic.ToString())}</p>");
            if (problem.Excerpt is { } excerpt)
            {
                page.Append(
                    CultureInfo.InvariantCulture, $"<pre tabindex=\"0\">{Encode(excerpt.Line)}\n{excerpt.Indent}{excerpt.Carets}</pre>");
            }

            page.Append(CultureInfo.InvariantCulture, $"<p>{Encode(problem.Diagnostic.Cure)}</p></li>\n");
        }

        if (state.ErrorCount > state.Problems.Length)
        {
            page.Append(CultureInfo.InvariantCulture, $"<li>and {state.ErrorCount - state.Problems.Length:N0} more</li>\n");
        }

        page.Append(
            CultureInfo.InvariantCulture,
            $"</ol>\n</main>\n{Script($"data-state=\"{StateMessage.Mark(run, state.Number)}\" ")}\n</body>\n</html>\n");
        return Encoding.UTF8.GetBytes(page.ToString());
    }

    private static string Script(string data) => $"""<script src="{Folder}preview.js" {data}defer></script>""";

    private static string Encode(string text) => WebUtility.HtmlEncode(VisibleText.WithTabs(text));
}
