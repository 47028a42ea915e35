using System.Collections.Frozen;

namespace Coverbook.Terms;

/// <summary>
/// The names that Windows keeps for devices, whatever extension follows: a file so named cannot be checked out there
/// (https://learn.microsoft.com/windows/win32/fileio/naming-a-file).
/// </summary>
internal static class DeviceNames
{
    private static readonly FrozenSet<string> Names = FrozenSet.ToFrozenSet(
        [
            "aux", "con", "nul", "prn",
            "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
            "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
        ],
        StringComparer.Ordinal);

    /// <summary>Whether a name in small letters is a device's.</summary>
    public static bool Has(string name) => name.Length is 3 or 4 && Names.Contains(name);
}
