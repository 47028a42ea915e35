using Coverbook.Files;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Checking;

/// <summary>Pages that cost a parser of HTML far more than their length are told, not read to their end.</summary>
public sealed class HostilePageTests
{
    [Theory]
    [InlineData("<b><i>")]
    [InlineData("<a><b></a>")]
    [InlineData("<div>")]
    [InlineData("<i></b>")]
    [InlineData("<p><font color=a>")]
    [InlineData("<table><tr><td>")]
    public void Tags_without_end_are_no_page(string tags)
    {
        var html = $"<!doctype html><html lang=\"en\"><title>A page</title>{string.Concat(Enumerable.Repeat(tags, 200_000))}";
        var files = new MemoryFiles().With("index.html", html);
        var found = CheckedSite.Of(files, [new FolderFile("index.html", html.Length)]);
        Assert.Contains(
            "The file cannot be checked: it has more than 20,000 elements.",
            found.Where(diagnostic => diagnostic.Code == "CB8208").Select(diagnostic => diagnostic.Message));
    }

    /// <summary>Where counting lines anew for each of them would take minutes.</summary>
    [Theory]
    [InlineData("index.html", "&#x202e;", "CB8181")]
    [InlineData("index.html", "\u202e\n", "CB8181")]
    [InlineData("a.css", "url(//x.example/)", "CB8180")]
    [InlineData("a.css", "url(", null)]
    public void A_fault_without_end_is_counted_in_one_pass(string file, string fault, string? code)
    {
        var text = string.Concat(Enumerable.Repeat(fault, 400_000));
        var files = new MemoryFiles().With(file, text);
        var found = CheckedSite.Of(files, [new FolderFile(file, text.Length)]);
        Assert.Equal(code is null ? 0 : 400_000, found.Where(diagnostic => diagnostic.Code == code).Sum(diagnostic => diagnostic.Amount));
    }
}
