using System.Collections.Frozen;
using Coverbook.Pages.Views;
using Coverbook.Routes;
using Coverbook.Terms;
using Markdig;
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
internal sealed class MarkdownHtml(BaseUrl site, FrozenSet<Route> routes)
{
    /// <summary>Headings inside a page's section start below its own.</summary>
    private const int HeadingOffset = 2;

    private static readonly MarkdownPipeline Pipeline = BuildPipeline();

    /// <summary>The Markdown as markup.</summary>
    public Html Render(MarkdownText text)
    {
        var context = new MarkdownParserContext();
        context.Properties[typeof(CitationParser)] = text.Citations;
        var document = Markdown.Parse(text.Source.Replace('\0', '\uFFFD'), Pipeline, context);
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            heading.Level = Math.Min(6, heading.Level + HeadingOffset);
        }

        foreach (var link in document.Descendants<LinkInline>().ToArray())
        {
            Secure(link);
        }

        foreach (var link in document.Descendants<AutolinkInline>().ToArray())
        {
            SecureAutolink(link);
        }

        return new Html(document.ToHtml(Pipeline));
    }

    private static MarkdownPipeline BuildPipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables(new PipeTableOptions { RequireHeaderSeparator = true }).DisableHtml();
        builder.InlineParsers.InsertBefore<AutolinkInlineParser>(new CodeElementParser());
        builder.InlineParsers.Insert(0, new CitationParser());
        builder.Extensions.Add(new CitationExtension());
        return builder.Build();
    }

    /// <summary>
    /// A link to attack.mitre.org becomes one to our own page where there is one. An image would be a request off the site, so
    /// it becomes a link to the image.
    /// </summary>
    private void Secure(LinkInline link)
    {
        link.IsImage = false;
        link.Title = null;
        var target = link.Url ?? "";
        if (AttackSite.OwnRoute(target) is { } route && routes.Contains(route))
        {
            link.Url = route.Under(site);
        }
        else if (WebLink.TryCreate(target, out var external))
        {
            link.Url = external.Text;
            link.SetAttributes(ExternalAttributes());
        }
        else
        {
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
