using System.Collections.Immutable;
using Coverbook.Checking;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Tests.Checking;

/// <summary>A folder of published files as tests write it down, and what a check says of it.</summary>
internal static class CheckedSite
{
    /// <summary>Where all of them are published.</summary>
    public static BaseUrl Address { get; } = BaseUrl.TryCreate("https://example.org/docs/", out var url) ? url : null!;

    /// <summary>Everything that is wrong with the files.</summary>
    public static ImmutableArray<Diagnostic> Of(ISourceFiles source, ImmutableArray<FolderFile> files, int threads = -1)
    {
        var bag = new DiagnosticBag();
        SiteCheck.Check(new CheckedFolder(source, "", files, Address), bag, new ParallelOptions { MaxDegreeOfParallelism = threads });
        return bag.ToSorted();
    }
}
