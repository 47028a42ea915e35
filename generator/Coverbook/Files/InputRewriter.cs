namespace Coverbook.Files;

/// <summary>
/// Gives inputs of a site other bytes. No file is touched before all new ones lie beside them, each takes its place in one step and keeps
/// its permissions, and what somebody else changed meanwhile stays.
/// </summary>
internal sealed class InputRewriter(OutputDisk site)
{
    private const string Suffix = ".coverbook-new";

    /// <summary>Why a file is not to be written to, as the end of a sentence; <c>null</c> when it may be.</summary>
    public string? WhyNot(FilePath path)
    {
        try
        {
            return RealPath.Of(At(path)) != At(path) ? "it is a link, or lies behind one"
                : File.GetAttributes(At(path)).HasFlag(FileAttributes.ReadOnly) ? "it is read-only"
                : null;
        }
        catch (Exception exception) when (SourceFilesExtensions.IsReadFailure(exception))
        {
            return SourceFilesExtensions.Describe(exception);
        }
    }

    /// <summary>Rewrites all files; <c>null</c> when all have their new bytes.</summary>
    public RewriteFailure? Write(IReadOnlyList<FileRewrite> files)
    {
        var (written, at) = (0, new FilePath(""));
        try
        {
            foreach (var file in files)
            {
                at = file.Path;
                Stage(file);
            }

            foreach (var file in files)
            {
                at = file.Path;
                RequireUnchanged(file);
                site.Rename(Beside(file.Path), file.Path.Value);
                written++;
            }

            return null;
        }
        catch (Exception exception) when (SourceFilesExtensions.IsReadFailure(exception))
        {
            return new RewriteFailure(at, SourceFilesExtensions.DescribeWriting(exception), written);
        }
        finally
        {
            foreach (var file in files.Skip(written))
            {
                site.TryDelete(Beside(file.Path));
            }
        }
    }

    /// <summary>Hidden, so that no pattern finds it.</summary>
    private static string Beside(FilePath path) => $"{path.Value[..^path.Name.Length]}.{path.Name}{Suffix}";

    private void Stage(FileRewrite file)
    {
        RequireUnchanged(file);
        var beside = Beside(file.Path);
        site.TryDelete(beside);
        site.WriteDurably(beside, file.After.Span);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(At(new FilePath(beside)), File.GetUnixFileMode(At(file.Path)));
        }
    }

    private void RequireUnchanged(FileRewrite file)
    {
        if (!site.HasBytes(file.Path.Value, file.Before.Span))
        {
            throw new NotReadableException("it changed since it was read");
        }
    }

    private string At(FilePath path) => Path.GetFullPath(Path.Combine(site.Root, path.Value));
}
