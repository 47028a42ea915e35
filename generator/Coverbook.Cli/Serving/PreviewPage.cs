using System.Globalization;
using System.Net;
using System.Text;
using Coverbook.Build.Previewing;

namespace Coverbook.Cli.Serving;

/// <summary>What the preview adds to pages, and the page that stands in for a site that cannot be shown.</summary>
internal static class PreviewPage
{
    /// <summary>Where the preview's own files are: outside of any site, whose addresses never start with a dot.</summary>
    public const string Folder = "/.coverbook/";

    private static ReadOnlySpan<byte> EndOfBody => "</body>"u8;

    /// <summary>What a page says of the state it shows; another mark in a message means that the page is to be loaded again.</summary>
    public static string ShownMark(PreviewState state, string run) => string.Create(CultureInfo.InvariantCulture, $"{run}-{state.ShownNumber}");

    /// <summary>The page with the one line that keeps it up to date, at the end of its body. Nothing else is changed.</summary>
    public static byte[] WithScript(ReadOnlySpan<byte> page, PreviewState state, string run)
    {
        var script = Encoding.UTF8.GetBytes(Script(ShownMark(state, run)) + "\n");
        var end = page.LastIndexOf(EndOfBody);
        return end < 0 ? [.. page, .. script] : [.. page[..end], .. script, .. page[end..]];
    }

    /// <summary>The page for a site that has errors and never had a good state: it needs no script to be read.</summary>
    public static byte[] OfProblems(PreviewState state, string run)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="robots" content="noindex">
            <title>The site cannot be shown yet</title>
            <link rel="stylesheet" href="{Folder}preview.css">
            </head>
            <body class="problems">
            <main>
            <h1>The site cannot be shown yet</h1>
            <p>As soon as this is mended and saved, it will be.</p>
            <ol>

            """);
        foreach (var problem in state.Problems)
        {
            page.Append(CultureInfo.InvariantCulture, $"<li><p>{Encode(problem.Diagnostic.ToString())}</p>");
            if (problem.Excerpt is { } excerpt)
            {
                page.Append(CultureInfo.InvariantCulture, $"<pre>{Encode(excerpt.Line)}\n{excerpt.Indent}{excerpt.Carets}</pre>");
            }

            page.Append(CultureInfo.InvariantCulture, $"<p>{Encode(problem.Diagnostic.Cure)}</p></li>\n");
        }

        page.Append(CultureInfo.InvariantCulture, $"</ol>\n</main>\n{Script($"{run}-problems-{state.Number}")}\n</body>\n</html>\n");
        return Encoding.UTF8.GetBytes(page.ToString());
    }

    private static string Script(string mark) => $"""<script src="{Folder}preview.js" data-shown="{mark}" defer></script>""";

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
