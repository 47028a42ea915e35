using Coverbook.Files;

namespace Coverbook.Output;

/// <summary>
/// Where files wait until the whole site is there: beside the output folder, or in a hidden folder inside it where a rename
/// from outside is impossible (a mounted volume, a folder above that cannot be written).
/// </summary>
internal sealed class Staging(OutputDisk output)
{
    /// <summary>What the folder's name ends in beside the output folder, and what it is called inside.</summary>
    public const string FolderName = ".coverbook-staging";

    private readonly OutputDisk beside = output.Beside(FolderName);
    private readonly OutputDisk inside = output.Below(FolderName);
    private readonly Lock gate = new();
    private volatile Place? chosen;

    /// <summary>The folder, created when it is first asked for; several threads may ask at once.</summary>
    public OutputDisk Folder => Chosen.Disk;

    /// <summary>Whether it stands beside the output folder.</summary>
    public bool IsBeside => ReferenceEquals(Folder, beside);

    private Place Chosen
    {
        get
        {
            if (chosen is { } ready)
            {
                return ready;
            }

            lock (gate)
            {
                return chosen ??= new Place(Choose());
            }
        }
    }

    /// <summary>Stages a file, which is staged once; several threads may call it at once.</summary>
    public void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var place = Chosen;
        place.Folders.MakeFor(path);
        place.Disk.WriteFresh(path, bytes);
    }

    /// <summary>Whether a killed build left something staged.</summary>
    public static bool IsLeft(OutputDisk output) => output.Beside(FolderName).RootExists || output.Below(FolderName).RootExists;

    /// <summary>Removes what is staged, also what a killed build left.</summary>
    public void Clear()
    {
        beside.DeleteRoot();
        inside.DeleteRoot();
    }

    private OutputDisk Choose()
    {
        if (TryCreateBeside() && (!output.RootExists || beside.CanMoveInto(output, FolderName)))
        {
            return beside;
        }

        inside.CreateFolder("");
        return inside;
    }

    /// <summary>The folder that was chosen, with what was created in it.</summary>
    private sealed record Place(OutputDisk Disk)
    {
        public MadeFolders Folders { get; } = new(Disk);
    }

    private bool TryCreateBeside()
    {
        try
        {
            beside.CreateFolder("");
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
