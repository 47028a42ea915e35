using System.Text;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Fuzz.Judging;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Diagnostics;

/// <summary>What a terminal gets to see of hostile files, names and messages.</summary>
public sealed class DiagnosticTextTests
{
    [Fact]
    public void A_file_name_with_a_line_break_stays_on_its_line() =>
        Assert.StartsWith(
            @"a\u000A::error::b.yml(1,1): error CB3101: Wrong.", Print("a\n::error::b.yml", "x", 1, 1), StringComparison.Ordinal);

    [Theory]
    [InlineData("a: \u001b[31m\u202ex", 10, "a: \\u001B[31m\\u202Ex", 19)]
    [InlineData("\ta: x", 5, "\ta: x", 4)]
    [InlineData("日本: x", 5, "日本: x", 6)]
    [InlineData("e\u0301: x", 5, "e\u0301: x", 3)]
    [InlineData("\uFEFFa: x", 4, "a: x", 3)]
    public void The_caret_stands_below_its_place_whatever_the_line_holds(string line, int column, string shown, int blanks)
    {
        var printed = Print("a.yml", line + "\n", 1, column).Split('\n');
        Assert.Equal($"    {shown}", printed[1]);
        Assert.Equal(blanks + 4, printed[2].TrimEnd('^').Length);
    }

    [Fact]
    public void Lines_are_found_in_any_order()
    {
        var lines = new SourceExcerpts(new MemoryFiles().With("a.yml", "one\ntwo\r\nthree"));
        string? At(int line) => lines.Of(new SourceSpan(new FilePath("a.yml"), new TextPosition(line, 1), new TextPosition(line, 2)))?.Line;
        Assert.Equal(["three", "one", "two", null, "two"], [At(3), At(1), At(2), At(4), At(2)]);
    }

    private static string Print(string path, string text, int line, int column)
    {
        using var writer = new StringWriter(new StringBuilder()) { NewLine = "\n" };
        var span = new SourceSpan(new FilePath(path), new TextPosition(line, column), new TextPosition(line, column + 1));
        new DiagnosticText(new MemoryFiles().With(path, text), writer).Write(
            new Diagnostic("CB3101", Severity.Error, span, "Wrong.", "Mend it."));
        return writer.ToString();
    }
}
