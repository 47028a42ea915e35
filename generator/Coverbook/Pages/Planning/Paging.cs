using System.Collections.Immutable;
using Coverbook.Pages.Views;

namespace Coverbook.Pages.Planning;

/// <summary>Makes the links between the pages of a list.</summary>
internal static class Paging
{
    /// <summary>Links to so many pages stand on each of them.</summary>
    private const int MostLinks = 30;

    /// <summary>Where there are more pages: so many before and after the page itself.</summary>
    private const int Around = 5;

    /// <summary>The links of one page; <c>null</c> where it is the only one.</summary>
    /// <param name="part">The page.</param>
    /// <param name="nameOf">What to call a page by its rows.</param>
    public static PagingView? Of<T>(Part<T> part, Func<ImmutableArray<T>, string> nameOf)
    {
        var count = part.All.Length;
        if (count == 1)
        {
            return null;
        }

        var isWhole = count <= MostLinks;
        return new PagingView(
            part.Words!,
            [
                .. Enumerable.Range(0, count)
                    .Where(index => isWhole || index == 0 || index == count - 1 || Math.Abs(index - part.Index) <= Around)
                    .Select(index => new LinkView(nameOf(part.All[index]), part.At(index))),
            ],
            isWhole,
            part.Previous,
            part.Next);
    }
}
