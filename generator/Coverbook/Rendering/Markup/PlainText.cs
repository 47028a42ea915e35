using System.Text;

namespace Coverbook.Rendering.Markup;

/// <summary>A text that is shown as it is written.</summary>
internal static class PlainText
{
    public static Html Of(string text) =>
        new(new StringBuilder("<p class=\"plain\">", text.Length + 64).AppendEscaped(text).Append("</p>\n").ToString());
}
