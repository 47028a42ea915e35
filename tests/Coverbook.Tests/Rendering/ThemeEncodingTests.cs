using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Rendering;

/// <summary>Files of the theme that are text are UTF-8.</summary>
public sealed class ThemeEncodingTests
{
    [Theory]
    [InlineData("pages/not-found.html", new byte[] { (byte)'<', (byte)'p', (byte)'>', (byte)'\n', 0xC3, 0xA4, 0xE4 }, "(2,2)")]
    [InlineData("pages/not-found.html", new byte[] { 0xFF, 0xFE, (byte)'<', 0 }, "(1,1)")]
    [InlineData("assets/site.css", new byte[] { (byte)'p', 0xE4 }, "(1,2)")]
    [InlineData("assets/own.svg", new byte[] { 0xEF, 0xBB, 0xBF, (byte)'<', 0x80 }, "(1,2)")]
    public void Others_are_reported_at_their_first_bad_byte(string file, byte[] bytes, string place)
    {
        var kit = new SiteKit();
        kit.Files.With("templates/" + file, bytes);
        kit.Html("404.html");
        var found = Assert.Single(kit.Bag.ToSorted(), diagnostic => diagnostic.IsError);
        Assert.Equal(("CB7008", $"templates/{file}{place}"), (found.Code, found.Span.ToString()!));
    }

    [Fact]
    public void A_byte_order_mark_does_not_reach_the_page_and_pictures_are_not_text()
    {
        var kit = new SiteKit().With("templates/pages/not-found.html", "\uFEFF<p class=\"own\">x</p>");
        kit.Files.With("templates/assets/own.png", [0x89, 0xFF]);
        Assert.DoesNotContain('\uFEFF', kit.Html("404.html"));
        Assert.DoesNotContain(kit.Bag.ToSorted(), diagnostic => diagnostic.IsError);
    }
}
