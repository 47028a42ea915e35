using System.Collections.Immutable;
using Coverbook.Coverage.Publishing;
using Coverbook.Pages.Planning;

namespace Coverbook.Pages.Procedures;

/// <summary>
/// The procedure examples of a technique over several pages: the first ones stand on the technique's own page, and where that has no room
/// for
/// all, all of them stand on pages of their own.
/// </summary>
internal static class ProcedureParts
{
    /// <summary>The most that a technique's own page shows.</summary>
    public const int LongestOnTechniquePage = 10;

    private const int MarkupOfRow = 260;
    private const int ElementsOfRow = 7;

    private static readonly PageRoom Room = new(Bytes: 90_000, Elements: 1_100);

    /// <summary>The examples of each page; none where the technique's own page shows all.</summary>
    public static ImmutableArray<ImmutableArray<PublishedProcedure>> Of(PublishedTechnique coverage) =>
        coverage.Procedures.Length <= LongestOnTechniquePage ? [] : [.. Room.Divide(coverage.Procedures, Size)];

    private static PageRoom Size(PublishedProcedure example)
    {
        var text = PageRoom.Of(example.Text);
        return new PageRoom(MarkupOfRow + text.Bytes, ElementsOfRow + text.Elements);
    }
}
