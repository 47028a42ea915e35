namespace Coverbook.Tests.Kit;

/// <summary>
/// Compares what a person reads with a file under <c>tests/cases</c>. With <c>COVERBOOK_ACCEPT=1</c> a difference is accepted
/// into the file, except in CI, where nothing is ever accepted.
/// </summary>
internal static class Golden
{
    public static void Equal(string name, string actual)
    {
        var path = Repository.At("tests", "cases", name);
        var isCi = Environment.GetEnvironmentVariable("CI") == "true";
        if (!isCi && Environment.GetEnvironmentVariable("COVERBOOK_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        Assert.Equal(File.Exists(path) ? File.ReadAllText(path) : $"(there is no {name})", actual);
    }
}
