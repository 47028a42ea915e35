using System.Text.RegularExpressions;
using Coverbook.Diagnostics;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Documentation;

/// <summary>The list of codes, the methods that make them and the documentation say the same.</summary>
public sealed partial class DiagnosticCodeTests
{
    private static readonly string[] Listed = [.. DiagnosticCodes.All.Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_code_has_an_entry_in_the_documentation_and_every_entry_a_code()
    {
        var documents = new[] { "diagnostics.md", "diagnostics-sigma.md", "diagnostics-check.md" }
            .Select(name => File.ReadAllText(Repository.At("generator", "docs", name)));
        var documented = documents.SelectMany(document => Heading().Matches(document))
            .SelectMany(match => Expand(match.Groups["code"].Value))
            .Order(StringComparer.Ordinal);
        Assert.Equal(Listed, documented);
    }

    [Theory]
    [InlineData("diagnostics.md")]
    [InlineData("diagnostics-sigma.md")]
    [InlineData("diagnostics-check.md")]
    public void Every_entry_has_an_example_and_a_cure(string name)
    {
        var document = File.ReadAllText(Repository.At("generator", "docs", name));
        var entries = Heading().Split(document).Skip(1).Chunk(2);
        Assert.All(entries, entry => Assert.Matches(ExampleAndCure(), entry[1]));
    }

    [Fact]
    public void Every_code_in_the_source_is_listed()
    {
        var written = Directory.EnumerateFiles(Repository.At("generator", "Coverbook", "Diagnostics"), "*Diagnostics.cs")
            .SelectMany(file => Code().Matches(File.ReadAllText(file)).Select(match => match.Groups["code"].Value))
            .ToArray();
        Assert.Equal(written.Distinct(), written);
        var shared = InputKind.All.SelectMany(kind => DiagnosticCodes.SharedByInputs.Select(number => InputDiagnostics.Code(kind, number)));
        Assert.Equal(Listed, written.Concat(shared).Order(StringComparer.Ordinal));
    }

    /// <summary><c>CBn003</c> stands for that code of every kind of input.</summary>
    private static IEnumerable<string> Expand(string code) =>
        code[2] == 'n' ? InputKind.All.Select(kind => $"CB{kind.Digit}{code[3..]}") : [code];

    [GeneratedRegex(@"^#{2,3} (?<code>CB[n\d]\d{3})\b", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\n```[a-z]+\n.+?\n```\n\nCure: \S", RegexOptions.Singleline, 1000)]
    private static partial Regex ExampleAndCure();

    [GeneratedRegex(@"new\(\s*""(?<code>CB\d{4})""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();
}
