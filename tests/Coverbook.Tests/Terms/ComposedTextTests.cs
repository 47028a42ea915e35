using Coverbook.Terms;
using CsCheck;

namespace Coverbook.Tests.Terms;

public sealed class ComposedTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("e\u0301", "\u00e9")]
    [InlineData("A\u030a", "\u00c5")]
    [InlineData("\u212b", "\u00c5")]
    [InlineData("\u1e0b\u0323", "\u1e0d\u0307")]
    [InlineData("q\u0307\u0323", "q\u0323\u0307")]
    [InlineData("a\u0315\u0300\u05ae\u0300b", "\u00e0\u05ae\u0300\u0315b")]
    [InlineData("\u0958", "\u0915\u093c")]
    [InlineData("\u1100\u1161\u11a8", "\uac01")]
    [InlineData("\uac00\u11a8", "\uac01")]
    [InlineData("\u0344", "\u0308\u0301")]
    [InlineData("\U0001D15E", "\U0001D157\U0001D165")]
    [InlineData("\U00011099\U000110BA", "\U0001109A")]
    [InlineData("\u304b\u3099", "\u304c")]
    public void Marks_are_composed_as_far_as_they_go(string written, string composed) => Assert.Equal(composed, ComposedText.Of(written));

    [Fact]
    public void Composing_twice_changes_nothing() =>
        Gen.String.Sample(text => ComposedText.Of(ComposedText.Of(text)) == ComposedText.Of(text));
}
