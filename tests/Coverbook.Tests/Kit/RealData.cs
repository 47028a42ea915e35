namespace Coverbook.Tests.Kit;

/// <summary>Real ATT&amp;CK data and rules, which are not part of the repository.</summary>
internal static class RealData
{
    private const string Variable = "COVERBOOK_DATA";

    /// <summary>The folder, or a visibly skipped test where it is not there.</summary>
    public static string Folder
    {
        get
        {
            var folder = Environment.GetEnvironmentVariable(Variable);
            Assert.SkipUnless(Directory.Exists(folder), $"{Variable} names no folder with real data.");
            return folder!;
        }
    }
}
