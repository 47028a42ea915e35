using Coverbook.Diagnostics;
using CsCheck;

namespace Coverbook.Tests.Diagnostics;

public sealed class NearestNameTests
{
    private static readonly Gen<string> Words = Gen.Char['a', 'd'].Array[0, 7].Select(letters => new string(letters));

    [Theory]
    [InlineData("maping", "mappings")]
    [InlineData("Title", "title")]
    [InlineData("bseUrl", "baseUrl")]
    [InlineData("findigns", "findings")]
    public void A_slip_finds_the_name_that_was_meant(string written, string meant) =>
        Assert.Equal(meant, NearestName.Find(written, ["title", "baseUrl", "mappings", "findings"]));

    [Theory]
    [InlineData("colour")]
    [InlineData("")]
    [InlineData("id")]
    public void Nothing_near_gives_nothing(string written) => Assert.Null(NearestName.Find(written, ["title", "baseUrl", "mappings"]));

    [Fact]
    public void Ties_go_to_the_ordinally_first_whatever_the_order()
    {
        Assert.Equal("T1057", NearestName.Find("T1058", ["T1059", "T1057"]));
        Assert.Equal("T1057", NearestName.Find("T1058", ["T1057", "T1059"]));
    }

    [Fact]
    public void A_suggestion_is_a_question_and_otherwise_the_given_words()
    {
        Assert.Equal("Did you mean 'title'?", NearestName.Suggest("titl", ["title"], "Known: title."));
        Assert.Equal("Known: title.", NearestName.Suggest("colour", ["title"], "Known: title."));
    }

    [Fact]
    public void A_very_long_name_is_not_searched_for() =>
        Assert.Null(NearestName.Find(new string('x', 201), [new string('x', 200)]));

    [Fact]
    public void A_name_that_is_there_finds_itself() =>
        Gen.Select(Words, Words.Array[0, 6]).Sample((name, others) => NearestName.Find(name, [.. others, name]) == name);

    [Fact]
    public void The_found_name_is_the_nearest_by_the_definition_of_edit_distance() =>
        Gen.Select(Words, Words.Array[0, 6]).Sample((name, candidates) =>
        {
            var expected = candidates
                .Where(candidate => Distance(name, candidate) <= Math.Max(name.Length, candidate.Length) / 3)
                .OrderBy(candidate => Distance(name, candidate))
                .ThenBy(candidate => candidate, StringComparer.Ordinal)
                .FirstOrDefault();
            Assert.Equal(expected, NearestName.Find(name, candidates));
        });

    /// <summary>The recursive definition, which is slow and plainly right.</summary>
    private static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        left.IsEmpty ? right.Length
        : right.IsEmpty ? left.Length
        : left[0] == right[0] ? Distance(left[1..], right[1..])
        : 1 + Math.Min(
            Swapped(left, right),
            Math.Min(Distance(left[1..], right[1..]), Math.Min(Distance(left[1..], right), Distance(left, right[1..]))));

    private static int Swapped(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        left.Length > 1 && right.Length > 1 && left[0] == right[1] && left[1] == right[0]
            ? Distance(left[2..], right[2..])
            : int.MaxValue - 1;
}
