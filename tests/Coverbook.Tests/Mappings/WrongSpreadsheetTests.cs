using System.Text;

namespace Coverbook.Tests.Mappings;

public sealed class WrongSpreadsheetTests
{
    private const string Head = "provider,source,finding,technique,confidence,title\n";
    private const string Cure =
        "Name at least the columns 'provider', 'source', 'finding' and 'technique' in one of its first lines, or leave the file out.";
    private const string Free = "Remove it, or rename it if it holds one of: title, function, rationale, reviewed, url.";

    [Theory]
    [InlineData("", "a.csv(1,1): error CB3030: This spreadsheet is no mapping: it is empty. " + Cure)]
    [InlineData("\r\n ,,\r\n", "a.csv(1,1): error CB3030: This spreadsheet is no mapping: it is empty. " + Cure)]
    [InlineData(
        "id,name,url\n1,x,https://example.org/\n2,y,https://example.org/\n",
        "a.csv(1,1): error CB3030: This spreadsheet is no mapping: its first line names none of the columns that a mapping has. " + Cure)]
    [InlineData(
        "\nMapping of our detections,,\n\nid,name,url\naws,S,a\n",
        "a.csv(2,1): error CB3030: This spreadsheet is no mapping: its first line names none of the columns that a mapping has. " + Cure)]
    [InlineData(
        "Technique ID,Name,Score\nT1059,x,3\n",
        "a.csv(1,1): error CB3030: This spreadsheet is no mapping: of the columns that a mapping has, its first line names only 'technique'. " + Cure)]
    public void A_file_that_is_no_mapping_gets_one_message(string text, string complaint) => Assert.Equal([complaint], Complaints(text));

    [Theory]
    [InlineData(
        "source,finding,technique\nS,a,T1059\nS,b,T1059\n",
        "a.csv(1,1): error CB3031: The headings lack 'provider'. Add a column 'provider', or write 'provider' at the file's entry in site.config.json.")]
    [InlineData(
        "provider,source\naws\n",
        "a.csv(1,1): error CB3031: The headings lack 'finding' and 'technique'. Add the columns 'finding' and 'technique', or name the columns that hold them in 'columns' at the file's entry in site.config.json.")]
    public void Missing_columns_are_told_once_at_the_head(string text, string complaint) => Assert.Equal([complaint], Complaints(text));

    [Fact]
    public void A_column_that_nobody_reads_is_told_once_at_its_heading() =>
        Assert.Equal(
            ["a.csv(1,46): warning CB3032: Nothing reads the column 'Comment'. " + Free],
            Complaints(
                "provider,source,finding,technique,confidence,Comment\naws,S,a,T1059,0.5,x\naws,S,b,T1059,0.5,y\naws,S,c,T1059,0.5,z\n"));

    [Fact]
    public void A_misspelt_heading_is_told_with_the_name_that_was_meant() =>
        Assert.Equal(
            ["a.csv(1,35): error CB3008: Nothing reads the key 'Confidance'. Did you mean 'confidence'?"],
            Complaints("provider,source,finding,technique,Confidance\naws,S,a,T1059,0.5\naws,S,b,T1059,0.5\n"));

    [Theory]
    [InlineData(
        "provider,source,finding,technique,Control",
        "a.csv(1,35): error CB3033: The column 'Control' holds the finding, as does the one at column 17 of this line. Remove or rename one of the two.")]
    [InlineData(
        "provider,source,finding,technique,finding",
        "a.csv(1,35): error CB3033: The column 'finding' holds the finding, as does the one at column 17 of this line. Remove or rename one of the two.")]
    public void Two_columns_that_mean_the_same_are_told(string headings, string complaint) =>
        Assert.Equal([complaint], Complaints(headings + "\naws,S,a,T1059,a\n"));

    [Fact]
    public void A_mapping_without_rows_is_told() =>
        Assert.Equal(
            ["a.csv(1,1): warning CB3035: This mapping has headings, but no row. Add a row for each finding and technique, or remove the file."],
            Complaints(Head + ",,,\n"));

    [Theory]
    [InlineData(
        "aws,S,a,T1059,0.5,A door, open\n",
        "a.csv(2,27): error CB3034: 'open' stands below no heading. Give its column a heading; or, if a separator inside a text moved it here, put that text in double quotes.")]
    [InlineData("aws,S,a,,0.5,x\n", "a.csv(2,9): error CB3036: This row lacks 'technique'. Write it in the row, or remove the row.")]
    [InlineData("aws,S,a\n", "a.csv(2,8): error CB3036: This row lacks 'technique'. Write it in the row, or remove the row.")]
    [InlineData(
        "aws,,,T1059\n",
        "a.csv(2,5): error CB3036: This row lacks 'source' and 'finding'. Write them in the row, or remove the row.")]
    [InlineData(
        "aws,S,a,T159,0.5,x\n",
        "a.csv(2,9): error CB3101: 'T159' is not a technique id. Write T and four digits, for a sub-technique also a dot and three digits.")]
    [InlineData(
        "aws,S,a,not T1059,0.5,x\n",
        "a.csv(2,9): error CB3101: 'not T1059' is not a technique id. Write ids alone, or with their names after a colon, and a comma between two of them.")]
    [InlineData(
        "aws,S,a,\"T1059, T1078-80\",0.5,x\n",
        "a.csv(2,17): error CB3101: 'T1078-80' is not a technique id. Write ids alone, or with their names after a colon, and a comma between two of them.")]
    [InlineData(
        "aws,S,a,T1059,85,x\n",
        "a.csv(2,15): error CB3009: '85' is not a value of 'confidence'. Write a confidence above 0 and at most 1 (0.85 for 85 percent), or leave it out.")]
    [InlineData(
        "aws,S,a,T1059,0.85%,x\n",
        "a.csv(2,15): error CB3009: '0.85%' is not a value of 'confidence'. Write a confidence above 0 and at most 1 (0.85 for 85 percent), or leave it out.")]
    [InlineData(
        "aws,S,a,T1059,high,x\n",
        "a.csv(2,15): error CB3009: 'high' is not a value of 'confidence'. Write a confidence above 0 and at most 1 (0.8 for 80 percent), or leave it out.")]
    [InlineData(
        "aws,S,a,T1059,\"1.234,5\",x\n",
        "a.csv(2,15): error CB3009: '1.234,5' is not a value of 'confidence'. Write a confidence above 0 and at most 1 (0.8 for 80 percent), or leave it out.")]
    [InlineData(
        "aws,S,a,T1059,\"0,00\",x\n",
        "a.csv(2,15): error CB3009: '0,00' is not a value of 'confidence'. Write a confidence above 0 and at most 1 (0.8 for 80 percent), or leave it out.")]
    [InlineData(
        "aws,S,\"a\nb\",T1059,85,x\n",
        "a.csv(3,10): error CB3009: '85' is not a value of 'confidence'. Write a confidence above 0 and at most 1 (0.85 for 85 percent), or leave it out.")]
    [InlineData(
        "aws,S,\"a\r\n\rb\",T1059,85,x\r\n",
        "a.csv(4,10): error CB3009: '85' is not a value of 'confidence'. Write a confidence above 0 and at most 1 (0.85 for 85 percent), or leave it out.")]
    [InlineData(
        "aws,S,  a  ,T1059,  85,x\n",
        "a.csv(2,21): error CB3009: '85' is not a value of 'confidence'. Write a confidence above 0 and at most 1 (0.85 for 85 percent), or leave it out.")]
    public void A_fault_has_its_own_line_and_column(string row, string complaint) => Assert.Equal([complaint], Complaints(Head + row));

    [Fact]
    public void Columns_are_counted_as_editors_do() =>
        Assert.Equal(
            ["a.csv(3,12): error CB3101: 'T1' is not a technique id. Write T and four digits, for a sub-technique also a dot and three digits."],
            Complaints("\uFEFFprovider\tsource\tfinding\ttechnique\r\naws\tS\ta\tT1059\r\naws\tü\t😀ab\tT1\r\n"));

    [Theory]
    [InlineData("aws,S,a,T1059,0.5,\"A door\naws,S,b,T1059,0.5,x\n", 2, 19)]
    [InlineData("aws,S,a,T1059,0.5,\"A door\naws,S,b,T1059,0.5,\"x\"\naws,S,\"c\",T1059,0.5,x\n", 2, 19)]
    [InlineData("aws,S,a,T1059,0.5,x\naws,\"S,b,T1059,0.5,\"\"\n", 3, 5)]
    [InlineData("aws,S,a,T1059,0.5,\"A\nsmall \"door\" is\nopen\"\n", 2, 19)]
    public void A_quote_that_is_not_closed_is_told_where_it_opens(string rows, int line, int column) =>
        Assert.Equal(
            [$"a.csv({line},{column}): error CB3003: This is not valid CSV: the quote that opens here is not closed where its cell ends. Mend the CSV at this place."],
            Complaints(Head + rows));

    [Fact]
    public void A_column_without_heading_is_told_once() =>
        Assert.Equal(
            ["a.csv(3,15): error CB3034: 'x' stands below no heading. Give its column a heading; or, if a separator inside a text moved it here, put that text in double quotes."],
            Complaints("provider,source,finding,technique,,title\naws,S,a,T1059,,\naws,S,b,T1059,x,\naws,S,c,T1059,y,\n"));

    [Theory]
    [InlineData('\0')]
    [InlineData('\u0001')]
    [InlineData('\u001b')]
    [InlineData('\u007f')]
    [InlineData('\u0085')]
    public void A_control_character_is_told_with_its_place(char character) =>
        Assert.Equal(
            ["a.csv(2,7): error CB3003: This is not valid CSV: a control character stands here. Mend the CSV at this place."],
            Complaints($"{Head}aws,S,{character}a,T1059\n"));

    [Fact]
    public void Bytes_that_are_no_text_are_told()
    {
        Assert.Equal(
            ["a.csv(2,5): error CB3002: This mapping file is not UTF-8 text. Save the file as UTF-8; Excel calls that \"CSV UTF-8\"."],
            new MappingCase().With(
                "a.csv", [.. Encoding.UTF8.GetBytes(Head), .. "aws,"u8, 0xE9, .. ",a,T1059\n"u8]).Load("a.csv").Complaints);
        Assert.Equal(
            ["a.csv(1,1): error CB3002: This mapping file is not UTF-8 text. Save the file as UTF-8; Excel calls that \"CSV UTF-8\"."],
            new MappingCase().With("a.csv", [0xFF, 0xFE, 0x00, 0xD8, 0x41]).Load("a.csv").Complaints);
    }

    [Fact]
    public void Rows_of_one_finding_that_do_not_agree_are_told_with_both_places() =>
        Assert.Equal(
            [
                "a.csv(3,18): error CB3105: The finding 'a' has the title 'Two' here, but 'One' in line 2. Write one title in all rows of the finding, or leave it empty in all but one.",
                "a.csv(5,9): error CB3103: T1059 has the confidence '0.7' here, but '0.8' in line 2. Keep one of the two: a finding says one thing of a technique.",
                "a.csv(6,9): warning CB3104: The finding names T1078 in line 3 already. Remove one of the two: it counts once.",
            ],
            Complaints(Head + "aws,S,a,T1059,.8,One\naws,S,a,T1078,.6,Two\naws,S,a,T1082,.6,\naws,S,a,T1059,.7,\naws,S,a,T1078,.6,One\n"));

    private static IEnumerable<string> Complaints(string text) => new MappingCase().With("a.csv", text).Load("a.csv").Complaints;
}
