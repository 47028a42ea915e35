using System.Text;
using AngleSharp.Html.Parser;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Pages.Pictures;

/// <summary>Pictures of the whole of ATT&amp;CK stay small.</summary>
public sealed class RealPictureTests
{
    private const int MostBytes = 120_000;
    private const int MostElements = 1_400;
    private const int MostOfATechnique = 2_048;

    public RealPictureTests() => _ = RealData.Folder;

    [Theory]
    [InlineData("index.html")]
    [InlineData("tactics/index.html")]
    [InlineData("providers/index.html")]
    public void The_pages_with_pictures_keep_their_sizes(string file)
    {
        var html = RealSite.Files[file];
        Assert.InRange(Encoding.UTF8.GetByteCount(html), 1, MostBytes);
        Assert.InRange(new HtmlParser().ParseDocument(html).All.Length, 1, MostElements);
    }

    [Fact]
    public void All_216_techniques_and_14_tactics_are_drawn()
    {
        var page = new HtmlParser().ParseDocument(RealSite.Files["index.html"]);
        var columns = page.QuerySelectorAll(".mini li svg").ToArray();
        Assert.Equal(14, columns.Length);
        var raw = RealSite.Raw.Techniques.Where(one => !one.Id.Contains('.', StringComparison.Ordinal)).ToArray();
        Assert.Equal(216, raw.Length);
        Assert.Equal(
            raw.Sum(one => one.Technique.GetProperty("kill_chain_phases").GetArrayLength()),
            columns.Sum(column => column.Lines().Values.Sum()));
        Assert.InRange(page.QuerySelectorAll("svg, svg *").Length, 1, 300);
    }

    [Fact]
    public void No_technique_s_page_has_more_than_two_kilobytes_of_them()
    {
        var sizes = RealSite.Files.Where(file => file.Key.StartsWith("techniques/T", StringComparison.Ordinal))
            .Select(file => Standings(file.Value))
            .Where(part => part.Length > 0)
            .Select(Encoding.UTF8.GetByteCount)
            .ToArray();
        Assert.InRange(sizes.Length, 500, 691);
        Assert.InRange(sizes.Max(), 1, MostOfATechnique);
    }

    private static string Standings(string html)
    {
        var from = html.IndexOf("<h3>Among the techniques", StringComparison.Ordinal);
        return from < 0 ? "" : html[from..(html.IndexOf("</div>", from, StringComparison.Ordinal) + 6)];
    }
}
