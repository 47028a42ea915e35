using Coverbook.Files;

namespace Coverbook.Diagnostics;

/// <summary>What can go wrong with the output folder: CB80xx.</summary>
internal static class OutputDiagnostics
{
    /// <summary>CB8001: the folder holds files that no build of this tool wrote.</summary>
    public static Diagnostic FolderIsForeign(string folder) =>
        new("CB8001", Severity.Error, null, $"The output folder {Quote.Of(folder)} holds files, but no Coverbook manifest; nothing in it was touched.",
            "Choose an empty or new folder, or empty this one yourself.");

    /// <summary>CB8002: the machine refuses to write; nothing was published.</summary>
    public static Diagnostic CannotWrite(string folder, string reason) =>
        new("CB8002", Severity.Error, null, $"The output folder {Quote.Of(folder)} cannot be written: {reason.TrimEnd('.')}.",
            "Free space, or correct the path or its permissions, and build again.");

    /// <summary>CB8003: two pages claim one file, at least on a disk that ignores case, or one claims the folder of the other.</summary>
    public static Diagnostic FileTwice(string file, string other)
    {
        var (first, second) = string.CompareOrdinal(file, other) < 0 ? (file, other) : (other, file);
        var message = string.Equals(first, second, StringComparison.OrdinalIgnoreCase)
            ? $"The site's files {Quote.Of(first)} and {Quote.Of(second)} differ only in case, so that many disks hold only one of them."
            : $"The site's files {Quote.Of(first)} and {Quote.Of(second)} exclude each other: the shorter one would have to be a folder too.";
        return new(
            "CB8003",
            Severity.Error,
            null,
            first == second ? $"Two pages or assets of the site would be written to {Quote.Of(first)}." : message,
            "Rename the page, or the file under templates/assets/.");
    }

    /// <summary>CB8004: the site has a file where the output folder holds one that no build wrote.</summary>
    public static Diagnostic FileIsForeign(string folder, string file) =>
        new("CB8004", Severity.Error, null, $"{Quote.Of(file)} in the output folder {Quote.Of(folder)} was not written by Coverbook, but stands where the site is to be written.",
            "Move it away or delete it, or rename what takes its place.");

    /// <summary>CB8005: another build holds the lock.</summary>
    public static Diagnostic FolderIsBusy(string folder) =>
        new(
            "CB8005",
            Severity.Error,
            null,
            $"Another build is writing to the output folder {Quote.Of(folder)}.",
            "Wait until it has ended, or choose another output folder.");

    /// <summary>CB8006: the machine refused after the first file had been published.</summary>
    public static Diagnostic CommitCutShort(string folder, string reason) =>
        new("CB8006", Severity.Error, null, $"The output folder {Quote.Of(folder)} holds a mixture of the previous site and this one: {reason.TrimEnd('.')}.",
            "Free space, or correct the permissions, and build again: the next build brings the site to its end.");

    /// <summary>CB8007: the site was published, but what the build knows cannot be kept for the next one.</summary>
    public static Diagnostic StateNotKept(string folder) =>
        new("CB8007", Severity.Info, null, $"The site was published, but {Quote.Of(folder)} in the site folder cannot be written: the next build makes everything again.",
            "Let the folder be written to if builds should be quicker; the site is the same without.");

    /// <summary>CB8008: an input lies where the site is to be written.</summary>
    public static Diagnostic InputInFolder(SourceSpan? span, string folder, string input) =>
        new("CB8008", Severity.Error, span, $"The input {Quote.Of(input)} lies in the output folder {Quote.Of(folder)}: each build would read what the one before wrote.",
            "Choose an output folder outside of the inputs, or narrow the pattern that reads from it.");

    /// <summary>CB8009: a pattern names files that the site is about to write.</summary>
    public static Diagnostic FolderIsRead(SourceSpan? span, string folder, string pattern, string file) =>
        new("CB8009", Severity.Error, span,
            $"The pattern {Quote.Of(pattern)} would read {Quote.Of(file)} in the output folder {Quote.Of(folder)}: each build would read what the one before wrote.",
            "Choose an output folder outside of the inputs, or narrow the pattern.");

    /// <summary>CB8010: the folder is the one that the tool keeps its own notes in.</summary>
    public static Diagnostic FolderIsState(SourceSpan? span, string folder, string state) =>
        new("CB8010", Severity.Error, span, $"The output folder {Quote.Of(folder)} lies in {Quote.Of(state)}, where Coverbook keeps what it knows of earlier builds.",
            "Choose another output folder, such as 'dist'.");

    /// <summary>CB8011: nobody can tell which files of the folder are the site's.</summary>
    public static Diagnostic ManifestUnreadable(string folder, string file, string reason) =>
        new("CB8011", Severity.Error, null, $"{Quote.Of(file)} in the output folder {Quote.Of(folder)}, which lists the site's files, cannot be read: {reason}.",
            "Let the file be read; or, if nothing else is in the folder, delete the folder and build again.");
}
