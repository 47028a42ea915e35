using System.Collections.Immutable;
using Coverbook.Attack;
using Coverbook.Pages.Techniques;
using Coverbook.Terms;

namespace Coverbook.Tests.Pages;

public sealed class CitationNumbersTests
{
    private static readonly ImmutableArray<Citation> Known =
    [
        new("Beta", "B. Author.", Link("https://example.org/b")),
        new("Alpha 2020", "A. Author.", Link("https://example.org/a")),
        new("No link", "C. Author.", null),
    ];

    [Fact]
    public void Numbers_follow_the_order_of_first_use() =>
        Assert.Equal(["1 Alpha 2020", "2 Beta"], Of("One.(Citation: Alpha 2020) Two.(Citation: Beta)(Citation: Alpha 2020)"));

    [Fact]
    public void What_is_not_cited_has_no_number() => Assert.Equal(["1 No link"], Of("Text (Citation: No link)."));

    [Fact]
    public void An_unknown_name_has_no_number_and_leaves_no_hole() =>
        Assert.Equal(["1 Beta", "2 No link"], Of("(Citation: Beta)(Citation: Nobody)(Citation: No link)"));

    [Fact]
    public void A_reference_without_an_address_is_numbered_too() =>
        Assert.Null(CitationNumbers.Assign("(Citation: No link)", Known)["No link"].Url);

    [Fact]
    public void Text_and_address_are_those_of_the_reference()
    {
        var view = CitationNumbers.Assign("(Citation: Beta)", Known)["Beta"];
        Assert.Equal((1, "B. Author.", "https://example.org/b"), (view.Number, view.Text, view.Url));
    }

    [Fact]
    public void Space_around_a_name_is_nothing() => Assert.Equal(["1 Beta"], Of("(Citation:  Beta )"));

    [Theory]
    [InlineData("")]
    [InlineData("(Citation: )")]
    [InlineData("(citation: Beta)")]
    [InlineData("(Citation:Beta)")]
    [InlineData("(Citation: Beta")]
    [InlineData("[Citation: Beta]")]
    public void What_is_no_mark_is_text(string markdown) => Assert.Empty(Of(markdown));

    private static IEnumerable<string> Of(string markdown) =>
        CitationNumbers.Assign(markdown, Known).OrderBy(pair => pair.Value.Number).Select(pair => $"{pair.Value.Number} {pair.Key}");

    private static WebLink? Link(string text) => WebLink.TryCreate(text, out var link) ? link : null;
}
