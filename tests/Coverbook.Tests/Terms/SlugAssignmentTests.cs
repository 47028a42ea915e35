using System.Text;
using Coverbook.Terms;
using CsCheck;

namespace Coverbook.Tests.Terms;

public sealed class SlugAssignmentTests
{
    private static readonly string[] Alike =
    [
        "日本", "中国", "Défense", "De\u0301fense", "Defense", "DEFENSE",
        "A B", "A/B", "a-b", "...", "🚨", "🔥", "x", "x-con", "con", "CON", "ｃｏｎ",
        "Straße", "strasse", "STRASSE", "ſ", "s", "K", "\u212A", "ς", "σ", new('a', 300), new('a', 301), "a\u200bb", "a\u202eb",
    ];

    [Fact]
    public void Names_of_their_own_keep_their_slugs() =>
        Assert.Equal(["日本", "中国", "défense", "defense"], Assign("日本", "中国", "Défense", "Defense"));

    [Fact]
    public void Names_that_share_a_slug_all_get_a_suffix()
    {
        var slugs = Assign("A B", "A/B", "other");
        Assert.All(slugs[..2], slug => Assert.Matches("^a-b-[0-9a-f]{12}$", slug));
        Assert.NotEqual(slugs[0], slugs[1]);
        Assert.Equal("other", slugs[2]);
    }

    [Fact]
    public void A_suffixed_slug_is_never_that_of_another_name()
    {
        var taken = Assign("A B", "A/B")[0];
        Assert.Equal(3, Assign("A B", "A/B", taken).Distinct().Count());
    }

    [Fact]
    public void No_two_names_share_a_slug_even_where_case_is_ignored() =>
        Assert.Equal(Alike.Length, Assign(Alike).Distinct(StringComparer.OrdinalIgnoreCase).Count());

    [Fact]
    public void The_order_decides_nothing()
    {
        var expected = Alike.Zip(Assign(Alike)).ToDictionary();
        Gen.Shuffle(Alike).Sample(shuffled => shuffled.Zip(Assign(shuffled)).All(pair => expected[pair.First] == pair.Second));
    }

    [Fact]
    public void No_file_name_is_longer_than_disks_allow() =>
        Assert.All(
            Assign(new string('語', 300), new string('語', 301)), slug => Assert.InRange(Encoding.UTF8.GetByteCount(slug + ".html"), 1, 255));

    private static string[] Assign(params string[] names) =>
        [.. SlugAssignment.Of([.. names.Select(SlugClaim.Of)]).Select(slug => slug.ToString())];
}
