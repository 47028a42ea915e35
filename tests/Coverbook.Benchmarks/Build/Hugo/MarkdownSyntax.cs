using System.Text;

namespace Coverbook.Benchmarks.Build.Hugo;

/// <summary>Ready Markdown for another site generator: the marks, and what must be escaped between them.</summary>
internal static class MarkdownSyntax
{
    private static readonly char[] LineEnds = ['\r', '\n'];

    /// <summary>Text on one line, harmless in a paragraph, a list or a table.</summary>
    public static string Inline(string? text) => (text ?? "")
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace("|", "\\|", StringComparison.Ordinal)
        .Replace("[", "\\[", StringComparison.Ordinal)
        .Replace("]", "\\]", StringComparison.Ordinal)
        .ReplaceLineEndings(" ")
        .Trim();

    /// <summary>A link; plain text where there is no address.</summary>
    public static string Link(string text, string? address) => address is null ? Inline(text) : $"[{Inline(text)}](<{address}>)";

    /// <summary>A heading between blank lines.</summary>
    public static StringBuilder Heading(this StringBuilder page, string text, int level = 2) =>
        page.Append('\n').Append('#', level).Append(' ').Append(Inline(text)).Append("\n\n");

    /// <summary>A paragraph as it is: descriptions are Markdown already.</summary>
    public static StringBuilder Paragraph(this StringBuilder page, string markdown) => page.Append(markdown.TrimEnd()).Append("\n\n");

    /// <summary>A list whose items are Markdown.</summary>
    public static StringBuilder List(this StringBuilder page, IEnumerable<string> items) =>
        page.AppendJoin("", items.Select(item => $"- {item}\n")).Append('\n');

    /// <summary>A table whose cells are Markdown.</summary>
    public static StringBuilder Table(this StringBuilder page, string[] head, IEnumerable<string[]> rows) => page
        .Append(Row(head))
        .Append(Row([.. head.Select(_ => "---")]))
        .AppendJoin("", rows.Select(Row))
        .Append('\n');

    /// <summary>A block of YAML, fenced by more backticks than it holds in a row.</summary>
    public static StringBuilder Yaml(this StringBuilder page, ReadOnlySpan<byte> source)
    {
        var text = Encoding.UTF8.GetString(source).TrimEnd(LineEnds);
        var fence = "```";
        while (text.Contains(fence, StringComparison.Ordinal))
        {
            fence += "`";
        }

        return page.Append($"{fence}yaml\n{text}\n{fence}\n\n");
    }

    private static string Row(string[] cells) => $"| {string.Join(" | ", cells)} |\n";
}
