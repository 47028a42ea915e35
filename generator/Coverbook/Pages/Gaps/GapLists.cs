using System.Collections.Immutable;
using Coverbook.Coverage.Totals;
using Coverbook.Routes;
using Coverbook.Terms;

namespace Coverbook.Pages.Gaps;

/// <summary>
/// Where lists stand, and how they are divided: a page has a size (design, section 13). The page of all gaps begins with the gaps
/// themselves, which go on at <c>/gaps/2/</c>; it shows the first of each other list, which has pages of its own where it is longer.
/// </summary>
internal static class GapLists
{
    /// <summary>How many gaps the first page shows.</summary>
    public const int FirstGaps = 50;

    /// <summary>How many the first page shows of each other list.</summary>
    public const int FirstOfOthers = 10;

    /// <summary>How many log sources that no rule reads the first page shows; all of them stand in the list of log sources.</summary>
    public const int FirstLogs = 25;

    /// <summary>The anchor of the log sources that no rule reads.</summary>
    public const string UnreadLogs = "log-sources";

    private const int RowsOfPage = 120;

    /// <summary>The anchor, and the address, of the ids that count for nothing.</summary>
    public const string NotInForce = "not-in-force";

    /// <summary>The anchor of a list; its address, too, where it has pages of its own.</summary>
    public static string Anchor(GapKind kind) => kind switch
    {
        GapKind.OnlyBelow => "only-through-sub-techniques",
        GapKind.CapabilityAlone => "capabilities-alone",
        GapKind.MayApply => "may-apply",
        GapKind.Accepted => "accepted",
        GapKind.WithoutRule => "no-rule",
        GapKind.WithoutFinding => "no-finding",
        _ => "neither",
    };

    /// <summary>The address of a page of a list, counted from 1.</summary>
    public static Route RouteOf(GapKind kind, int page) => kind == GapKind.Gap ? At(Route.Gaps, page) : RouteOf(Anchor(kind), page);

    /// <summary>The same by the list's anchor.</summary>
    public static Route RouteOf(string anchor, int page) => At(Route.GapList(Slug.Of(anchor)), page);

    /// <summary>The pages of a list.</summary>
    public static ImmutableArray<ImmutableArray<T>> Divide<T>(ImmutableArray<T> all, bool isOnFirstPage = false)
    {
        var first = isOnFirstPage ? FirstGaps : RowsOfPage;
        return [[.. all.Take(first)], .. all.Skip(first).Chunk(RowsOfPage).Select(rows => rows.ToImmutableArray())];
    }

    private static Route At(Route first, int page) => page == 1 ? first : Route.Continued(first, page);
}
