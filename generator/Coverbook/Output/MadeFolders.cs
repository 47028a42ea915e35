using System.Collections.Concurrent;
using Coverbook.Files;

namespace Coverbook.Output;

/// <summary>Creates the folders that files need, each of them once. Several threads may ask at once.</summary>
internal sealed class MadeFolders(OutputDisk disk)
{
    private readonly ConcurrentDictionary<string, bool> made = new(StringComparer.Ordinal);

    /// <summary>Makes sure that a file's folder exists.</summary>
    public void MakeFor(string file)
    {
        var slash = file.LastIndexOf('/');
        if (slash > 0 && !made.ContainsKey(file[..slash]))
        {
            disk.CreateFolder(file[..slash]);
            made[file[..slash]] = true;
        }
    }
}
