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

    private const int MarkupOfScore = 600;
    private const int MarkupOfReference = 100;
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

    private static IEnumerable<ImmutableArray<CapabilityScore>> Divide(ImmutableArray<CapabilityScore> scores) =>
        PageRoom.OfList.Divide(scores.GroupBy(score => score.Technique).SelectMany(same => same), Room);

    /// <summary>About what a score takes on a page, rather too much than too little: a reference stands there twice.</summary>
    private static PageRoom Room(CapabilityScore score) => new(
        MarkupOfScore
        + PageRoom.Written(score.Span.Path.Value)
        + PageRoom.Written(score.Comment.AsSpan(0, Math.Min(score.Comment?.Length ?? 0, LongestComment)))
        + score.References.Take(MostReferences).Sum(reference => MarkupOfReference + (2 * PageRoom.Written(reference.Text))),
        ElementsOfScore + Math.Min(score.References.Length, MostReferences));
}
