using System.Globalization;
using Coverbook.Diagnostics;
using Coverbook.Pages.Views;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;

namespace Coverbook.Rendering.Markup;

/// <summary>
/// Writes the markup of one text after the other. What must not reach a page is refused here, where it would be written, whatever syntax
/// it came from.
/// </summary>
internal sealed class MarkupWriter : HtmlRenderer
{
    private readonly LinkJudge judge;

    public MarkupWriter(SiteLinks links)
        : base(new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" })
    {
        judge = new LinkJudge(links);
        ObjectRenderers.ReplaceOrAdd<HeadingRenderer>(new HeadingWriter());
        ObjectRenderers.ReplaceOrAdd<LinkInlineRenderer>(new LinkWriter());
        ObjectRenderers.ReplaceOrAdd<AutolinkInlineRenderer>(new AutolinkWriter());
        ObjectRenderers.Insert(0, new TableWriter());
        ObjectRenderers.Insert(0, new CitationWriter());
        ObjectRenderers.Insert(0, new ElementWriter());
    }

    /// <summary>What is being written.</summary>
    public MarkdownText Text { get; private set; } = null!;

    /// <summary>The anchors that its headings have taken.</summary>
    public HeadingAnchors Anchors { get; private set; } = HeadingAnchors.None;

    /// <summary>Whether a link was opened that is not closed yet: links do not stand in links.</summary>
    public bool IsInLink { get; set; }

    /// <summary>Markup of a document.</summary>
    public string Write(MarkdownDocument document, MarkdownText text, DiagnosticBag bag)
    {
        Reset();
        (Text, Anchors, IsInLink) = (text, new HeadingAnchors(text.AnchorPrefix), false);
        judge.Begin(text, bag);
        Render(document);
        return Writer.ToString()!;
    }

    /// <summary>Where a link of the text leads; <c>null</c> where it may not lead, which is reported.</summary>
    public LinkTarget? Judge(string address, MarkdownObject link) => judge.Judge(address, link.Line, link.Column);
}
