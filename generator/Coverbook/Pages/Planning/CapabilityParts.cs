using System.Collections.Immutable;
using Coverbook.Coverage.Publishing;
using Coverbook.Mappings;
using Coverbook.Terms;

namespace Coverbook.Pages.Planning;

/// <summary>
/// What a capability does, divided over as many pages as it takes: a framework may score one for hundreds of techniques, and a page
/// has a size (design, section 13). What is said of one technique stands together, where a page can hold it.
/// </summary>
internal sealed class CapabilityParts
{
    /// <summary>The most that a page shows of the reason for one score; all of it stands in the file.</summary>
    public const int LongestComment = 4_000;

    /// <summary>The most references that a page shows of one score.</summary>
    public const int MostReferences = 20;

    private const int MostBytes = 110_000;
    private const int MostElements = 1_200;
    private const int WidestEscape = 6;
    private const int WidestRune = 3;
    private const int MarkupOfScore = 600;
    private const int ElementsOfScore = 11;

    private readonly Dictionary<TechniqueId, int> first = [];

    public CapabilityParts(PublishedCapability capability)
    {
        All = [.. Divide(capability.Capability.Scores)];
        for (var part = 0; part < All.Length; part++)
        {
            foreach (var score in All[part])
            {
                first.TryAdd(score.Technique, part);
            }
        }
    }

    /// <summary>The scores of each page; one page without any where the capability is mapped to nothing.</summary>
    public ImmutableArray<ImmutableArray<CapabilityScore>> All { get; }

    /// <summary>The page on which a technique, as written, stands first.</summary>
    public int Of(TechniqueId written) => first.GetValueOrDefault(written);

    private static IEnumerable<ImmutableArray<CapabilityScore>> Divide(ImmutableArray<CapabilityScore> scores)
    {
        var part = ImmutableArray.CreateBuilder<CapabilityScore>();
        var (bytes, elements) = (0, 0);
        foreach (var score in scores.GroupBy(score => score.Technique).SelectMany(same => same))
        {
            var (moreBytes, moreElements) = (Bytes(score), ElementsOfScore + Math.Min(score.References.Length, MostReferences));
            if (part.Count > 0 && (bytes + moreBytes > MostBytes || elements + moreElements > MostElements))
            {
                yield return part.DrainToImmutable();
                (bytes, elements) = (0, 0);
            }

            part.Add(score);
            (bytes, elements) = (bytes + moreBytes, elements + moreElements);
        }

        yield return part.DrainToImmutable();
    }

    /// <summary>About what a score takes on a page, rather too much than too little: a reference stands there twice.</summary>
    private static int Bytes(CapabilityScore score) =>
        MarkupOfScore
        + (WidestRune * score.Span.Path.Value.Length)
        + Written(score.Comment.AsSpan(0, Math.Min(score.Comment?.Length ?? 0, LongestComment)))
        + score.References.Take(MostReferences).Sum(reference => MarkupOfScore / WidestEscape + (2 * Written(reference.Text)));

    private static int Written(ReadOnlySpan<char> text)
    {
        var bytes = 0;
        foreach (var sign in text)
        {
            bytes += sign is '<' or '>' or '&' or '"' or '\'' ? WidestEscape : char.IsAscii(sign) ? 1 : WidestRune;
        }

        return bytes;
    }
}
