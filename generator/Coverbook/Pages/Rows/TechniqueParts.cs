using System.Collections.Immutable;
using Coverbook.Coverage.Publishing;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Wording;

namespace Coverbook.Pages.Rows;

/// <summary>
/// Divides lists of techniques over as many pages as they take: a technique and its sub-techniques stay together, unless they are very
/// many.
/// </summary>
internal static class TechniqueParts
{
    private const int MarkupOfRow = 500;
    private const int ElementsOfRow = 11;
    private const int LargestFamily = 40;

    /// <summary>The techniques of each page; one page without any where there are none.</summary>
    /// <param name="techniques">By id, sub-techniques after their parent.</param>
    /// <param name="before">What stands before them on the first page.</param>
    public static ImmutableArray<ImmutableArray<PublishedTechnique>> Divide(
        IEnumerable<PublishedTechnique> techniques, PageRoom before = default) =>
        [
            .. PageRoom.OfTable.Divide(Families(techniques), Room, before)
                .Select(families => families.SelectMany(family => family).ToImmutableArray()),
        ];

    /// <summary>A page of such a list, by its first and last ids.</summary>
    public static string Name(ImmutableArray<PublishedTechnique> techniques) => techniques.Length switch
    {
        0 => English.Missing,
        1 => techniques[0].Technique.Id.ToString(),
        _ => $"{techniques[0].Technique.Id} to {techniques[^1].Technique.Id}",
    };

    private static IEnumerable<PublishedTechnique[]> Families(IEnumerable<PublishedTechnique> techniques)
    {
        var family = new List<PublishedTechnique>();
        foreach (var technique in techniques)
        {
            if (family.Count == LargestFamily || (family.Count > 0 && !technique.Technique.Id.IsSubTechnique))
            {
                yield return [.. family];
                family.Clear();
            }

            family.Add(technique);
        }

        if (family.Count > 0)
        {
            yield return [.. family];
        }
    }

    private static PageRoom Room(PublishedTechnique[] family) => new(
        family.Sum(technique => MarkupOfRow
            + PageRoom.Written(English.Label(technique.FullName))
            + technique.Tactics.Sum(tactic => PageRoom.Written(English.Label(tactic.Name)))),
        family.Length * ElementsOfRow);
}
