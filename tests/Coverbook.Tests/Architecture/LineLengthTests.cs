using Coverbook.Tests.Kit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Coverbook.Tests.Architecture;

/// <summary>
/// A line of code has at most 140 columns, so that two files fit side by side. A text of some length is not parted for it.
/// </summary>
public sealed class LineLengthTests
{
    private const int Longest = 140;
    private const int TextOfSomeLength = 60;

    [Fact]
    public void No_line_is_too_long()
    {
        var lines =
            from file in Repository.Code()
            let text = File.ReadAllText(file)
            where text.AsSpan().IndexOf('\n') >= 0 && text.Split('\n').Any(line => line.Length > Longest)
            from line in TooLong(text)
            select $"{Path.GetRelativePath(Repository.Root, file)}({line})";
        var all = string.Join('\n', lines);
        Assert.True(all.Length == 0, all);
    }

    [Fact]
    public void A_long_line_is_found_and_a_long_text_is_none()
    {
        var call = $"class A {{ object b = C({string.Join(", ", Enumerable.Repeat("one", 40))}); }}";
        var names = string.Join(", ", Enumerable.Repeat("one", 20));
        var text = $"class A {{ object b = C({names}, \"{new string('x', 80)}\"); }}";
        Assert.Equal([2], TooLong($"\n{call}\n{text}\n"));
    }

    /// <summary>The lines, from 1, that are too long.</summary>
    private static IEnumerable<int> TooLong(string text)
    {
        var source = SourceText.From(text);
        var root = CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview)).GetRoot();
        return source.Lines.Where(line => line.Span.Length > Longest && !HoldsText(root, line.Span)).Select(line => line.LineNumber + 1);
    }

    private static bool HoldsText(SyntaxNode root, TextSpan line) => root.DescendantNodes(line)
        .Where(node => node is LiteralExpressionSyntax { Token.Value: string } or InterpolatedStringExpressionSyntax)
        .Any(node => node.Span.OverlapsWith(line) && node.Span.Length >= TextOfSomeLength);
}
