using System.Text;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Sigma;
using Coverbook.Sigma.Lints;
using Coverbook.Sigma.Reading;

namespace Coverbook.Tests.Sigma.Malformed;

/// <summary>A text with the mark <c>¦</c> where its one fault must be reported.</summary>
internal static class MalformedCase
{
    private const char Mark = '¦';
    private static readonly FilePath Path = new("rules/malformed_case.yml");

    /// <summary>Reading reports that code, at that place, and nothing else.</summary>
    public static void Reports(string code, string marked) =>
        Same(code, marked, RuleFileReader.Read(Path, Encoding.UTF8.GetBytes(Unmarked(marked)), RuleLibrary.Unnamed).Diagnostics);

    /// <summary>The lints report that code at that place; keys that the small rules leave out are not looked at.</summary>
    public static void IsAdvised(string code, string marked)
    {
        var file = RuleFileReader.Read(Path, Encoding.UTF8.GetBytes(Unmarked(marked)), RuleLibrary.Unnamed);
        Assert.Empty(file.Diagnostics);
        Same(code, marked, RuleLinter.Lint(file).Where(diagnostic => diagnostic.Code != "CB4201" || code == "CB4201"));
    }

    private static string Unmarked(string marked) => marked.Replace(Mark.ToString(), "", StringComparison.Ordinal);

    private static void Same(string code, string marked, IEnumerable<Diagnostic> found)
    {
        var place = marked.IndexOf(Mark, StringComparison.Ordinal);
        var line = 1 + marked.AsSpan(0, place).Count('\n');
        var column = place - marked.LastIndexOf('\n', place);
        var reports = found.Select(
            diagnostic => $"{diagnostic.Code} {diagnostic.Span!.Value.Start.Line},{diagnostic.Span.Value.Start.Column}").ToArray();
        Assert.True(reports is [var only] && only == $"{code} {line},{column}",
            $"expected {code} {line},{column}; found {string.Join("; ", found)}\n{marked}");
        Assert.All(found, diagnostic => Assert.False(string.IsNullOrWhiteSpace(diagnostic.Cure)));
    }
}
