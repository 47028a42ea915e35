using System.Globalization;
using System.Xml.Linq;
using Coverbook.Tests.Kit;
using Coverbook.Tests.Pages.Matrix;

namespace Coverbook.Tests.Exporting;

/// <summary>The picture of a matrix has to stand alone: in slides, in documents, on whatever ground these have.</summary>
public sealed class MatrixPictureTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void It_is_that_of_the_golden_file() =>
        Golden.Equal("exporting/matrix.svg", WholeSite.Of(MatrixSite.All())["matrix/enterprise.svg"]);

    [Fact]
    public void It_is_one_image_with_a_title_and_a_description()
    {
        var root = Draw(MatrixSite.All());
        Assert.Equal("img", root.Attribute("role")!.Value);
        Assert.Equal("DCV: Enterprise matrix", root.Element(Svg + "title")!.Value);
        Assert.Contains("5 of 11 techniques in scope have", root.Element(Svg + "desc")!.Value, StringComparison.Ordinal);
        Assert.Equal(
            [root.Element(Svg + "title")!.Attribute("id")!.Value, root.Element(Svg + "desc")!.Attribute("id")!.Value],
            root.Attribute("aria-labelledby")!.Value.Split(' '));
    }

    [Fact]
    public void Its_texts_are_texts_and_it_needs_nothing_beside_it()
    {
        var root = Draw(MatrixSite.All());
        Assert.Contains(root.Descendants(Svg + "text"), text => text.Value == "Zeta: sure");
        Assert.Equal(
            ["desc", "g", "rect", "svg", "text", "title"],
            root.DescendantsAndSelf().Select(element => element.Name.LocalName).Distinct().Order(StringComparer.Ordinal));
        Assert.DoesNotContain(root.Descendants().Attributes(), attribute => attribute.Name.LocalName is "class" or "style" or "href");
    }

    [Fact]
    public void No_name_is_wider_than_its_cell()
    {
        var bundle = new StixKit().Tactic("TA0002", "Execution", "execution")
            .Technique("T1059", string.Join(' ', Enumerable.Repeat("Interpreter", 12)))
            .Technique("T1060", "Short");
        var sizes = Draw(new SiteKit().With("attack.json", bundle.ToJson())).Descendants(Svg + "text")
            .Where(text => text.Attribute("font-weight") is not null && text.Parent!.Name == Svg + "g")
            .ToDictionary(text => text.Value, text => decimal.Parse(text.Attribute("font-size")!.Value, CultureInfo.InvariantCulture));
        Assert.Equal(11, sizes["Short"]);
        var (longest, size) = sizes.MaxBy(text => text.Key.Length);
        Assert.InRange(longest.Length * size * 0.6m, 150, 226);
    }

    [Theory]
    [InlineData("\u0001 control")]
    [InlineData("\u202E turned")]
    [InlineData("</text><script>alert(1)</script>")]
    [InlineData("\uFFFE none")]
    public void Whatever_a_name_holds_it_is_sound_xml(string name)
    {
        var bundle = new StixKit().Tactic("TA0002", name, "execution").Technique("T1059", name);
        var root = Draw(new SiteKit().With("attack.json", bundle.ToJson()));
        Assert.DoesNotContain(root.Descendants(), element => element.Name.LocalName == "script");
    }

    private static XElement Draw(SiteKit kit) => XDocument.Parse(WholeSite.Of(kit)["matrix/enterprise.svg"]).Root!;
}
