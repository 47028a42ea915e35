namespace Coverbook.Tests.Kit;

/// <summary>
/// Compares what a person reads with a file under <c>tests/cases</c>. With <c>COVERBOOK_ACCEPT=1</c> a difference is accepted
/// into the file, except in CI, where nothing is ever accepted.
/// </summary>
internal static class Golden
{
    private static bool Accepts =>
        Environment.GetEnvironmentVariable("CI") != "true" && Environment.GetEnvironmentVariable("COVERBOOK_ACCEPT") == "1";

    public static void Equal(string name, string actual) => EqualFile(Repository.At("tests", "cases", name), actual);

    /// <summary>The same for any file of the repository.</summary>
    public static void EqualFile(string path, string actual)
    {
        if (Accepts)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        Assert.Equal(File.Exists(path) ? File.ReadAllText(path) : $"(there is no {Path.GetFileName(path)})", actual);
    }

    /// <summary>The same for a part of a document: what stands between the comments <c>NAME: begin</c> and <c>NAME: end</c>.</summary>
    public static void EqualSection(string path, string name, string actual)
    {
        var document = File.ReadAllText(path);
        var begin = $"<!-- {name}: begin -->\n";
        var from = document.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        var to = document.IndexOf($"<!-- {name}: end -->", StringComparison.Ordinal);
        if (Accepts)
        {
            File.WriteAllText(path, document[..from] + actual + document[to..]);
        }

        Assert.Equal(File.ReadAllText(path)[from..].Split($"<!-- {name}: end -->")[0], actual);
    }
}
