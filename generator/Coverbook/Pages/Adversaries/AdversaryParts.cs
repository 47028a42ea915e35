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
    private const int MostBytes = 120_000;
    private const int MarkupOfEntry = 450;
    private const int MarkupOfMark = 40;
    private const int MarkupOfWork = 100;

    /// <summary>The entries of each page; one page without any where there is nothing to list.</summary>
    public static ImmutableArray<ImmutableArray<AdversaryEntry>> Of(PublishedAdversary published) => [.. Divide(published)];

    private static IEnumerable<ImmutableArray<AdversaryEntry>> Divide(PublishedAdversary published)
    {
        var part = ImmutableArray.CreateBuilder<AdversaryEntry>();
        var cited = new HashSet<Citation>();
        var bytes = Bytes(published.Adversary.Text, cited);
        foreach (var entry in AdversaryEntry.Of(published))
        {
            var more = Bytes(entry, cited);
            if (part.Count > 0 && bytes + more > MostBytes)
            {
                yield return part.DrainToImmutable();
                cited.Clear();
                (bytes, more) = (0, Bytes(entry, cited));
            }

            part.Add(entry);
            bytes += more;
        }

        yield return part.DrainToImmutable();
    }

    /// <summary>About what an entry takes, rather too much than too little.</summary>
    private static int Bytes(AdversaryEntry entry, HashSet<Citation> cited)
    {
        var bytes = MarkupOfEntry;
        foreach (var text in entry.Texts)
        {
            bytes += Bytes(text, cited);
        }

        return bytes;
    }

    /// <summary>A text, and the works that no text before it cites.</summary>
    private static int Bytes(CitedText text, HashSet<Citation> cited)
    {
        var bytes = PageRoom.Written(text.Markdown);
        foreach (var citation in text.Citations)
        {
            bytes += MarkupOfMark
                + (cited.Add(citation) ? MarkupOfWork + PageRoom.Written(citation.Description) + PageRoom.Written(citation.Url?.Text) : 0);
        }

        return bytes;
    }
}
