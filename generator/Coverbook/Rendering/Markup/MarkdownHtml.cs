using System.Collections.Concurrent;
using Coverbook.Diagnostics;
using Coverbook.Pages.Views;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Parsers.Inlines;

namespace Coverbook.Rendering.Markup;

/// <summary>
/// The door to Markdown, all of which is untrusted: no raw HTML, no images from elsewhere, and only links to pages of the site or to
/// http, https and mailto addresses. It knows the habits of ATT&amp;CK's texts: <c>(Citation: …)</c> marks and a few elements of HTML.
/// </summary>
internal sealed class MarkdownHtml(SiteLinks links)
{
    private static readonly MarkdownPipeline Pipeline = BuildPipeline();

    private readonly ConcurrentStack<MarkupWriter> idle = new();

    /// <summary>
    /// The Markdown as markup. A link that leads nowhere is reported and its text kept. Markdown that would take too much work to read is
    /// reported and shown as it is written.
    /// </summary>
    public Html Render(MarkdownText text, DiagnosticBag bag)
    {
        var refused = MarkdownCost.Refuse(text.Source);
        if (refused is null)
        {
            var own = new DiagnosticBag();
            if (TryRead(text, own) is { } markup)
            {
                bag.AddRange(own.ToSorted());
                return new Html(markup);
            }
        }

        bag.Add(ContentDiagnostics.TooCostly(text.Start, refused ?? MarkdownCost.TooDeep));
        return PlainText.Of(text.Source);
    }

    /// <summary>The markup; <c>null</c> where the text is nested too deeply, which its reader refuses in the middle.</summary>
    private string? TryRead(MarkdownText text, DiagnosticBag bag)
    {
        var context = new MarkdownParserContext();
        context.Properties[typeof(CitationParser)] = text.Citations;
        var writer = idle.TryPop(out var known) ? known : new MarkupWriter(links);
        try
        {
            var markup = writer.Write(Markdown.Parse(text.Source, Pipeline, context), text, bag);
            idle.Push(writer);
            return markup;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static MarkdownPipeline BuildPipeline()
    {
        var builder = new MarkdownPipelineBuilder { MaximumNestingDepth = MarkdownCost.Deepest }
            .UsePreciseSourceLocation()
            .UsePipeTables(new PipeTableOptions { RequireHeaderSeparator = true })
            .DisableHtml();
        builder.InlineParsers.InsertBefore<AutolinkInlineParser>(new ElementParser());
        builder.InlineParsers.Insert(0, new CitationParser());
        return builder.Build();
    }
}
