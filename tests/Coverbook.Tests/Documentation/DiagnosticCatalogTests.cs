using System.Text.RegularExpressions;
using Coverbook.Diagnostics;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Documentation;

/// <summary>
/// The titles of codes that formats such as SARIF print are the headings of the documentation, and their severities those of the methods.
/// Accepting writes the table.
/// </summary>
public sealed partial class DiagnosticCatalogTests
{
    private static readonly string[] Documents = ["diagnostics.md", "diagnostics-sigma.md", "diagnostics-check.md"];

    [Fact]
    public void The_table_of_codes_says_what_the_documentation_and_the_methods_say() =>
        Golden.EqualFile(
            Repository.At("generator", "Coverbook", "Diagnostics", "DiagnosticCatalog.txt"),
            string.Concat(Documents.SelectMany(Entries).Order(StringComparer.Ordinal).Select(entry => entry + "\n")));

    [Fact]
    public void Every_code_has_an_entry_that_can_be_printed() =>
        Assert.All(DiagnosticCodes.All, code =>
        {
            var entry = DiagnosticCatalog.Of(code);
            Assert.Equal(code, entry.Code);
            Assert.Matches("^[ -~]+$", entry.Title);
        });

    private static IEnumerable<string> Entries(string document)
    {
        var severities = Severities();
        foreach (Match heading in Heading().Matches(File.ReadAllText(Repository.At("generator", "docs", document))))
        {
            var (code, title) = (heading.Groups["code"].Value, heading.Groups["title"].Value);
            var help = $"generator/docs/{document}#{Slug($"{code} {title}")}";
            foreach (var each in code[2] == 'n' ? InputKind.All.Select(kind => $"CB{kind.Digit}{code[3..]}") : [code])
            {
                yield return $"{each} {severities[code]} {help} {title.Replace('`', '\'')}";
            }
        }
    }

    /// <summary>What the methods say: by their codes; of those that all inputs share, by their numbers.</summary>
    private static Dictionary<string, string> Severities()
    {
        var found = DiagnosticCodes.SharedByInputs.ToDictionary(number => $"CBn{number:000}", _ => "error");
        foreach (var file in Directory.EnumerateFiles(Repository.At("generator", "Coverbook", "Diagnostics"), "*Diagnostics.cs"))
        {
            foreach (Match match in Method().Matches(File.ReadAllText(file)))
            {
                var number = match.Groups["number"].Value;
                var code = number.Length > 0 ? $"CBn{number.PadLeft(3, '0')}" : match.Groups["code"].Value;
                found[code] = match.Groups["severity"].Value.ToLowerInvariant();
            }
        }

        return found;
    }

    /// <summary>The anchor that GitHub gives a heading.</summary>
    private static string Slug(string heading) => NoLetter().Replace(heading.ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"^#{2,3} (?<code>CB[n\d]\d{3}) (?<title>.+?)\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(
        @"new\(\s*(""(?<code>CB\d{4})""|Code\(kind, (?<number>\d+)\)),\s*Severity\.(?<severity>\w+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Method();

    [GeneratedRegex(@"[^\p{L}\p{N}_ -]", RegexOptions.None, 1000)]
    private static partial Regex NoLetter();
}
