using System.Collections.Immutable;
using Coverbook.Attack;

namespace Coverbook.Pages.Planning;

/// <summary>
/// Room on a page: how much it has for what it lists, and how much of that something takes. A page has a size (design, section 13), so what
/// is longer is divided over several.
/// </summary>
/// <param name="Bytes">Bytes of HTML.</param>
/// <param name="Elements">Elements of the document.</param>
internal readonly record struct PageRoom(int Bytes, int Elements)
{
    /// <summary>What a list page has for its entries, beside the frame of all pages.</summary>
    public static readonly PageRoom OfList = new(110_000, 1_200);

    /// <summary>What a list page has where its frame holds filters, headings and the links to its other pages, too.</summary>
    public static readonly PageRoom OfTable = new(104_000, 1_120);

    private const int WidestEscape = 6;
    private const int WidestRune = 3;
    private const int WidestMarkup = 2;
    private const int MarkupOfCitation = 320;
    private const int ElementsOfCitation = 5;

    /// <summary>What two things take together.</summary>
    public static PageRoom operator +(PageRoom one, PageRoom other) => new(one.Bytes + other.Bytes, one.Elements + other.Elements);

    /// <summary>Whether something fits in here.</summary>
    public bool Holds(PageRoom taken) => taken.Bytes <= Bytes && taken.Elements <= Elements;

    /// <summary>
    /// Divides entries over pages, in their order; one page without any where there are none. An entry that is larger than any page has one
    /// of its own.
    /// </summary>
    /// <param name="entries">The entries.</param>
    /// <param name="roomOf">What an entry takes, rather too much than too little.</param>
    /// <param name="before">What stands before the entries on the first page.</param>
    public IEnumerable<ImmutableArray<T>> Divide<T>(IEnumerable<T> entries, Func<T, PageRoom> roomOf, PageRoom before = default)
    {
        var part = ImmutableArray.CreateBuilder<T>();
        var taken = before;
        foreach (var entry in entries)
        {
            var more = roomOf(entry);
            if (part.Count > 0 && !Holds(taken + more))
            {
                yield return part.DrainToImmutable();
                taken = default;
            }

            part.Add(entry);
            taken += more;
        }

        yield return part.DrainToImmutable();
    }

    /// <summary>What a text takes with its numbered citations and their entries in the list of works.</summary>
    public static PageRoom Of(CitedText text) => new(
        (WidestMarkup * text.Markdown.Length) + (text.Citations.Length * MarkupOfCitation), text.Citations.Length * ElementsOfCitation);

    /// <summary>About how many bytes a text takes, escaped.</summary>
    public static int Written(ReadOnlySpan<char> text)
    {
        var bytes = 0;
        foreach (var sign in text)
        {
            bytes += sign is '<' or '>' or '&' or '"' or '\'' ? WidestEscape : char.IsAscii(sign) ? 1 : WidestRune;
        }

        return bytes;
    }
}
