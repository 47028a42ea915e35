using System.Text;
using Coverbook.Coverage;
using Coverbook.Sigma;

namespace Coverbook.Benchmarks.Build.Hugo;

/// <summary>A rule's page: what it says of itself, its techniques, and its whole source.</summary>
internal sealed class RuleMarkdown(SiteLinks links)
{
    private static readonly string[] Head = ["Field", "Value"];

    /// <summary>The page.</summary>
    public string Make(TaggedRule tagged)
    {
        var rule = tagged.Rule;
        var page = new StringBuilder();
        page.Paragraph(MarkdownSyntax.Inline(rule.Description));
        page.Table(
            Head, Facts(rule).Where(fact => fact.Value.Length > 0).Select(fact => new[] { fact.Name, MarkdownSyntax.Inline(fact.Value) }));
        page.Heading("Techniques").List(
            tagged.Techniques.Select(id => links.Line(links.Site.Model.ById[id])).Concat(tagged.Unknown.Select(id => $"{id}")));
        page.Heading("Rule").Yaml(rule.Source.Span);
        page.Heading("False positives").List(rule.FalsePositives.Select(MarkdownSyntax.Inline));
        page.Heading("References").List(
            rule.References.Select(
                reference => MarkdownSyntax.Link(reference, Uri.IsWellFormedUriString(reference, UriKind.Absolute) ? reference : null)));
        return page.ToString();
    }

    private static IEnumerable<(string Name, string Value)> Facts(SigmaRule rule) =>
    [
        ("Id", rule.Id ?? ""),
        ("Library", rule.Library.Name),
        ("Level", rule.Level.ToString()),
        ("Status", rule.Status.ToString()),
        ("Product", rule.LogSource.Product ?? ""),
        ("Category", rule.LogSource.Category ?? ""),
        ("Service", rule.LogSource.Service ?? ""),
        ("Author", rule.Author ?? ""),
        ("Date", $"{rule.Day:yyyy-MM-dd}"),
        ("License", rule.License ?? rule.Library.License ?? ""),
        ("Tags", string.Join(", ", rule.Tags.Select(tag => tag.Text))),
    ];
}
