using Coverbook.Diagnostics;
using CsCheck;

namespace Coverbook.Tests.Diagnostics;

public sealed class QuoteTests
{
    [Fact]
    public void Plain_text_stands_in_single_quotes() => Assert.Equal("'AWS GuardDuty'", Quote.Of("AWS GuardDuty"));

    [Fact]
    public void Long_text_is_cut_after_80_characters()
    {
        Assert.Equal($"'{new string('x', 80)}'", Quote.Of(new string('x', 80)));
        Assert.Equal($"'{new string('x', 80)}…'", Quote.Of(new string('x', 81)));
    }

    [Theory]
    [InlineData("a\nb", @"'a\u000Ab'")]
    [InlineData("a\u001bb", @"'a\u001Bb'")]
    [InlineData("a\u202eb", @"'a\u202Eb'")]
    [InlineData("a\u2028b", @"'a\u2028b'")]
    [InlineData("a\u0085b", @"'a\u0085b'")]
    public void Characters_that_would_break_or_turn_the_line_are_escaped(string text, string quoted) =>
        Assert.Equal(quoted, Quote.Of(text));

    [Fact]
    public void Whatever_is_quoted_stays_short_and_on_one_line() =>
        Gen.String.Sample(text => Quote.Of(text) is { Length: <= 93 } quoted && !quoted.Any(char.IsControl));
}
