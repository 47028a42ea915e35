using Coverbook.Pages.Wording;

namespace Coverbook.Tests.Pages;

public sealed class WordingTests
{
    [Theory]
    [InlineData(0, "no rule")]
    [InlineData(1, "1 rule")]
    [InlineData(2, "2 rules")]
    [InlineData(999, "999 rules")]
    [InlineData(3141, "3,141 rules")]
    public void A_count_is_written_with_its_noun(int count, string words) => Assert.Equal(words, English.Count(count, "rule"));

    [Theory]
    [InlineData(0, "detect")]
    [InlineData(1, "detects")]
    [InlineData(2, "detect")]
    public void One_detects_and_several_detect(int count, string verb) => Assert.Equal(verb, English.Verb(count, "detect"));

    [Theory]
    [InlineData("")]
    [InlineData("AWS", "AWS")]
    [InlineData("AWS and Azure", "AWS", "Azure")]
    [InlineData("AWS, Azure and GCP", "AWS", "Azure", "GCP")]
    public void Names_are_listed_as_in_a_sentence(string words, params string[] names) => Assert.Equal(words, English.Join(names));

    [Fact]
    public void A_name_longer_than_any_screen_is_cut_in_lists_between_characters()
    {
        Assert.Equal(new string('a', 300), English.Label(new string('a', 300)));
        Assert.Equal(new string('a', 300) + "…", English.Label(new string('a', 301)));
        Assert.Equal(new string('a', 299) + "…", English.Label(new string('a', 299) + "🚨"));
    }

    [Fact]
    public void Dates_are_written_as_in_the_data()
    {
        Assert.Equal("2026-04-05", English.Date(new DateOnly(2026, 4, 5)));
        Assert.Null(English.Date((DateOnly?)null));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("no finding", "No finding")]
    [InlineData("1 finding", "1 finding")]
    public void A_sentence_starts_with_a_capital(string text, string sentence) => Assert.Equal(sentence, English.Sentence(text));
}
