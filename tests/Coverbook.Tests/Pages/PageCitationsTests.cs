using System.Collections.Immutable;
using Coverbook.Attack;
using Coverbook.Pages.Planning;
using Coverbook.Routes;
using Coverbook.Terms;

namespace Coverbook.Tests.Pages;

public sealed class PageCitationsTests
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
        Assert.Null(Assert.Single(Cited("(Citation: No link)").All).Url);

    [Fact]
    public void Text_and_address_are_those_of_the_reference()
    {
        var view = Assert.Single(Cited("(Citation: Beta)").All);
        Assert.Equal((1, "B. Author.", "https://example.org/b"), (view.Number, view.Text, view.Url));
    }

    [Fact]
    public void Numbers_run_on_over_all_texts_of_a_page()
    {
        var page = Page();
        page.Text(Text("(Citation: Beta)"));
        var second = page.Text(Text("(Citation: No link)(Citation: Beta)"))!.Citations;
        Assert.Equal((2, 1), (second["No link"].Number, second["Beta"].Number));
        Assert.Equal(["B. Author.", "C. Author."], page.All.Select(citation => citation.Text));
    }

    [Fact]
    public void Two_works_of_one_name_are_two_works()
    {
        var page = Page();
        page.Text(Text("(Citation: Beta)"));
        page.Text(new CitedText("(Citation: Beta)", [new Citation("Beta", "Another book.", null)], default));
        Assert.Equal(["B. Author.", "Another book."], page.All.Select(citation => citation.Text));
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
        Page().Text(Text(markdown))?.Citations
            .OrderBy(pair => pair.Value.Number)
            .Select(pair => $"{pair.Value.Number} {pair.Key}") ?? [];

    private static CitedText Text(string markdown) => new(markdown, Known, default);

    private static PageCitations Page() => new(new SiteAddresses([], []));

    private static PageCitations Cited(params IEnumerable<string> texts)
    {
        var page = Page();
        foreach (var text in texts)
        {
            page.Text(Text(text));
        }

        return page;
    }

    private static WebLink? Link(string text) => WebLink.TryCreate(text, out var link) ? link : null;
}
