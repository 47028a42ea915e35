using System.Text;
using Coverbook.Mappings;

namespace Coverbook.Benchmarks.Build.Hugo;

/// <summary>A source's page: every finding with the techniques it indicates.</summary>
internal sealed class SourceMarkdown(SiteLinks links)
{
    /// <summary>The page.</summary>
    public string Make(MappingSource source)
    {
        var page = new StringBuilder();
        page.Paragraph($"{source.Findings.Length} findings of {MarkdownSyntax.Inline(source.Name)}.").Heading("Findings");
        foreach (var finding in source.Findings)
        {
            page.Heading(finding.Id, level: 3).Paragraph(MarkdownSyntax.Link(finding.Title ?? finding.Id, finding.Url?.Text));
            page.List(
                finding.Techniques.Select(
                    mapped => $"{links.To(mapped.Technique)} {mapped.Confidence} {MarkdownSyntax.Inline(mapped.Rationale)}"));
        }

        return page.ToString();
    }
}
