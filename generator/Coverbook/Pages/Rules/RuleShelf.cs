using System.Collections.Immutable;
using Coverbook.Coverage.Totals;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Wording;
using Coverbook.Routes;

namespace Coverbook.Pages.Rules;

/// <summary>The rules of a product, or of a category of it, and where they are listed.</summary>
internal sealed record RuleShelf(string Name, Route Route, RuleGroupTotals Totals)
{
    private const int MarkupOfRow = 400;
    private const int ElementsOfRow = 12;
    private const int MostLibraries = 4;

    /// <summary>Divides shelves over as many pages as they take.</summary>
    public static ImmutableArray<ImmutableArray<RuleShelf>> Divide(IEnumerable<RuleShelf> shelves, PageRoom before = default) =>
        [.. PageRoom.OfTable.Divide(
            shelves, shelf => new PageRoom(MarkupOfRow + PageRoom.Written(shelf.Name), ElementsOfRow), before)];

    /// <summary>The levels of some shelves, the gravest first.</summary>
    public static ImmutableArray<Sigma.RuleLevel> LevelsOf(IEnumerable<RuleShelf> shelves) =>
        [.. shelves.SelectMany(shelf => shelf.Totals.ByLevel).Select(one => one.Level).Distinct().OrderDescending()];

    /// <summary>The libraries of some shelves, where there are several and a column for each has room.</summary>
    public static ImmutableArray<string> LibrariesOf(IEnumerable<RuleShelf> shelves)
    {
        string[] names =
            [.. shelves.SelectMany(shelf => shelf.Totals.ByLibrary).Select(one => one.Name).Distinct().Order(StringComparer.Ordinal)];
        return names.Length is > 1 and <= MostLibraries ? [.. names] : [];
    }

    /// <summary>Its figures in these columns; a dash where it has none.</summary>
    public ImmutableArray<string> Figures(ImmutableArray<Sigma.RuleLevel> levels, ImmutableArray<string> libraries) =>
    [
        .. levels.Select(level => Figure(Totals.ByLevel.FirstOrDefault(one => one.Level == level)?.Rules)),
        .. libraries.Select(library => Figure(Totals.ByLibrary.FirstOrDefault(one => one.Name == library)?.Rules)),
    ];

    private static string Figure(int? count) => English.Number(count ?? 0);
}
