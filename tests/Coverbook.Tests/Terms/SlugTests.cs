using Coverbook.Terms;
using CsCheck;

namespace Coverbook.Tests.Terms;

public sealed class SlugTests
{
    [Theory]
    [InlineData("aws_cloudtrail_disabled", "aws_cloudtrail_disabled")]
    [InlineData("AWS Root-Login", "aws-root-login")]
    [InlineData("..", "x")]
    [InlineData("", "x")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("a.b", "a-b")]
    [InlineData("\u00dcber", "ber")]
    [InlineData("a%2fb\"><", "a-2fb")]
    public void A_stem_becomes_small_letters_digits_dashes_and_underscores(string stem, string slug) =>
        Assert.Equal(slug, Slug.Of(stem).ToString());

    [Fact]
    public void A_suffix_follows_after_a_dash_and_is_made_safe_too() =>
        Assert.Equal("a-5f3c-d", Slug.Of("a").With("5F3C/D").ToString());

    [Fact]
    public void No_stem_leads_out_of_the_rules_folder() =>
        Gen.String.Sample(stem =>
        {
            var slug = Slug.Of(stem).ToString();
            return slug.Length is > 0 and <= 120
                && slug.All(character => character is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '_');
        });

    [Fact]
    public void A_slug_is_its_own_slug() =>
        Gen.String.Sample(stem => Slug.Of(Slug.Of(stem).ToString()) == Slug.Of(stem));

    [Fact]
    public void A_long_stem_is_cut() => Assert.Equal(new string('x', 120), Slug.Of(new string('x', 300)).ToString());
}
