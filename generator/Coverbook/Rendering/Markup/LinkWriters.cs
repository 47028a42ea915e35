using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Coverbook.Rendering.Markup;

/// <summary>
/// Writes links and images. An image of the theme is shown; any other would be a request off the site, so it becomes a link to the image. A
/// link that is refused, or that stands in another, keeps its text.
/// </summary>
internal sealed class LinkWriter : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        var writer = (MarkupWriter)renderer;
        var address = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
        if (!writer.EnableHtmlForInline || (writer.IsInLink && !link.IsImage) || writer.Judge(address, link) is not { } target)
        {
            writer.WriteChildren(link);
        }
        else if (link.IsImage && target.IsAsset)
        {
            WriteImage(writer, link, target);
        }
        else if (writer.IsInLink)
        {
            writer.WriteChildren(link);
        }
        else
        {
            WriteLink(writer, link, target);
        }
    }

    private static void WriteImage(MarkupWriter writer, LinkInline link, LinkTarget target)
    {
        writer.Write("<img src=\"").WriteEscapeUrl(target.Address).Write("\" alt=\"");
        writer.EnableHtmlForInline = false;
        writer.WriteChildren(link);
        writer.EnableHtmlForInline = true;
        writer.Write("\">");
    }

    private static void WriteLink(MarkupWriter writer, LinkInline link, LinkTarget target)
    {
        writer.Open(target);
        if (HasText(link))
        {
            writer.WriteChildren(link);
        }
        else
        {
            writer.WriteEscape(target.Address);
        }

        writer.Close();
    }

    /// <summary>A link without a text could not be seen.</summary>
    private static bool HasText(LinkInline link) =>
        link.FirstChild is not (null or LiteralInline { NextSibling: null, Content.IsEmpty: true });
}

/// <summary>Writes addresses in pointed brackets; one that is refused stays as it was written.</summary>
internal sealed class AutolinkWriter : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline link)
    {
        var writer = (MarkupWriter)renderer;
        if (!writer.EnableHtmlForInline || writer.IsInLink)
        {
            writer.WriteEscape(link.Url);
        }
        else if (writer.Judge(link.IsEmail ? "mailto:" + link.Url : link.Url, link) is { } target)
        {
            writer.Open(target);
            writer.WriteEscape(link.Url);
            writer.Close();
        }
        else
        {
            writer.WriteEscape($"<{link.Url}>");
        }
    }
}

/// <summary>The one place where links are opened and closed.</summary>
internal static class LinkTags
{
    public static void Open(this MarkupWriter writer, LinkTarget target)
    {
        writer.Write("<a href=\"").WriteEscapeUrl(target.Address).Write('"');
        writer.Write(target.IsExternal ? " rel=\"noopener noreferrer external\">" : ">");
        writer.IsInLink = true;
    }

    public static void Close(this MarkupWriter writer)
    {
        writer.Write("</a>");
        writer.IsInLink = false;
    }
}
