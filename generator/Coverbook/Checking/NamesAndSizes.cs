using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Routes;

namespace Coverbook.Checking;

/// <summary>Whether every disk can hold the files of a site by their names, and GitHub Pages by their sizes.</summary>
internal sealed class NamesAndSizes(CheckedFolder folder, DiagnosticBag bag)
{
    private long assets;
    private long all;

    /// <summary>Reports all of it.</summary>
    public void Check()
    {
        foreach (var file in folder.Files)
        {
            var span = SourceSpan.Whole(folder.PathOf(file.Path));
            CheckName(file.Path, span);
            CheckSize(file, span);
        }
    }

    private void CheckName(string path, SourceSpan span)
    {
        if (PortableName.OfPath(path) != path)
        {
            bag.Add(FileCheckDiagnostics.NameNotPortable(span, path));
        }

        if (folder.InAnyCase(path) is { } other && other != path)
        {
            bag.Add(FileCheckDiagnostics.NamesAlike(span, other));
        }

        if (path.Length > CheckLimits.LongPath)
        {
            bag.Add(FileCheckDiagnostics.PathTooLong(span, path.Length, CheckLimits.LongPath));
        }
    }

    private void CheckSize(FolderFile file, SourceSpan span)
    {
        if (file.Length > CheckLimits.GitHubFile)
        {
            bag.Add(FileCheckDiagnostics.FileTooLarge(span, file.Length, CheckLimits.GitHubFile));
        }

        if (Crosses(ref all, file.Length, CheckLimits.GitHubSite))
        {
            bag.Add(FileCheckDiagnostics.SiteTooLarge(span, all, CheckLimits.GitHubSite));
        }

        if (Path.GetExtension(file.Path) is ".css" or ".js" && Crosses(ref assets, file.Length, CheckLimits.SlowAssets))
        {
            bag.Add(FileCheckDiagnostics.AssetsTooLarge(span, assets, CheckLimits.SlowAssets));
        }
    }

    /// <summary>Whether a sum goes over its limit with this file: once, at the file that does it.</summary>
    private static bool Crosses(ref long sum, long more, long most)
    {
        var before = sum;
        sum += more;
        return before <= most && sum > most;
    }
}
