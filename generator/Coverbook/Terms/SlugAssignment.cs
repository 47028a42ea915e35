using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Coverbook.Terms;

/// <summary>
/// Gives each of several things a slug of its own. A slug that one thing alone claims is that thing's; all that share one claim
/// their next, so that no address depends on the order in which they come, and none is another's where names ignore case.
/// </summary>
internal static class SlugAssignment
{
    private const int ShortDigest = 12;

    /// <summary>The slugs, in the order of the claims. Things of one identity share a slug.</summary>
    public static ImmutableArray<Slug> Of(IReadOnlyList<SlugClaim> claims, params IEnumerable<Slug> reserved)
    {
        var slugs = new Slug[claims.Count];
        var taken = reserved.Select(slug => slug.Folded).ToHashSet(StringComparer.Ordinal);
        var open = Enumerable.Range(0, claims.Count).ToList();
        open = Settle(open, index => claims[index].Stem);
        open = Settle(open, index => claims[index].WithId);
        open = Settle(open, index => claims[index].Stem.With(Digest(claims[index])[..ShortDigest]));
        open.ForEach(index => slugs[index] = claims[index].Stem.With(Digest(claims[index])));
        return ImmutableArray.Create(slugs);

        List<int> Settle(List<int> open, Func<int, Slug?> claim)
        {
            if (open.Count == 0)
            {
                return open;
            }

            var claimed = open.ConvertAll(index => (Index: index, Slug: claim(index)));
            var counts = claimed.Where(one => one.Slug is not null)
                .CountBy(one => one.Slug!.Value.Folded, StringComparer.Ordinal)
                .ToDictionary(StringComparer.Ordinal);
            var left = new List<int>();
            foreach (var (index, slug) in claimed)
            {
                if (slug is { } own && counts[own.Folded] == 1 && !taken.Contains(own.Folded))
                {
                    slugs[index] = own;
                }
                else
                {
                    left.Add(index);
                }
            }

            taken.UnionWith(counts.Keys);
            return left;
        }
    }

    private static string Digest(SlugClaim claim) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(claim.Identity)));
}

/// <summary>The slugs that a thing could have.</summary>
/// <param name="Stem">The slug of its name.</param>
/// <param name="Identity">What tells it from all others: a digest of it follows the stem where nothing nicer does.</param>
/// <param name="WithId">What it claims where its stem is shared; optional.</param>
internal readonly record struct SlugClaim(Slug Stem, string Identity, Slug? WithId = null)
{
    /// <summary>The claim of a name that is its own identity.</summary>
    public static SlugClaim Of(string name) => new(Slug.Of(name), name);

    /// <summary>The stems that are numbers: reserved where the further pages of a list stand beside what is claimed.</summary>
    public static IEnumerable<Slug> Numbers(IEnumerable<SlugClaim> claims) =>
        claims.Select(claim => claim.Stem).Where(stem => stem.IsNumber);
}
