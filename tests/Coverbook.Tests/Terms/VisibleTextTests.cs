using System.Globalization;
using System.Text;
using Coverbook.Terms;
using CsCheck;

namespace Coverbook.Tests.Terms;

/// <summary>Text of strangers, made fit to be shown.</summary>
public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("\0", @"\u0000")]
    [InlineData("\u001b[2J", @"\u001B[2J")]
    [InlineData("\u007f", @"\u007F")]
    [InlineData("\u009b2J", @"\u009B2J")]
    [InlineData("a\r\n::error::b", @"a\u000D\u000A::error::b")]
    [InlineData("a\tb", @"a\u0009b")]
    [InlineData("\u061c", @"\u061C")]
    [InlineData("\u200e\u200f", @"\u200E\u200F")]
    [InlineData("\u202a\u202e", @"\u202A\u202E")]
    [InlineData("\u2066\u2069", @"\u2066\u2069")]
    [InlineData("\u2028\u2029", @"\u2028\u2029")]
    [InlineData("\u200b\ufeff", @"\u200B\uFEFF")]
    [InlineData("\U000E0041", @"\u000E0041")]
    [InlineData("ti\u200dt\u00adle", @"ti\u200Dt\u00ADle")]
    public void Signs_without_a_shape_are_escaped(string text, string shown) => Assert.Equal(shown, VisibleText.Of(text));

    [Fact]
    public void Half_of_a_pair_is_escaped() => Assert.Equal(@"\uD800x", VisibleText.Of("\ud800x"));

    [Theory]
    [InlineData("")]
    [InlineData("AWS GuardDuty")]
    [InlineData("日本語センサー")]
    [InlineData("می\u200cخواهم")]
    [InlineData("👩\u200d💻 👍🏽")]
    [InlineData("\u0600١")]
    public void Signs_of_any_writing_are_left_alone(string text) => Assert.Equal(text, VisibleText.Of(text));

    [Fact]
    public void Nothing_that_is_shown_is_a_control_or_turns_the_line() => Gen.String.Sample(text =>
        VisibleText.Of(text).EnumerateRunes().All(rune => !VisibleText.IsUnprintable(rune)
            && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Surrogate));
}
