using System.Globalization;
using System.Text;

namespace Coverbook.Tests.Mappings;

/// <summary>Spreadsheets that nobody means well: what is said of them stays bounded, and so does the work.</summary>
public sealed class HostileSpreadsheetTests
{
    private const int Screenful = 21;
    private const string Head = "provider,source,finding,technique,confidence,title\n";

    [Theory]
    [InlineData("a\n")]
    [InlineData("a,S,f,T1\n")]
    [InlineData("a,S,f,T1059,9\n")]
    [InlineData(",,,,,,x\n")]
    [InlineData("a,S,f,T1059\n")]
    public void Rows_of_one_fault_are_told_in_a_screenful_and_a_count(string row) =>
        Assert.All(Codes(Head + Repeat(row, 20_000)).CountBy(code => code), code => Assert.InRange(code.Value, 2, Screenful));

    [Fact]
    public void Titles_that_all_differ_are_told_in_a_screenful_and_a_count() =>
        Assert.InRange(
            Codes(Head
                + string.Concat(
                    Enumerable.Range(0, 5_000).Select(
                        number => string.Create(CultureInfo.InvariantCulture, $"a,S,f,T{1000 + number},,{number}\n")))).Length,
            2,
            Screenful);

    [Fact]
    public void Sources_without_end_are_told_once_and_the_first_thousand_are_read() =>
        Assert.Equal(
            ["CB3004"],
            Codes(Head
                + string.Concat(
                    Enumerable.Range(0, 1_500).Select(
                        number => string.Create(CultureInfo.InvariantCulture, $"a,S{number},f,T1059,0.5,t\n")))));

    [Theory]
    [InlineData("head")]
    [InlineData("confidence")]
    public void More_columns_than_a_spreadsheet_has_are_told_once(string heading) =>
        Assert.Equal(
            ["CB3004"],
            Codes(
                string.Join(
                    ',',
                    Enumerable.Range(0, 200_000).Select(number => string.Create(CultureInfo.InvariantCulture, $"{heading}{number}")))));

    [Theory]
    [InlineData("a,", 1_000_000, "CB3034")]
    [InlineData("\"", 999_999, "CB3003")]
    [InlineData("\",", 500_000, "CB3034")]
    [InlineData("x\" \",", 200_000, "CB3034")]
    public void A_row_without_end_is_told_once(string unit, int count, string code) =>
        Assert.Equal([code], Codes(Head + Repeat(unit, count)));

    [Theory]
    [InlineData(",\n", 500_000)]
    [InlineData("\n", 1_000_000)]
    [InlineData("\"\"\r\n", 300_000)]
    [InlineData(",", 1_000_000)]
    public void Emptiness_is_passed_over(string unit, int count) => Assert.Equal(["CB3035"], Codes(Head + Repeat(unit, count)));

    [Fact]
    public void Quotes_without_end_in_a_text_are_text()
    {
        var read = new MappingCase().With("a.csv", Head + "a,S,f,T1059,," + Repeat("x\" ", 300_000)).Load("a.csv");
        Assert.Equal(899_999, read.Finding().Title!.Length);
    }

    private static string[] Codes(string text) =>
        [.. new MappingCase()
            .With("a.csv", text)
            .Load("a.csv").Complaints.Select(complaint => complaint[(complaint.IndexOf(" CB", StringComparison.Ordinal) + 1)..][..6])];

    private static string Repeat(string unit, int count) => new StringBuilder(unit.Length * count).Insert(0, unit, count).ToString();
}
