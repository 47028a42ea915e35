using System.Security.Cryptography;
using System.Text;
using Coverbook.Build.Reading;
using Coverbook.Files;
using Coverbook.Files.Keeping;
using Coverbook.Terms;

namespace Coverbook.Build.Caching;

/// <summary>
/// Keeps build states under <c>.coverbook/</c> in the site folder, one for each output folder. A state that cannot be read or
/// written costs time, never a build.
/// </summary>
internal sealed class BuildStateStore
{
    /// <summary>Some 200 bytes for each file of a site.</summary>
    [Limit("Files and addresses", "bytes of the state of the last build", "everything is built anew")]
    private const int LargestState = 256 * 1024 * 1024;

    /// <summary>Some 100 bytes for each page of a site.</summary>
    [Limit("Files and addresses", "bytes of what the pages of a site were made from", "faults are told at their places in the pages")]
    private const int LargestOrigins = 128 * 1024 * 1024;

    /// <summary>The folder in the site folder.</summary>
    public const string Folder = ".coverbook";

    private readonly OutputDisk? disk;

    private readonly string name;

    /// <summary>The states of one output folder of a site.</summary>
    public BuildStateStore(string siteFolder, string outputFolder)
    {
        var build = $"build-{Sum(Encoding.UTF8.GetBytes(Path.GetFullPath(outputFolder)))[..16]}";
        (name, OriginsName) = ($"{build}.state", $"{build}.origins");
        try
        {
            disk = new OutputDisk(Path.Combine(siteFolder, Folder));
        }
        catch (Exception exception) when (SourceFilesExtensions.IsReadFailure(exception))
        {
            disk = null;
        }
    }

    private string OriginsName { get; }

    /// <summary>Whether there is a state of an earlier build.</summary>
    public bool HasState => disk is not null && disk.Exists(name);

    /// <summary>Whether earlier builds kept what they read.</summary>
    public bool HasReadings => disk is not null && KeptReadings.AreIn(disk);

    /// <summary>What earlier builds read; <c>null</c> where the machine refuses the folder.</summary>
    public KeptReadings? OpenReadings() => disk is null ? null : KeptReadings.Open(disk, ToolVersion.Identity);

    /// <summary>Whether an output folder is, or lies in, the folder of the states of a site; also where a disk ignores case.</summary>
    public static bool IsAtOrBelow(string siteFolder, OutputDisk output)
    {
        try
        {
            return output.IsAtOrBelow(new OutputDisk(Path.Combine(siteFolder, Folder)));
        }
        catch (Exception exception) when (SourceFilesExtensions.IsReadFailure(exception))
        {
            return false;
        }
    }

    /// <summary>The state of the last good build, if there is one that can be understood.</summary>
    public BuildState? Load()
    {
        if (disk is null || SealedFile.Load(disk, name, LargestState) is not { } bytes)
        {
            return null;
        }

        try
        {
            return BuildStateText.Parse(bytes.Span);
        }
        catch (Exception exception)
            when (exception is FormatException or OverflowException or ArgumentException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    /// <summary>Keeps a state; false when the machine refuses.</summary>
    public bool Save(BuildState state)
    {
        if (disk is null)
        {
            return false;
        }

        using var writer = new SealedFileWriter(disk, name, LargestState);
        BuildStateText.Write(state, writer);
        return writer.TryFinish();
    }

    /// <summary>What the pages of the last build were made from, as far as that is known.</summary>
    public PageOrigins LoadOrigins()
    {
        if (disk is null || SealedFile.Load(disk, OriginsName, LargestOrigins) is not { } bytes)
        {
            return PageOrigins.None;
        }

        try
        {
            return PageOriginsForm.Read(bytes);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            return PageOrigins.None;
        }
    }

    /// <summary>Keeps what the pages were made from; false when the machine refuses.</summary>
    public bool Save(PageOrigins origins)
    {
        if (disk is null)
        {
            return false;
        }

        using var writer = new SealedFileWriter(disk, OriginsName, LargestOrigins);
        PageOriginsForm.Write(origins, writer);
        return writer.TryFinish();
    }

    private static string Sum(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
