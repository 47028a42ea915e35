using System.Globalization;
using Coverbook.Data;

namespace Coverbook.Tests.Data;

public sealed class PlainScalarsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("~")]
    [InlineData("null")]
    [InlineData("Null")]
    [InlineData("NULL")]
    public void Nothing_is_written_in_five_ways(string text) => Assert.Equal(ScalarKind.Null, ScalarOf(text).Kind);

    [Theory]
    [InlineData("true", true)]
    [InlineData("True", true)]
    [InlineData("TRUE", true)]
    [InlineData("false", false)]
    [InlineData("False", false)]
    [InlineData("FALSE", false)]
    public void Truth_is_written_in_six_ways(string text, bool value) => Assert.Equal(value, ScalarOf(text).AsBoolean);

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("+12", "12")]
    [InlineData("-19", "-19")]
    [InlineData("0.80", "0.80")]
    [InlineData(".5", "0.5")]
    [InlineData("1.", "1")]
    [InlineData("1e3", "1000")]
    [InlineData("12e-1", "1.2")]
    [InlineData("-2E+05", "-200000")]
    [InlineData("0x1F", "31")]
    [InlineData("0o17", "15")]
    public void Numbers_have_their_value(string text, string value)
    {
        var scalar = ScalarOf(text);
        Assert.Equal((ScalarKind.Number, text), (scalar.Kind, scalar.Text));
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), scalar.AsDecimal);
    }

    [Theory]
    [InlineData("007")]
    [InlineData("-007")]
    [InlineData("00.5")]
    [InlineData("0123456789012")]
    public void Zero_led_numbers_are_text(string text) => Assert.Equal(ScalarKind.Text, ScalarOf(text).Kind);

    [Theory]
    [InlineData("2026-04-24")]
    [InlineData("2026-04-24T10:00:00Z")]
    [InlineData("2026/04/24")]
    public void Dates_are_text(string text) => Assert.Equal(ScalarKind.Text, ScalarOf(text).Kind);

    [Theory]
    [InlineData("yes")]
    [InlineData("Yes")]
    [InlineData("no")]
    [InlineData("NO")]
    [InlineData("on")]
    [InlineData("off")]
    [InlineData("y")]
    [InlineData("n")]
    [InlineData("tRUE")]
    [InlineData("nULL")]
    public void Words_that_older_yaml_took_for_truth_are_text(string text) => Assert.Equal(ScalarKind.Text, ScalarOf(text).Kind);

    [Theory]
    [InlineData(".inf")]
    [InlineData("-.INF")]
    [InlineData(".nan")]
    [InlineData("1_000")]
    [InlineData("1:30")]
    [InlineData("18.1.2")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("e5")]
    [InlineData(".")]
    [InlineData("+")]
    [InlineData("-.")]
    [InlineData("--1")]
    [InlineData("\u0661")]
    public void What_looks_like_a_number_and_is_none_is_text(string text) => Assert.Equal(ScalarKind.Text, ScalarOf(text).Kind);

    [Theory]
    [InlineData("'12'")]
    [InlineData("\"true\"")]
    [InlineData("'null'")]
    [InlineData("''")]
    [InlineData("!!str 12")]
    [InlineData("|\n  12")]
    [InlineData(">-\n  true")]
    public void Quoted_tagged_and_block_scalars_are_text(string text) => Assert.Equal(ScalarKind.Text, ScalarOf(text).Kind);

    private static ScalarNode ScalarOf(string text)
    {
        var yaml = TreeCase.Yaml($"key: {text}\n");
        Assert.Empty(yaml.Complaints);
        return Assert.IsType<ScalarNode>(Assert.IsType<MapNode>(yaml.Root).Find("key")!.Value);
    }
}
