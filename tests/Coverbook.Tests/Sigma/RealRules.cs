using System.Collections.Immutable;
using Coverbook.Sigma;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Sigma;

/// <summary>The real rules and the reference's answers, where COVERBOOK_DATA names their folder.</summary>
internal static class RealRules
{
    private const string Missing = "COVERBOOK_DATA does not name a folder with real rules.";

    private static readonly string? Folder = Environment.GetEnvironmentVariable("COVERBOOK_DATA");

    private static readonly Lazy<ImmutableArray<RuleFile>> Files = new(ReadAll);

    /// <summary>All rule files, read once; skips the test where there are none.</summary>
    public static ImmutableArray<RuleFile> Read()
    {
        Assert.SkipUnless(Directory.Exists(Folder), Missing);
        return Files.Value;
    }

    /// <summary>The lines of one of the reference's answers.</summary>
    public static IEnumerable<string> ReferenceLines(string file)
    {
        Assert.SkipUnless(Directory.Exists(Folder), Missing);
        return File.ReadLines(Path.Combine(Folder, "sigma-reference", file));
    }

    private static ImmutableArray<RuleFile> ReadAll()
    {
        return RuleFilesOf.Folder(Path.Combine(Folder!, "sigma"), "rules/**/*.yml");
    }
}
