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
    [InlineData("\u00dcber", "\u00fcber")]
    [InlineData("U\u0308ber", "\u00fcber")]
    [InlineData("\u00dcn\u00ef c\u00f6d\u00e9", "\u00fcn\u00ef-c\u00f6d\u00e9")]
    [InlineData("日本語センサー", "日本語センサー")]
    [InlineData("\u304b\u3099", "\u304c")]
    [InlineData("\u1112\u1161\u11ab", "\ud55c")]
    [InlineData("हिन्दी", "हिन्दी")]
    [InlineData("ΣΊΣΥΦΟΣ", "σίσυφοσ")]
    [InlineData("ＡＢＣ１", "ａｂｃ１")]
    [InlineData("H\u0331", "\u1e96")]
    [InlineData("🚨🚨", "x")]
    [InlineData("...", "x")]
    [InlineData("Sensor™", "sensor")]
    [InlineData("\u0301a", "a")]
    [InlineData("a\u202eb\u200bc\u2066d", "a-b-c-d")]
    [InlineData("\u3164\u115f\uffa0", "x")]
    [InlineData("a\ufe0f\u034f", "a")]
    [InlineData("\ue000", "x")]
    [InlineData("CON", "x-con")]
    [InlineData("aux", "x-aux")]
    [InlineData("nul.", "x-nul")]
    [InlineData("Com1", "x-com1")]
    [InlineData("con.backup", "con-backup")]
    [InlineData("name...", "name")]
    [InlineData("a%2fb\"><", "a-2fb")]
    public void A_stem_becomes_small_letters_digits_dashes_and_underscores(string stem, string slug) =>
        Assert.Equal(slug, Slug.Of(stem).ToString());

    [Fact]
    public void A_suffix_follows_after_a_dash_and_is_made_safe_too() =>
        Assert.Equal("a-5f3c-d", Slug.Of("a").With("5F3C/D").ToString());

    [Fact]
    public void No_stem_leads_out_of_its_folder_or_hides_anything() =>
        Gen.String.Sample(stem =>
        {
            var slug = Slug.Of(stem).ToString();
            return System.Text.Encoding.UTF8.GetByteCount(slug) is > 0 and <= 122
                && slug.EnumerateRunes().All(rune => rune.Value is '-' or '_' || !IsOdd(System.Text.Rune.GetUnicodeCategory(rune)));
        });

    [Fact]
    public void A_slug_is_its_own_slug() =>
        Gen.String.Sample(stem => Slug.Of(Slug.Of(stem).ToString()) == Slug.Of(stem));

    [Fact]
    public void A_long_stem_is_cut() => Assert.Equal(new string('x', 120), Slug.Of(new string('x', 300)).ToString());

    [Fact]
    public void A_long_stem_is_cut_between_characters() => Assert.Equal(new string('語', 40), Slug.Of(new string('語', 300)).ToString());

    [Fact]
    public void A_stem_of_a_million_marks_costs_no_more_than_a_short_one() =>
        Assert.StartsWith(
            "\u1ea1", Slug.Of("a" + string.Concat(Enumerable.Repeat("\u0301\u0323", 500_000))).ToString(), StringComparison.Ordinal);

    private static bool IsOdd(System.Globalization.UnicodeCategory category) => category is not (
        System.Globalization.UnicodeCategory.LowercaseLetter or System.Globalization.UnicodeCategory.OtherLetter
        or System.Globalization.UnicodeCategory.ModifierLetter or System.Globalization.UnicodeCategory.UppercaseLetter
        or System.Globalization.UnicodeCategory.TitlecaseLetter or System.Globalization.UnicodeCategory.DecimalDigitNumber
        or System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark);
}
