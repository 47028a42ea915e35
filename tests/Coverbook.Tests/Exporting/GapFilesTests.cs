using System.Text;
using System.Text.Json;
using Coverbook.Exporting.Tables;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Exporting;

/// <summary>The gaps as JSON and as CSV.</summary>
public sealed class GapFilesTests
{
    private const string Json = "api/v1/gaps.json";
    private const string Csv = "data/gaps.csv";

    [Fact]
    public void The_object_reads_as_the_golden_file()
    {
        using var document = JsonDocument.Parse(Text(GapSite.Of(GapSite.Bundle().WithUsers()), Json));
        var lines = document.RootElement.EnumerateObject().SelectMany(
            property => property.Value.ValueKind == JsonValueKind.Array
                ? property.Value.EnumerateArray().Select(element => $"{property.Name}: {element.GetRawText()}\n")
                : [$"{property.Name}: {property.Value.GetRawText()}\n"]);
        Golden.Equal("exporting/gaps.json.txt", string.Concat(lines));
    }

    [Fact]
    public void The_table_reads_as_the_golden_file() =>
        Golden.Equal(
            "exporting/gaps.csv.txt", Text(GapSite.Of(GapSite.Bundle().WithUsers()), Csv).Replace("\r\n", "\n", StringComparison.Ordinal));

    [Fact]
    public void What_nobody_knows_is_missing_and_not_0()
    {
        var kit = GapSite.Of(GapSite.Bundle());
        Assert.DoesNotContain("\"users\"", Text(kit, Json), StringComparison.Ordinal);
        Assert.Contains(",,,,0,0,gap\r\n", Text(kit, Csv), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public", false)]
    [InlineData("internal", true)]
    public void Who_accepted_a_gap_is_for_internal_sites(string audience, bool isShown)
    {
        var config = GapSite.Config.Replace("\"title\":", $"\"audience\": \"{audience}\", \"title\":", StringComparison.Ordinal);
        var kit = GapSite.Of(GapSite.Bundle()).With("site.config.json", config);
        Assert.Equal(isShown, Text(kit, Json).Contains("\"owner\":\"Ann\"", StringComparison.Ordinal));
    }

    private static string Text(SiteKit kit, string file) =>
        Encoding.UTF8.GetString(kit.Read(new DateOnly(2026, 4, 24))!.Plan.Files.Single(planned => planned.Route.File == file).Read().Span);
}

/// <summary>Cells of a CSV table (RFC 4180).</summary>
public sealed class CsvTextTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", @"'\u0009=1")]
    [InlineData("\r=1", @"'\u000D=1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("=HYPERLINK(\"https://example.org\",\"x\")", "\"'=HYPERLINK(\"\"https://example.org\"\",\"\"x\"\")\"")]
    [InlineData("a=1", "a=1")]
    public void None_is_a_formula(string text, string cell) => Assert.Equal(cell, Cell(text));

    [Theory]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("a\r\nb", @"a\u000D\u000Ab")]
    [InlineData("a\u202eb", @"a\u202Eb")]
    [InlineData("größe", "größe")]
    [InlineData("", "")]
    public void Each_stays_in_its_place(string text, string cell) => Assert.Equal(cell, Cell(text));

    [Fact]
    public void Rows_end_as_the_format_says_and_what_is_missing_is_empty()
    {
        var csv = new CsvText("a", "b");
        csv.Cell(1_000).Cell((int?)null).EndRow();
        csv.Cell(["x", "y"]).Empty(1).EndRow();
        Assert.Equal("a,b\r\n1000,\r\n\"x; y\",\r\n", Encoding.UTF8.GetString(csv.ToBytes()));
    }

    private static string Cell(string text)
    {
        var csv = new CsvText("a");
        csv.Cell(text).EndRow();
        return Encoding.UTF8.GetString(csv.ToBytes())["a\r\n".Length..^2];
    }
}
