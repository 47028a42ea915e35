using Coverbook.Cli.Printing;
using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Cli.Commands;

/// <summary>Writes the files of an import: all of them or, where one of them is there already, none.</summary>
internal static class ImportedFiles
{
    /// <summary>The exit code, after saying what was written or why nothing was.</summary>
    public static int Write(IEnumerable<(string Path, string Text)> imported, bool force)
    {
        var files = imported.ToArray();
        if (!force && files.FirstOrDefault(file => Path.Exists(file.Path)).Path is { } there)
        {
            Terminal.Say($"{Quote.Of(there)} is there already, and nothing was written. --force replaces it.");
            return ExitCode.SiteHasErrors;
        }

        foreach (var (path, text) in files)
        {
            try
            {
                if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
                {
                    Directory.CreateDirectory(folder);
                }

                using var writer = new StreamWriter(path, new FileStreamOptions
                {
                    Mode = force ? FileMode.Create : FileMode.CreateNew,
                    Access = FileAccess.Write,
                });
                writer.Write(text);
            }
            catch (Exception exception) when (
                exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
            {
                Terminal.Say($"{Quote.Of(path)} cannot be written: {SourceFilesExtensions.Describe(exception)}.");
                return ExitCode.SiteHasErrors;
            }

            Terminal.Say($"wrote {Quote.Of(path)}.");
        }

        return ExitCode.Ok;
    }
}
