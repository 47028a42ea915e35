using System.Numerics;
using Coverbook.Data;

namespace Coverbook.Tests.Data;

public sealed class ExplicitTagTests
{
    [Theory]
    [InlineData("!!str 5", "!!str", nameof(ScalarKind.Text), "5")]
    [InlineData("! 5", "!", nameof(ScalarKind.Text), "5")]
    [InlineData("!!int '5'", "!!int", nameof(ScalarKind.Number), "5")]
    [InlineData("!!float 5", "!!float", nameof(ScalarKind.Number), "5")]
    [InlineData("!!bool 'true'", "!!bool", nameof(ScalarKind.Boolean), "true")]
    [InlineData("!!null ''", "!!null", nameof(ScalarKind.Null), "")]
    [InlineData("!!binary aGk=", "!!binary", nameof(ScalarKind.Text), "aGk=")]
    [InlineData("!own 5", "!own", nameof(ScalarKind.Text), "5")]
    [InlineData("!<tag:example.org,2026:x> 5", "tag:example.org,2026:x", nameof(ScalarKind.Text), "5")]
    [InlineData("5", null, nameof(ScalarKind.Number), "5")]
    public void A_scalar_tells_its_tag_and_has_the_type_that_it_names(string written, string? tag, string kind, string text)
    {
        var yaml = TreeCase.Yaml($"- {written}\n");
        var scalar = Assert.IsType<ScalarNode>(Assert.IsType<ListNode>(yaml.Root).Items[0]);
        Assert.Equal((tag, kind, text), (scalar.Tag, scalar.Kind.ToString(), scalar.Text));
        Assert.Empty(yaml.Complaints);
    }

    [Fact]
    public void Maps_lists_and_keys_tell_their_tags()
    {
        var root = Assert.IsType<MapNode>(TreeCase.Yaml("!own { !!str 5: !!seq [a] }\n").Root);
        Assert.Equal(("!own", "!!str", "!!seq"), (root.Tag, root.Entries[0].Key.Tag, root.Entries[0].Value.Tag));
    }

    [Theory]
    [InlineData("a: !!int abc\n", "a.yml(1,10): error CB3006: '!!int' must be a whole number, but is text.")]
    [InlineData("a: !!int 1.5\n", "a.yml(1,10): error CB3006: '!!int' must be a whole number, but is a number.")]
    [InlineData("a: !!bool yes\n", "a.yml(1,11): error CB3006: '!!bool' must be true or false, but is text.")]
    [InlineData("a: !!map [b]\n", "a.yml(1,4): error CB3006: '!!map' must be a map, but is a list.")]
    [InlineData("a: !!str { b: 1 }\n", "a.yml(1,4): error CB3006: '!!str' must be text, but is a map.")]
    public void A_tag_that_does_not_fit_is_told(string text, string complaint) => Assert.Equal([complaint], TreeCase.Yaml(text).Complaints);

    [Theory]
    [InlineData(".inf", true)]
    [InlineData("-.INF", true)]
    [InlineData("+.Inf", true)]
    [InlineData(".nan", true)]
    [InlineData(".NaN", true)]
    [InlineData("!!float .inf", true)]
    [InlineData("'.inf'", false)]
    [InlineData("!!str .inf", false)]
    [InlineData("inf", false)]
    [InlineData(".iNf", false)]
    public void Infinities_and_what_is_no_number_are_told_apart_from_text(string written, bool isNotFinite) =>
        Assert.Equal(
            isNotFinite, Assert.IsType<ScalarNode>(Assert.IsType<ListNode>(TreeCase.Yaml($"- {written}\n").Root).Items[0]).IsNotFinite);

    [Theory]
    [InlineData("18446744073709551616", "18446744073709551616")]
    [InlineData("-170141183460469231731687303715884105729", "-170141183460469231731687303715884105729")]
    [InlineData("0xFFFFFFFFFFFFFFFFFFFF", "1208925819614629174706175")]
    [InlineData("0o7777777777777777777777777", "37778931862957161709567")]
    [InlineData("1.5", null)]
    public void Integers_are_exact_however_large(string written, string? value)
    {
        var scalar = Assert.IsType<ScalarNode>(Assert.IsType<ListNode>(TreeCase.Yaml($"- {written}\n").Root).Items[0]);
        Assert.Equal(value is null ? null : BigInteger.Parse(value, System.Globalization.CultureInfo.InvariantCulture), scalar.AsInteger);
    }

    [Fact]
    public void The_place_of_a_scalar_is_that_of_its_text_and_not_of_its_tag_or_anchor()
    {
        var items = Assert.IsType<ListNode>(TreeCase.Yaml("- !!str five\n- &anchor six\n").Root).Items;
        Assert.Equal([9, 11], items.Select(item => item.Span.Start.Column));
        Assert.All(items, item => Assert.True(Assert.IsType<ScalarNode>(item).IsPlain));
    }
}
