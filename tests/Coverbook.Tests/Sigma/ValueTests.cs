using System.Text.Json.Nodes;
using Coverbook.Sigma.Evaluation;
using Coverbook.Sigma.Logic;
using Coverbook.Sigma.Patterns;
using Coverbook.Sigma.Values;
using CsCheck;

namespace Coverbook.Tests.Sigma;

/// <summary>What values mean: the escaping table, modifiers, and the neutral form.</summary>
public sealed class ValueTests
{
    /// <summary>Values as written in single quotes, and their parts.</summary>
    public static TheoryData<string, string> Escapes => new()
    {
        { @"a\b", """["a\\b"]""" },
        { @"a\\b", """["a\\b"]""" },
        { @"a\*b", """["a*b"]""" },
        { @"a\?b", """["a?b"]""" },
        { @"a\\*b", """["a\\",{"w":"*"},"b"]""" },
        { @"a\\\*b", """["a\\*b"]""" },
        { @"a\\\\b", """["a\\\\b"]""" },
        { @"a\\\b", """["a\\\\b"]""" },
        { @"a\", """["a\\"]""" },
        { @"\\server", """["\\server"]""" },
        { @"\\\\server", """["\\\\server"]""" },
        { "*", """[{"w":"*"}]""" },
        { "**", """[{"w":"*"},{"w":"*"}]""" },
        { "a?*b", """["a",{"w":"?"},{"w":"*"},"b"]""" },
        { "", "[]" },
        { @"\x", """["\\x"]""" },
        { "%a%", """["%a%"]""" },
    };

    /// <summary>Items and the logic they result in.</summary>
    public static TheoryData<string, string> Logic => new()
    {
        { "f|startswith: 'C:\\Temp\\'", """{"field":"f","value":{"t":"str","parts":["C:\\Temp\\",{"w":"*"}]}}""" },
        { "f|contains: '*x'", """{"field":"f","value":{"t":"str","parts":[{"w":"*"},"x",{"w":"*"}]}}""" },
        { "f|contains: ''", """{"field":"f","value":{"t":"str","parts":[{"w":"*"}]}}""" },
        { "f|endswith: x", """{"field":"f","value":{"t":"str","parts":[{"w":"*"},"x"]}}""" },
        { "f|cased|contains: x", """{"field":"f","value":{"t":"cased","parts":[{"w":"*"},"x",{"w":"*"}]}}""" },
        { "f|re|i|s: 'a*'", """{"field":"f","value":{"t":"re","v":"a*","flags":["i","s"]}}""" },
        { "f|re|multiline: 'a'", """{"field":"f","value":{"t":"re","v":"a","flags":["m"]}}""" },
        { "f|cidr: 10.0.0.0/8", """{"field":"f","value":{"t":"cidr","v":"10.0.0.0/8"}}""" },
        { "f|gte: 1.5", """{"field":"f","value":{"t":"cmp","op":"gte","v":1.5}}""" },
        { "f|exists: false", """{"field":"f","value":{"t":"exists","v":false}}""" },
        { "f|hour: 7", """{"field":"f","value":{"t":"time","part":"hour","v":7}}""" },
        { "f|fieldref|endswith: g", """{"field":"f","value":{"t":"fieldref","v":"g","startswith":false,"endswith":true}}""" },
        { "f|expand|contains: 'a%b%c'", """{"field":"f","value":{"t":"str","parts":[{"w":"*"},"a",{"p":"b"},"c",{"w":"*"}]}}""" },
        { "f|expand: '\\%b%'", """{"field":"f","value":{"t":"str","parts":["%b%"]}}""" },
        { "f|expand: '50% of %'", """{"field":"f","value":{"t":"str","parts":["50% of %"]}}""" },
        { "f|base64: 'a\\*'", """{"field":"f","value":{"t":"str","parts":["YSo="]}}""" },
        { "f|base64: 'é'", """{"field":"f","value":{"t":"str","parts":["w6k="]}}""" },
        { "f|utf16be|base64: a", """{"field":"f","value":{"t":"str","parts":["AGE="]}}""" },
        { "f|utf16|base64: a", """{"field":"f","value":{"t":"str","parts":["//5hAA=="]}}""" },
        { "f|utf16le|base64: é", """{"field":"f","value":{"t":"str","parts":["6QA="]}}""" },
        { "f|base64offset: foobar", """{"field":"f","value":{"t":"anyof","values":[{"t":"str","parts":["Zm9vYmFy"]},{"t":"str","parts":["Zvb2Jhc"]},{"t":"str","parts":["mb29iYX"]}]}}""" },
        { "f|base64offset: éé", """{"field":"f","value":{"t":"anyof","values":[{"t":"str","parts":["w6nDq"]},{"t":"str","parts":["Opw6"]},{"t":"str","parts":["DqcOp"]}]}}""" },
        { "f|windash: 'a - b'", """{"field":"f","value":{"t":"anyof","values":[{"t":"str","parts":["a - b"]}]}}""" },
        { "f|windash: 'a-b'", """{"field":"f","value":{"t":"anyof","values":[{"t":"str","parts":["a-b"]}]}}""" },
        { "f|windash: '-a'", """{"field":"f","value":{"t":"anyof","values":[{"t":"str","parts":["-a"]},{"t":"str","parts":["/a"]},{"t":"str","parts":["–a"]},{"t":"str","parts":["—a"]},{"t":"str","parts":["―a"]}]}}""" },
        { "f|neq: [1, 2]", """{"op":"not","args":[{"op":"or","args":[{"field":"f","value":{"t":"num","v":1}},{"field":"f","value":{"t":"num","v":2}}]}]}""" },
        { "f: [x, null]", """{"op":"or","args":[{"field":"f","value":{"t":"str","parts":["x"]}},{"field":"f","value":{"t":"null"}}]}""" },
        { "f: 0x1F", """{"field":"f","value":{"t":"num","v":31}}""" },
        { "f: 0o17", """{"field":"f","value":{"t":"num","v":15}}""" },
        { "f: 017", """{"field":"f","value":{"t":"str","parts":["017"]}}""" },
        { "f: -3.50", """{"field":"f","value":{"t":"num","v":-3.50}}""" },
        { "f: 2024-05-01", """{"field":"f","value":{"t":"str","parts":["2024-05-01"]}}""" },
        { "f: 'on'", """{"field":"f","value":{"t":"str","parts":["on"]}}""" },
        { "f: off", """{"field":"f","value":{"t":"str","parts":["off"]}}""" },
        { "f: FALSE", """{"field":"f","value":{"t":"bool","v":false}}""" },
        { "f: ~", """{"field":"f","value":{"t":"null"}}""" },
        { "'|contains': x", """{"value":{"t":"str","parts":[{"w":"*"},"x",{"w":"*"}]}}""" },
    };

    [Theory]
    [MemberData(nameof(Escapes))]
    public void Escapes_follow_the_table(string written, string parts)
    {
        var logic = Reading.Logic(RuleText.WithItems($"f: '{written}'"));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(parts), logic["value"]!["parts"]), logic.ToJsonString());
    }

    [Theory]
    [MemberData(nameof(Logic))]
    public void Modifiers_change_values_from_left_to_right(string items, string expected)
    {
        var logic = Reading.Logic(RuleText.WithItems(items));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), logic), logic.ToJsonString());
    }

    [Fact]
    public void A_pattern_written_and_read_again_is_the_same() =>
        Gen.Char["\\*?ab%"].Array[0, 12].Sample(
            characters =>
            {
                var pattern = StringPatternReader.Read(new string(characters));
                Assert.Equal(pattern.Parts, StringPatternReader.Read(pattern.ToString()).Parts);
            },
            iter: 20_000);

    [Fact]
    public void Wildcards_match_as_trying_every_way_does() =>
        Gen.Select(Gen.Char["ab*?"].Array[0, 7], Gen.Char["abAB"].Array[0, 8]).Sample(
            (pattern, text) =>
            {
                var read = StringPatternReader.Read(new string(pattern));
                Assert.Equal(
                    FitsByTrying(pattern, text),
                    new WildcardPattern(read, isCased: false).Fits(new string(text), new MatchWork(new EventFields())) == Verdict.Yes);
            },
            iter: 30_000);

    [Fact]
    public void Every_permitted_expression_can_be_run_without_backtracking() =>
        Gen.Char["ab\\dw1x^$.|()[]{}*+?-,:=!<>i29 "].Array[0, 14].Sample(
            characters =>
            {
                var pattern = new string(characters);
                if (new RegexScanner(pattern).Scan() is null)
                {
                    Assert.True(RegexCompiler.Compile(pattern, RegexFlags.None) is not null, pattern);
                }
            },
            iter: 50_000);

    [Fact]
    public void Addresses_are_read_as_the_runtime_reads_them() =>
        Gen.Select(Gen.Byte.Array[16], Gen.Bool).Sample(
            (bytes, isIpv4) =>
            {
                // Many zeros, so that the short form with '::' comes up.
                var address = new System.Net.IPAddress(isIpv4 ? bytes[..4] : [.. bytes.Select(each => each > 90 ? (byte)0 : each)]);
                Assert.Equal(address.GetAddressBytes(), IpAddress.Read(address.ToString()));
            },
            iter: 5_000);

    [Theory]
    [InlineData("1.2.3")]
    [InlineData("1.2.3.4.5")]
    [InlineData("1.2.3.256")]
    [InlineData("1.2.3.04")]
    [InlineData("1.2.3.")]
    [InlineData(" 1.2.3.4")]
    [InlineData("0x7f.0.0.1")]
    [InlineData(":")]
    [InlineData(":::")]
    [InlineData("1::2::3")]
    [InlineData("1:2:3:4:5:6:7")]
    [InlineData("1:2:3:4:5:6:7:8:9")]
    [InlineData("1:2:3:4::5:6:7:8")]
    [InlineData("12345::")]
    [InlineData("g::")]
    [InlineData("::1%eth0")]
    [InlineData("[::1]")]
    [InlineData("::1.2.3")]
    [InlineData("1.2.3.4::")]
    [InlineData("1:")]
    public void What_is_no_address_is_refused(string text) => Assert.Null(IpAddress.Read(text));

    [Theory]
    [InlineData("::ffff:1.2.3.4", "::ffff:102:304")]
    [InlineData("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0")]
    [InlineData("::", "0:0:0:0:0:0:0:0")]
    [InlineData("1:2:3:4:5:6:1.2.3.4", "1:2:3:4:5:6:102:304")]
    public void Two_ways_to_write_an_address_are_the_same(string one, string other) =>
        Assert.Equal(IpAddress.Read(other)!, IpAddress.Read(one));

    private static bool FitsByTrying(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        if (pattern.IsEmpty)
        {
            return text.IsEmpty;
        }

        return pattern[0] switch
        {
            '*' => FitsByTrying(pattern[1..], text) || (!text.IsEmpty && FitsByTrying(pattern, text[1..])),
            '?' => !text.IsEmpty && FitsByTrying(pattern[1..], text[1..]),
            var literal => !text.IsEmpty && char.ToLowerInvariant(text[0]) == literal && FitsByTrying(pattern[1..], text[1..]),
        };
    }
}
