using Coverbook.Diagnostics;
using Coverbook.Sigma.Lints;

namespace Coverbook.Tests.Sigma;

/// <summary>Judges a rule that breaks a constraint of the specification, and one that keeps to it.</summary>
internal static class Specification
{
    /// <summary>Of the first nothing is said but what it breaks; the second has no error.</summary>
    public static void Judge(string code, string breaking, string valid)
    {
        var found = Find(breaking).Where(diagnostic => diagnostic.Severity >= Severity.Warning && diagnostic.Code != "CB4201").ToArray();
        Assert.True(
            found is [{ Span: not null } only] && only.Code == code,
            $"expected {code}; found {string.Join("; ", found.Select(one => one.ToString()))}\n{breaking}");
        var wrong = Find(valid).Where(diagnostic => diagnostic.Severity == Severity.Error).ToArray();
        Assert.True(wrong.Length == 0, $"{string.Join("; ", wrong.Select(one => one.ToString()))}\n{valid}");
    }

    private static IEnumerable<Diagnostic> Find(string text)
    {
        var file = Reading.File(text);
        return file.Diagnostics.Concat(RuleLinter.Lint(file));
    }
}
