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
    [InlineData("a\nb")]
    [InlineData("a\u001bb")]
    [InlineData("a\u202eb")]
    [InlineData("a\u2028b")]
    [InlineData("a\u0085b")]
    public void Characters_that_would_break_or_turn_the_line_are_replaced(string text) => Assert.Equal("'a\uFFFDb'", Quote.Of(text));

    [Fact]
    public void Whatever_is_quoted_stays_short_and_on_one_line() =>
        Gen.String.Sample(text => Quote.Of(text) is { Length: <= 83 } quoted && !quoted.Any(char.IsControl));
}
