using Coverbook.Diagnostics;
using Coverbook.Pages.Views;
using Coverbook.Routes;
using Coverbook.Terms;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.Tables;
using Markdig.Parsers.Inlines;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Coverbook.Rendering;

/// <summary>
/// Renders untrusted Markdown: no raw HTML, no images, and only links to pages of the site or to http, https and mailto
/// addresses. It knows two habits of ATT&amp;CK's texts: <c>(Citation: …)</c> marks, and <c>&lt;code&gt;</c> elements.
/// </summary>
internal sealed class MarkdownHtml(BaseUrl site, IReadOnlySet<Route> routes)
{
    /// <summary>The page's own heading is the only one of the first level.</summary>
    private const int HighestHeading = 2;

    private static readonly MarkdownPipeline Pipeline = BuildPipeline(hasAnchors: false);

    /// <summary>Only a page of one's own has anchors: those of a bundle's text could take the place of the page's.</summary>
    private static readonly MarkdownPipeline AnchoredPipeline = BuildPipeline(hasAnchors: true);

    /// <summary>The Markdown as markup. A link that leads nowhere is reported and its text kept.</summary>
    public Html Render(MarkdownText text, DiagnosticBag bag)
    {
        var context = new MarkdownParserContext();
        context.Properties[typeof(CitationParser)] = text.Citations;
        var pipeline = text.IsFile ? AnchoredPipeline : Pipeline;
        var document = Markdown.Parse(HtmlEscape.Neutralize(text.Source), pipeline, context);
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            heading.Level = Math.Clamp(heading.Level + text.FirstHeading - 1, HighestHeading, 6);
        }

        foreach (var link in document.Descendants<LinkInline>().ToArray())
        {
            Secure(link, text, bag);
        }

        foreach (var link in document.Descendants<AutolinkInline>().ToArray())
        {
            SecureAutolink(link);
        }

        return new Html(document.ToHtml(pipeline));
    }

    private static MarkdownPipeline BuildPipeline(bool hasAnchors)
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UsePipeTables(new PipeTableOptions { RequireHeaderSeparator = true })
            .DisableHtml();
        if (hasAnchors)
        {
            builder.UseAutoIdentifiers(AutoIdentifierOptions.GitHub);
        }

        builder.InlineParsers.InsertBefore<AutolinkInlineParser>(new CodeElementParser());
        builder.InlineParsers.Insert(0, new CitationParser());
        builder.Extensions.Add(new CitationExtension());
        return builder.Build();
    }

    /// <summary>
    /// A link may name a page of the site; links to attack.mitre.org become such where there is a page. An image would be a
    /// request off the site, so it becomes a link to the image.
    /// </summary>
    private void Secure(LinkInline link, MarkdownText text, DiagnosticBag bag)
    {
        link.IsImage = false;
        link.Title = null;
        var target = link.Url ?? "";
        if (text.OwnRoute(target.Split('#')[0]) is { } route && routes.Contains(route))
        {
            var anchor = target.IndexOf('#', StringComparison.Ordinal);
            link.Url = route.Under(site) + (anchor < 0 ? "" : target[anchor..]);
        }
        else if (WebLink.TryCreate(target, out var external))
        {
            link.Url = external.Text;
            link.SetAttributes(ExternalAttributes());
        }
        else if (!target.StartsWith('#'))
        {
            var line = text.Start.Start.Line + Math.Max(0, link.Line);
            bag.Add(ContentDiagnostics.LinkToNowhere(text.IsFile ? Files.SourceSpan.At(text.Start.Path, line, link.Column + 1) : text.Start, target));
            Unwrap(link);
        }
    }

    private static void SecureAutolink(AutolinkInline link)
    {
        if (link.IsEmail || WebLink.TryCreate(link.Url, out _))
        {
            link.SetAttributes(ExternalAttributes());
        }
        else
        {
            link.ReplaceBy(new LiteralInline(link.Url));
        }
    }

    private static HtmlAttributes ExternalAttributes()
    {
        var attributes = new HtmlAttributes();
        attributes.AddProperty("rel", "noopener noreferrer external");
        return attributes;
    }

    /// <summary>Keeps a link's text and drops its address.</summary>
    private static void Unwrap(LinkInline link)
    {
        while (link.FirstChild is { } child)
        {
            child.Remove();
            link.InsertBefore(child);
        }

        link.Remove();
    }
}
