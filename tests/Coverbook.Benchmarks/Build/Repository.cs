namespace Coverbook.Benchmarks.Build;

/// <summary>The checkout that is measured. It is only read.</summary>
internal static class Repository
{
    /// <summary>Its folder: the nearest one above this program that holds the solution.</summary>
    public static string Folder { get; } = Find();

    /// <summary>Copies a folder's files, without what a build of the checkout left there.</summary>
    public static void Copy(string name, string target)
    {
        var root = Path.Combine(Folder, name);
        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(root, file);
            if (!relative.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(target, name, relative))!);
                File.Copy(file, Path.Combine(target, name, relative));
            }
        }
    }

    /// <summary>Copies the files that stand at its top.</summary>
    public static void CopyTop(string target)
    {
        foreach (var file in Directory.EnumerateFiles(Folder))
        {
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        }
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "coverbook.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("This program does not lie in a checkout of Coverbook.");
    }
}
