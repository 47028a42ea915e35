using System.Collections.Immutable;
using Coverbook.Build.Caching;
using Coverbook.Data;
using Coverbook.Files;

namespace Coverbook.Inspecting.External;

/// <summary>
/// Keeps answers under <c>.coverbook/</c> in the site folder. A file that cannot be read or understood costs questions, never a check.
/// </summary>
internal sealed class LinkAnswerStore
{
    /// <summary>The file's name.</summary>
    public const string Name = "external-links.json";

    private readonly OutputDisk? disk;

    /// <summary>The answers of a site.</summary>
    public LinkAnswerStore(string siteFolder)
    {
        try
        {
            disk = new OutputDisk(Path.Combine(siteFolder, BuildStateStore.Folder));
        }
        catch (Exception exception) when (SourceFilesExtensions.IsReadFailure(exception))
        {
            disk = null;
        }
    }

    /// <summary>What was kept, by addresses.</summary>
    public ImmutableSortedDictionary<string, LinkAnswer> Load()
    {
        try
        {
            return disk?.ReadBytes(Name, DataLimits.JsonBytes) is { } bytes ? LinkAnswerJson.Read(bytes) : LinkAnswerJson.None;
        }
        catch (Exception exception) when (SourceFilesExtensions.IsReadFailure(exception))
        {
            return LinkAnswerJson.None;
        }
    }

    /// <summary>Keeps answers in place of those before, in one step; false when the machine refuses.</summary>
    public bool TrySave(ImmutableSortedDictionary<string, LinkAnswer> answers)
    {
        if (disk is null)
        {
            return false;
        }

        try
        {
            disk.CreateFolder("");
            disk.WriteDurably(Name + ".new", LinkAnswerJson.Write(answers));
            disk.Rename(Name + ".new", Name);
            return true;
        }
        catch (Exception exception) when (SourceFilesExtensions.IsReadFailure(exception))
        {
            return false;
        }
    }
}
