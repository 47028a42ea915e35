using System.Collections.Immutable;
using Coverbook.Files;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Checking;

/// <summary>Where addresses lead on a site that is published under a path.</summary>
public sealed class LinkTests
{
    private readonly string page = File.ReadAllText(Repository.At("tests", "cases", "checking", "sound", "second.html"));

    [Theory]
    [InlineData("/docs/")]
    [InlineData("/docs")]
    [InlineData("/docs/a")]
    [InlineData("/docs/a/?sorted=yes#there")]
    [InlineData("./a/./")]
    [InlineData("a/../second.html#there")]
    [InlineData("../docs/second.html#there")]
    [InlineData("a/../../docs/a/.")]
    [InlineData("/docs/../docs/a/")]
    [InlineData("../../../docs/")]
    [InlineData("/docs/a%2Findex.html")]
    [InlineData("https://example.org/docs/second.html#there")]
    [InlineData("https://example.org/other/")]
    [InlineData("mailto:a@example.org")]
    [InlineData("#")]
    [InlineData("#top")]
    public void It_leads_somewhere(string address) => Assert.Empty(Codes(address));

    [Theory]
    [InlineData("/docs/b/", "CB8101")]
    [InlineData("https://example.org/docs/b/", "CB8101")]
    [InlineData("a/#gone", "CB8102")]
    [InlineData("#gone", "CB8102")]
    [InlineData("/docsother/", "CB8103")]
    [InlineData("../", "CB8103")]
    [InlineData("/docs/../x", "CB8103")]
    [InlineData("../docsother/", "CB8103")]
    [InlineData("../docs/b/", "CB8101")]
    [InlineData("/docs/A/", "CB8104")]
    [InlineData("JaVaScRiPt:go()", "CB8174")]
    [InlineData(" java&#9;script:go()", "CB8174")]
    [InlineData("data:text/html,x", "CB8174")]
    [InlineData("//example.net/", null)]
    public void It_is_found_out(string address, string? code) => Assert.Equal(code is null ? [] : [code], Codes(address));

    private ImmutableArray<string> Codes(string address)
    {
        var files = new MemoryFiles()
            .With("second.html", page.Replace("href=\"./\"", $"href=\"{address}\"", StringComparison.Ordinal))
            .With("a/index.html", Moved("a/").Replace("dot.svg", "/docs/dot.svg", StringComparison.Ordinal))
            .With("index.html", Moved(""))
            .With("dot.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        ImmutableArray<FolderFile> list = [.. files.Find("**/*").Files.Select(file => new FolderFile(file.Value, 1))];
        return [.. CheckedSite.Of(files, list).Where(found => found.IsError).Select(found => found.Code)];
    }

    private string Moved(string address) => page.Replace("docs/second.html", $"docs/{address}", StringComparison.Ordinal);
}
