namespace Coverbook.Diagnostics;

/// <summary>What can go wrong with the output folder: CB80xx.</summary>
public static class OutputDiagnostics
{
    /// <summary>CB8001: the folder holds files that no build of this tool wrote.</summary>
    public static Diagnostic FolderIsForeign(string folder) =>
        new("CB8001", Severity.Error, null, $"The output folder {Quote.Of(folder)} holds files, but no Coverbook manifest; nothing in it was touched.",
            "Choose an empty or new folder, or empty this one yourself.");

    /// <summary>CB8002: the machine refuses to write.</summary>
    public static Diagnostic CannotWrite(string folder, string reason) =>
        new("CB8002", Severity.Error, null, $"The output folder {Quote.Of(folder)} cannot be written: {reason.TrimEnd('.')}.", "Free space, or correct the permissions, and build again.");

    /// <summary>CB8003: two pages or assets claim one file.</summary>
    public static Diagnostic FileTwice(string file) =>
        new("CB8003", Severity.Error, null, $"Two pages or assets of the site would be written to {Quote.Of(file)}.", "Rename the page, or the file under templates/assets/.");
}
