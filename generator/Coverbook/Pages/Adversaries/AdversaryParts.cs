using System.Collections.Immutable;
using Coverbook.Attack;
using Coverbook.Coverage.Publishing;
using Coverbook.Pages.Planning;

namespace Coverbook.Pages.Adversaries;

/// <summary>
/// What an adversary's page lists, divided over as many pages as it takes: some are said to do a hundred things at length, each with the
/// works that say so.
/// </summary>
internal static class AdversaryParts
{
    /// <summary>What a page has: what its entries take is told with more of a margin than in lists.</summary>
    private static readonly PageRoom OfPage = new(110_000, 1_400);

    /// <summary>About what entries, texts, citations and works take on a page, rather too much than too little.</summary>
    private static readonly PageRoom OfEntry = new(450, 12);

    private static readonly PageRoom OfMark = new(40, 2);
    private static readonly PageRoom OfWork = new(100, 2);

    /// <summary>The entries of each page; one page without any where there is nothing to list.</summary>
    public static ImmutableArray<ImmutableArray<AdversaryEntry>> Of(PublishedAdversary published) => [.. Divide(published)];

    private static IEnumerable<ImmutableArray<AdversaryEntry>> Divide(PublishedAdversary published)
    {
        var part = ImmutableArray.CreateBuilder<AdversaryEntry>();
        var cited = new HashSet<Citation>();
        var taken = Of(published.Adversary.Text, cited);
        foreach (var entry in AdversaryEntry.Of(published))
        {
            var more = Of(entry, cited);
            if (part.Count > 0 && !OfPage.Holds(taken + more))
            {
                yield return part.DrainToImmutable();
                cited.Clear();
                (taken, more) = (default, Of(entry, cited));
            }

            part.Add(entry);
            taken += more;
        }

        yield return part.DrainToImmutable();
    }

    private static PageRoom Of(AdversaryEntry entry, HashSet<Citation> cited)
    {
        var room = OfEntry;
        foreach (var text in entry.Texts)
        {
            room += Of(text, cited);
        }

        return room;
    }

    /// <summary>A text, and the works that no text before it cites.</summary>
    private static PageRoom Of(CitedText text, HashSet<Citation> cited)
    {
        var room = new PageRoom(PageRoom.Written(text.Markdown), Elements(text.Markdown));
        foreach (var citation in text.Citations)
        {
            room += OfMark;
            if (cited.Add(citation))
            {
                room += OfWork + new PageRoom(PageRoom.Written(citation.Description) + PageRoom.Written(citation.Url?.Text), 0);
            }
        }

        return room;
    }

    /// <summary>Links, code and paragraphs: whatever begins with one of these signs.</summary>
    private static int Elements(string markdown)
    {
        var count = 1;
        foreach (var sign in markdown)
        {
            count += sign is '[' or '<' or '`' or '\n' ? 1 : 0;
        }

        return count;
    }
}
