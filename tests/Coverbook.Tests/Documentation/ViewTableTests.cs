using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Coverbook.Pages.Views;
using Coverbook.Rendering;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Documentation;

/// <summary>The table of views in <c>templates/README.md</c> is made of what the compiler makes of the views.</summary>
public sealed class ViewTableTests
{
    [Fact]
    public void The_theme_s_readme_has_all_views_with_their_members() =>
        Golden.EqualSection(Repository.At("templates", "README.md"), "views", Table());

    [Fact]
    public void Every_view_has_a_shape()
    {
        var views = typeof(View).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(View))
            && !type.IsAbstract
            && !type.IsSubclassOf(typeof(PendingText)));
        Assert.Equal(views.Select(type => type.Name).Order(StringComparer.Ordinal), ViewShapes.All.Select(shape => shape.Name));
    }

    private static string Table()
    {
        var summaries = XDocument.Load(Path.Combine(AppContext.BaseDirectory, "Coverbook.Library.xml")).Descendants("member")
            .Where(member => member.Element("summary") is not null)
            .Where(member => member.Attribute("name")!.Value is ['T', ':', ..])
            .ToLookup(
                member => member.Attribute("name")!.Value.Split('.')[^1],
                member => Words(member.Element("summary")!),
                StringComparer.Ordinal);
        var table = new StringBuilder();
        foreach (var shape in ViewShapes.All)
        {
            var members = shape.Members.Select(member => $"`{member.Name}` ({member.Type})");
            table.Append(
                CultureInfo.InvariantCulture, $"* **{shape.Name}**: {summaries[shape.Name].Single()}\n  {string.Join(", ", members)}\n");
        }

        return table.ToString();
    }

    private static string Words(XElement summary) =>
        string.Join(' ', string.Concat(
            summary.Nodes().Select(
                node =>
                    node is XElement { Name.LocalName: "c" } code ? $"`{code.Value}`"
                        : node is XElement other ? other.Attribute("cref")?.Value.Split('.')[^1]
                ?? other.Value : ((XText)node).Value))
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
