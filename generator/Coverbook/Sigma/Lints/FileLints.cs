using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Sigma.Lints;

/// <summary>The names of rule files.</summary>
internal static class FileLints
{
    private const string Extension = ".yml";
    private const int ShortestName = 10;
    private const int LongestName = 90;

    /// <summary>Reports a name that other rule sets would refuse.</summary>
    public static void Check(RuleFile file, DiagnosticBag bag)
    {
        if (!IsUsual(file.Path.Name))
        {
            bag.Add(RuleHeadLintDiagnostics.FileNameUnusual(SourceSpan.Whole(file.Path), file.Path.Name));
        }
    }

    private static bool IsUsual(string name)
    {
        if (!name.EndsWith(Extension, StringComparison.Ordinal) || name.Length is < ShortestName or > LongestName)
        {
            return false;
        }

        foreach (var character in name.AsSpan(0, name.Length - Extension.Length))
        {
            if (!char.IsAsciiLetterLower(character) && !char.IsAsciiDigit(character) && character != '_')
            {
                return false;
            }
        }

        return true;
    }
}
