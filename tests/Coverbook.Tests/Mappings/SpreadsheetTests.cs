using System.Globalization;
using System.Text;
using Coverbook.Mappings;

namespace Coverbook.Tests.Mappings;

/// <summary>Spreadsheets as people have them.</summary>
public sealed class SpreadsheetTests
{
    private const string Head = "provider,source,finding,technique,confidence,title\n";
    private const string Door = "door-open T1059 0.85 Tür offen, \"weit\"";

    [Theory]
    [InlineData("provider,source,finding,technique,confidence,title\r\naws,S,door-open,T1059,0.85,\"Tür offen, \"\"weit\"\"\"\r\n")]
    [InlineData("provider;source;finding;technique;confidence;title\naws;S;door-open;T1059;0,85;\"Tür offen, \"\"weit\"\"\"\n")]
    [InlineData("provider\tsource\tfinding\ttechnique\tconfidence\ttitle\naws\tS\tdoor-open\tT1059\t85%\tTür offen, \"weit\"\n")]
    [InlineData("sep=;\r\nprovider;source;finding;technique;confidence;title\r\naws;S;door-open;T1059;0.85;Tür offen, \"weit\"\r\n")]
    [InlineData("\"SEP=|\"\nprovider|source|finding|technique|confidence|title\naws|S|door-open|T1059|85 %|Tür offen, \"weit\"")]
    [InlineData("provider,source,finding,technique,confidence,title\raws,S,door-open,T1059,0.85,\"Tür offen, \"\"weit\"\"\"\r")]
    [InlineData("\n\n provider , \"source\" ,finding,technique,confidence,title\n\naws , S, \" door-open \", t1059 ,0.85, \"Tür offen, \"\"weit\"\"\"\n\n")]
    public void Whatever_divides_the_cells_they_are_read(string text) => Assert.Equal([Door], Read(text));

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_byte_order_mark_tells_the_encoding(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes =
        [
            .. encoding.GetPreamble(),
            .. encoding.GetBytes(
                "provider\tsource\tfinding\ttechnique\tconfidence\ttitle\naws\tS\tdoor-open\tT1059\t0,85\tTür offen, \"weit\"\n")
        ];
        Assert.Equal([Door], Lines(new MappingCase().With("a.csv", bytes).Load("a.csv")));
    }

    [Theory]
    [InlineData("Cloud,Service,Finding ID,Technique ID,Confidence score,Title")]
    [InlineData("PROVIDER,SOURCE,FINDING,TECHNIQUE,CONFIDENCE,TITLE")]
    [InlineData("provider_id,source-name,Control,ATT&CK ID,Confidence (%),Control title")]
    [InlineData("Cloud Provider,Service,Alert ID,attack_id,confidence,Alert Name")]
    [InlineData("Cloud Provider,Service,ControlId,MITRE ATT&CK ID,confidence,finding_name")]
    public void Headings_are_known_in_any_case_and_by_their_usual_names(string headings) =>
        Assert.Equal(["f T1059 0.80 A title"], Read($"{headings}\naws,S,f,T1059,0.8,A title\n"));

    [Theory]
    [InlineData("0.8", "0.80")]
    [InlineData("\"0,8\"", "0.80")]
    [InlineData("\",8\"", "0.80")]
    [InlineData(".8", "0.80")]
    [InlineData("8E-1", "0.80")]
    [InlineData("80%", "0.80")]
    [InlineData("80 %", "0.80")]
    [InlineData("\"82,5 %\"", "0.82")]
    [InlineData("1", "1.00")]
    [InlineData("\"1,0\"", "1.00")]
    [InlineData("100%", "1.00")]
    [InlineData("", "")]
    public void Confidences_are_read_as_spreadsheets_write_them(string cell, string confidence) =>
        Assert.Equal([$"f T1059 {confidence} A title"], Read($"{Head}aws,S,f,T1059,{cell},A title\n"));

    [Fact]
    public void Empty_columns_and_rows_at_the_end_are_passed_over() =>
        Assert.Equal(
            ["a T1059 0.80 ", "b T1078  "],
            Read("provider,source,finding,technique,confidence,,\naws,S,a,T1059,0.8,,\n,,,,,,\naws,S,b,T1078\n,,,,,,,,,\n\"\",\" \"\n"));

    [Theory]
    [InlineData("12\" rack", "12\" rack")]
    [InlineData("12\"\" rack", "12\"\" rack")]
    [InlineData("\"12\" rack\"", "12\" rack")]
    [InlineData("\"12\"\" rack\"", "12\" rack")]
    [InlineData("say \"yes\"", "say \"yes\"")]
    [InlineData("\"say \"yes\" now\"", "say \"yes\" now")]
    [InlineData("\"first\nsecond\"", "first\nsecond")]
    [InlineData("\"\"\"\"", "\"")]
    public void A_quote_inside_a_text_is_text(string cell, string title) =>
        Assert.Equal([$"a T1059  {title}", "b T1078  12\" again"], Read($"{Head}aws,S,a,T1059,,{cell}\naws,S,b,T1078,,12\" again\n"));

    [Fact]
    public void Rows_of_one_finding_are_one_finding()
    {
        var read = new MappingCase()
            .With("a.csv", Head + "aws,S,a,T1059,0.8,A title\naws,S,\" a\",T1078,0.6,\naws,S,b,T1059,0.7,\n")
            .Load("a.csv");
        Assert.Empty(read.Complaints);
        Assert.Equal(["a", "b"], Assert.Single(read.Sources).Findings.Select(finding => finding.Id));
        Assert.Equal(["T1059", "T1078"], read.Sources[0].Findings[0].Techniques.Select(technique => technique.Technique.ToString()));
    }

    [Fact]
    public void A_file_may_hold_several_sources()
    {
        var read = new MappingCase().With("a.csv", Head + "aws,S,a,T1059\ngcp,S,a,T1059\naws,T,a,T1059\naws,S,b,T1059\n").Load("a.csv");
        Assert.Empty(read.Complaints);
        Assert.Equal(
            ["a.csv(2,1) a.csv(2,5)", "a.csv(3,1) a.csv(3,5)", "a.csv(4,1) a.csv(4,5)"],
            read.Sources.Select(source => $"{source.ProviderSpan} {source.NameSpan}"));
        Assert.Equal(
            ["aws S 2", "gcp S 1", "aws T 1"],
            read.Sources.Select(source => $"{source.ProviderId} {source.Name} {source.Findings.Length}"));
    }

    [Fact]
    public void The_other_columns_are_read_too()
    {
        var read = new MappingCase()
            .With(
                "a.csv",
                "provider,source,finding,technique,function,rationale,reviewed,url\naws,S,a,T1059,protect,Because.,2026-03-30,https://example.org/a\n")
            .Load("a.csv");
        var finding = read.Finding();
        var claim = Assert.Single(finding.Techniques);
        Assert.Equal((MappingFunction.Protect, "Because.", new DateOnly(2026, 3, 30)), (claim.Function, claim.Rationale, claim.Reviewed));
        Assert.Equal("https://example.org/a", finding.Url?.Text);
        Assert.Equal(("a.csv(2,7)", "a.csv(2,9)"), (finding.Span.ToString(), claim.Span.ToString()));
    }

    private static IEnumerable<string> Read(string text) => Lines(new MappingCase().With("a.csv", text).Load("a.csv"));

    private static IEnumerable<string> Lines(MappingCase read)
    {
        Assert.Empty(read.Complaints);
        return read.Sources.SelectMany(source => source.Findings).SelectMany(finding =>
            finding.Techniques.Select(
                claim => string.Create(
                    CultureInfo.InvariantCulture, $"{finding.Id} {claim.Technique} {claim.Confidence} {finding.Title}")));
    }
}
