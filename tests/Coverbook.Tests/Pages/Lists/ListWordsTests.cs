using Coverbook.Pages.Wording;

namespace Coverbook.Tests.Pages.Lists;

/// <summary>The words of lists: log sources as their makers write them, and the beginnings of descriptions.</summary>
public sealed class ListWordsTests
{
    [Theory]
    [InlineData("aws", "AWS")]
    [InlineData("AWS", "AWS")]
    [InlineData("windows", "Windows")]
    [InlineData("rpc_firewall", "Windows RPC Firewall")]
    [InlineData("macos", "macOS")]
    [InlineData("m365", "Microsoft 365")]
    [InlineData("gcp", "Google Cloud")]
    [InlineData("process_creation", "Process creation")]
    [InlineData("some_product", "Some product")]
    [InlineData("some-product", "Some product")]
    [InlineData("___", "___")]
    [InlineData("<b>_x", "<b>_x")]
    [InlineData("日本語", "日本語")]
    public void Log_sources_are_words(string name, string words) => Assert.Equal(words, LogSourceWords.Of(name));

    [Fact]
    public void A_long_name_is_cut() => Assert.Equal(301, LogSourceWords.Of(new string('x', 5_000)).Length);

    [Theory]
    [InlineData("Detects this. And that.", "Detects this.")]
    [InlineData("Detects this\n  and  that", "Detects this and that")]
    [InlineData("Uses a tool, e.g. this one. More.", "Uses a tool, e.g. this one.")]
    [InlineData("Runs cmd.exe from Word. More.", "Runs cmd.exe from Word.")]
    [InlineData("Is it so? Yes.", "Is it so?")]
    [InlineData("Detects something longer than thirty-five signs", "Detects something longer than…")]
    [InlineData("Detects, with a comma, something, longer", "Detects, with a comma, something…")]
    public void An_excerpt_is_the_first_sentence_or_as_many_whole_words_as_fit(string text, string excerpt) =>
        Assert.Equal(excerpt, Excerpt.Of(text, 35));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n\t")]
    public void Of_nothing_there_is_no_excerpt(string? text) => Assert.Null(Excerpt.Of(text, 35));

    [Fact]
    public void A_word_without_an_end_is_cut_and_no_sign_is_halved()
    {
        Assert.Equal(35, Excerpt.Of(new string('x', 99), 35)!.Length);
        Assert.Equal($"{new string('x', 33)}…", Excerpt.Of($"{new string('x', 33)}😀😀😀", 35));
        Assert.All(
            Enumerable.Range(3, 40),
            longest => Assert.InRange(Excerpt.Of("Some words of one and more letters here", longest)!.Length, 1, longest));
    }
}
