using System.Runtime.InteropServices;

namespace Coverbook.Files;

/// <summary>
/// Tells files from what only looks like one: to open a pipe is to wait for whoever writes into it, and a device may never end. .NET
/// itself does not tell them apart, so the runtime's own portable call is asked; Windows refuses devices when they are opened.
/// </summary>
internal static partial class RegularFile
{
    private const int TypeOf = 0xF000;
    private const int File = 0x8000;
    private const int Folder = 0x4000;

    /// <summary>
    /// Refuses what is there, but is no file. Links are followed; of what is missing or may not be looked at, opening it tells.
    /// </summary>
    /// <exception cref="NotReadableException">A folder, pipe, socket or device stands there.</exception>
    public static void Require(string path)
    {
        if (OperatingSystem.IsWindows() || Stat(path, out var status) != 0 || (status.Mode & TypeOf) == File)
        {
            return;
        }

        throw new NotReadableException((status.Mode & TypeOf) == Folder ? "it is a folder" : "it is not a regular file");
    }

    /// <summary>Whether a file stands at a path, links followed.</summary>
    public static bool IsOne(string path)
    {
        try
        {
            Require(path);
            return System.IO.File.Exists(path);
        }
        catch (NotReadableException)
        {
            return false;
        }
    }

    [LibraryImport("libSystem.Native", EntryPoint = "SystemNative_Stat", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Stat(string path, out FileStatus status);

    /// <summary>The runtime's own shape of a file's status, the same on every system; there is room for more than it has.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private readonly struct FileStatus
    {
        [FieldOffset(4)]
        public readonly int Mode;
    }
}
