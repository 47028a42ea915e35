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
}
