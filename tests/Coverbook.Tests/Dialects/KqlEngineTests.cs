using System.Globalization;
using System.Text.Json.Nodes;
using Coverbook.Tests.Dialects.Engines.Kql;

namespace Coverbook.Tests.Dialects;

/// <summary>The judge of Microsoft's queries, judged by the language's traps.</summary>
public sealed class KqlEngineTests
{
    private static readonly Dictionary<string, KqlType> Columns = new(StringComparer.Ordinal)
    {
        ["S"] = KqlType.Text,
        ["T"] = KqlType.Text,
        ["L"] = KqlType.Long,
        ["R"] = KqlType.Real,
        ["B"] = KqlType.Truth,
        ["Time"] = KqlType.Time,
        ["D"] = KqlType.Dynamic,
        ["E"] = KqlType.Dynamic,
    };

    /// <summary>Filters, and whether they pass the row of <see cref="Filled"/>.</summary>
    public static TheoryData<string, bool> OverValues => new()
    {
        // Case, and where a text may stand.
        { """S == "Some Text" """, true },
        { """S == "some text" """, false },
        { """S =~ "some text" """, true },
        { """S =~ "some" """, false },
        { """S !~ "SOME TEXT" """, false },
        { """S != "some text" """, true },
        { """S in ("some text", "x")""", false },
        { """S in~ ("some text", "x")""", true },
        { """S contains "E T" """, true },
        { """S contains_cs "E T" """, false },
        { """S startswith "SOME" """, true },
        { """S startswith_cs "SOME" """, false },
        { """S endswith "TEXT" """, true },
        { """S endswith_cs "text" """, false },

        // Texts.
        { """T == "a\\b\"c\n\u00e4" """, true },
        { """T startswith @"a\b""c" """, true },
        { """T startswith 'a\\b"c' // a comment""", true },

        // Expressions: case-sensitive, searched, and $ is the very end.
        { """S matches regex "e.Te" """, true },
        { """S matches regex "e.te" """, false },
        { """S matches regex @"(?i)^some\stext$" """, true },
        { """T matches regex "c.ä" """, false },
        { """T matches regex "(?s)c.ä$" """, true },
        { """T matches regex "c$" """, false },
        { """T matches regex "(?m)c$" """, true },
        { """S matches regex "(?s)(?i)^some(?:x|(?-i: T)ext)$" """, true },
        { """S matches regex "(?i)^some(?-i: t)ext$" """, false },
        { """strcat(S, "\n") matches regex "Text$" """, false },

        // Binding.
        { "B == false or L == 5 and R == 0.5", true },
        { "(B == true or L == 5) and R == 1.5", false },
        { "not(L == 6) and L >= 5 and L < 5.5 and R <= 0.5", true },
        { "L in (4, 5)", true },

        // Dynamic values.
        { """D.name == "x" """, true },
        { """tostring(D.name) =~ "X" """, true },
        { """D['odd name'].deep == 5""", true },
        { """tostring(D.list) == "[\"a\",1,{\"b\":true}]" """, true },
        { """tostring(D) startswith "{\"name\":\"x\"" """, true },
        { """D.list[0] == "a" """, true },
        { """tostring(D.flag) =~ "TRUE" """, true },
        { """D.flag == true""", true },
        { """tobool(D.flag) == true and tobool("FALSE") == false and tobool(L) == true and isnull(tobool("x"))""", true },
        { """D.name == 5""", false },
        { """parse_json("{\"a\":{\"b\":\"c\"}}").a.b == "c" """, true },
        { """parse_json("no json").a == "c" """, false },
        { """tolong("12") == 12 and isnull(tolong("x")) and todouble("1.5") > 1""", true },

        // Addresses, times, any column.
        { """ipv4_is_in_range("10.1.2.3", "10.0.0.0/8")""", true },
        { """ipv4_is_in_range("11.1.2.3", "10.0.0.0/8")""", false },
        { """not(ipv4_is_in_range("host", "10.0.0.0/8"))""", false },
        { """isnull(ipv4_is_in_range("fe80::1", "10.0.0.0/8"))""", true },
        { """ipv6_is_in_range("fe80::1", "fe80::/10")""", true },
        { """ipv6_is_in_range("10.0.0.1", "fe80::/10")""", false },
        { """hourofday(Time) == 23 and datetime_part("minute", Time) == 59 and getyear(Time) == 2026""", true },
        { """dayofmonth(Time) == 24 and monthofyear(Time) == 4 and week_of_year(Time) == 17""", true },
        { """* contains "ODD NAME" """, true },
        { """* contains_cs "ODD NAME" """, false },
        { """coalesce(tostring(E.none), S) =~ "some text" and tolower(S) == "some text" """, true },
    };

    /// <summary>Filters over a row with nothing in it: what they give as documented, and where null spreads.</summary>
    public static TheoryData<string, bool, bool> OverNothing => new()
    {
        // A text is never null.
        { """S == "" """, true, true },
        { """not(S == "x")""", true, true },
        { """S != "x" """, true, true },
        { "isnull(S)", false, false },
        { "isempty(S) and isempty(D.name) and isempty(tostring(L))", true, true },
        { """not(S matches regex "x")""", true, true },
        { """not(tostring(D.name) =~ "x")""", true, true },

        // Other types are, and comparing them is neither true nor false.
        { "L == 5", false, false },
        { "L != 5", true, false },
        { "not(L == 5)", true, false },
        { "not(L > 5)", false, false },
        { "not(L > 5) or isnull(L)", true, true },
        { "L > 5 or true", true, true },
        { "not(L > 5 and false)", true, true },
        { "not(L in (5, 6))", true, false },
        { "not(B == true)", true, false },
        { """not(D.name == "x")""", true, false },
        { "not(D.name == E.name)", false, false },
        { "isnotnull(D.name.deeper)", false, false },
        { "hourofday(Time) != 5", true, false },
        { """not(ipv4_is_in_range(S, "10.0.0.0/8"))""", false, false },
        { """* contains "x" """, false, false },
    };

    [Theory]
    [MemberData(nameof(OverValues))]
    public void A_filter_passes_what_Kusto_passes(string filter, bool passes) => Assert.Equal(passes, Pass(filter, Filled(), out _));

    [Theory]
    [MemberData(nameof(OverNothing))]
    public void Null_is_told_from_false(string filter, bool documented, bool spreading)
    {
        var passes = Pass(filter, new KqlRow(Columns, new Dictionary<string, object?>(StringComparer.Ordinal)), out var spread);
        Assert.Equal((documented, spreading), (passes, spread));
    }

    [Fact]
    public void Every_filter_must_pass_and_the_table_is_told()
    {
        var engine = KqlEngine.Parse("Events // of today\n| where L == 5\n| where B == true");
        Assert.Equal(("Events", true), (engine.Table, engine.Matches(Filled())));
        Assert.False(KqlEngine.Parse("Events | where L == 5 | where B == false").Matches(Filled()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Events")]
    [InlineData("Events | take 5")]
    [InlineData("Events | where")]
    [InlineData("Events | where L == 5 and")]
    [InlineData("Events | where L = 5")]
    [InlineData("Events | where not L == 5")]
    [InlineData("Events | where (L == 5")]
    [InlineData("Events | where S has \"x\"")]
    [InlineData("Events | where S == \"\\d\"")]
    [InlineData("Events | where S == \"x")]
    [InlineData("Events | where S == @\"x\n\"")]
    [InlineData("Events | where unknown(S)")]
    [InlineData("Events | where S == 'a' == true")]
    public void What_lies_outside_of_the_subset_is_refused(string query) => Assert.Throws<FormatException>(() => KqlEngine.Parse(query));

    [Theory]
    [InlineData("None == 5")]
    [InlineData("s == \"x\"")]
    [InlineData("S == 5")]
    [InlineData("L =~ \"5\"")]
    [InlineData("S")]
    [InlineData("S.name == 5")]
    [InlineData("S matches regex \"(?=x)\"")]
    [InlineData("S matches regex \"x(?m)\"")]
    [InlineData("S matches regex \"(?<name>x)\"")]
    [InlineData("S matches regex \"x{,2}\"")]
    [InlineData("S matches regex \"[[x]\"")]
    [InlineData("S matches regex @\"x\\Z\"")]
    public void What_the_table_or_the_types_forbid_is_refused(string filter) =>
        Assert.Throws<FormatException>(() => Pass(filter, Filled(), out _));

    private static bool Pass(string filter, KqlRow row, out bool spreading)
    {
        var engine = KqlEngine.Parse($"Events\n| where {filter}");
        spreading = engine.Matches(row, NullReading.Spreading);
        return engine.Matches(row);
    }

    private static KqlRow Filled() => new(Columns, new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["S"] = "Some Text",
        ["T"] = "a\\b\"c\nä",
        ["L"] = 5L,
        ["R"] = 0.5,
        ["B"] = true,
        ["Time"] = DateTime.Parse("2026-04-24T23:59:00", CultureInfo.InvariantCulture),
        ["D"] = JsonNode.Parse("""{"name":"x","flag":true,"odd name":{"deep":5},"list":["a",1,{"b":true}]}"""),
        ["E"] = null,
    });
}
