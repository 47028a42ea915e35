using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Checking;

public sealed class BrokenSiteTests
{
    private readonly BrokenSite site = new();

    [Fact]
    public void Each_kind_of_fault_is_found_once_and_nothing_else_is()
    {
        var found = site.Check();
        Golden.Equal("checking/broken.txt", BrokenSite.Print(found));
        var known = DiagnosticCodes.All.Where(code => string.CompareOrdinal(code, "CB81") > 0
            && code != "CB8209"
            && code[2] == '8'
            && !code.StartsWith("CB816", StringComparison.Ordinal));
        Assert.Equal(known.Order(StringComparer.Ordinal), found.Select(diagnostic => diagnostic.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void One_thread_finds_what_many_find() => Assert.Equal(BrokenSite.Print(site.Check()), BrokenSite.Print(site.Check(threads: 1)));

    [Fact]
    public void A_sound_site_is_clean()
    {
        var folder = Repository.At("tests", "cases", "checking", "sound");
        Assert.Empty(CheckedSite.Of(new DiskFiles(folder), FolderListing.Of(folder)));
    }
}
