using System.Collections.Immutable;
using Coverbook.Files;
using Coverbook.Inspecting;
using Coverbook.Sigma;

namespace Coverbook.Tests.Kit;

/// <summary>Rule files of a folder, read as they are without a site.</summary>
internal static class RuleFilesOf
{
    /// <summary>The files that a pattern names, in the order of their paths.</summary>
    public static ImmutableArray<RuleFile> Folder(string folder, string pattern)
    {
        var files = new DiskFiles(folder);
        return [.. RuleFiles.Read(files, files.Find(pattern).Files, CancellationToken.None)];
    }
}
