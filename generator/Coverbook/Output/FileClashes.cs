using Coverbook.Diagnostics;
using Coverbook.Routes;

namespace Coverbook.Output;

/// <summary>Whether the files of a site can stand beside each other on every disk, asked before anything is written.</summary>
internal static class FileClashes
{
    /// <summary>
    /// Reports two files of one name, also where names ignore case, and a file that another one needs as its folder (CB8003).
    /// </summary>
    /// <returns>Whether there was any.</returns>
    public static bool Report(IEnumerable<Route> files, DiagnosticBag bag)
    {
        var site = new StagedSite();
        foreach (var file in files)
        {
            if (site.AddOrClash(file.File, differs: false) is { } other)
            {
                bag.Add(OutputDiagnostics.FileTwice(file.File, other));
            }
        }

        return site.HasClash;
    }
}
