using System.Collections.Immutable;
using Coverbook.Attack;

namespace Coverbook.Pages.Planning;

/// <summary>About what one row takes on a page, rather too much than too little.</summary>
internal readonly record struct RowSize(int Bytes, int Elements);

/// <summary>Divides a list over as many pages as it takes: a page has a size (design, section 13).</summary>
/// <param name="MostBytes">The most that the rows of one page may take.</param>
/// <param name="MostElements">The most elements that they may make.</param>
internal sealed record PageParts(int MostBytes, int MostElements)
{
    private const int WidestEscape = 2;
    private const int MarkupOfCitation = 320;
    private const int ElementsOfCitation = 5;

    /// <summary>The rows of each page, of which each has at least one; no page where there are no rows.</summary>
    public ImmutableArray<ImmutableArray<T>> Divide<T>(IEnumerable<T> rows, Func<T, RowSize> size)
    {
        var parts = ImmutableArray.CreateBuilder<ImmutableArray<T>>();
        var part = ImmutableArray.CreateBuilder<T>();
        var (bytes, elements) = (0, 0);
        foreach (var row in rows)
        {
            var more = size(row);
            if (part.Count > 0 && (bytes + more.Bytes > MostBytes || elements + more.Elements > MostElements))
            {
                parts.Add(part.DrainToImmutable());
                (bytes, elements) = (0, 0);
            }

            part.Add(row);
            (bytes, elements) = (bytes + more.Bytes, elements + more.Elements);
        }

        if (part.Count > 0)
        {
            parts.Add(part.DrainToImmutable());
        }

        return parts.DrainToImmutable();
    }

    /// <summary>What a text takes with its numbered citations and their entries in the list.</summary>
    public static RowSize Of(CitedText text) => new(
        (text.Markdown.Length * WidestEscape) + (text.Citations.Length * MarkupOfCitation), text.Citations.Length * ElementsOfCitation);
}
