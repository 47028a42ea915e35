using System.Collections.Immutable;
using Coverbook.Coverage.Publishing;
using Coverbook.Pages.Planning;

namespace Coverbook.Pages.Defences;

/// <summary>The techniques that something serves over several pages, of which the first also tells what it is.</summary>
internal static class DefenceParts
{
    /// <summary>The most rules that a page lists.</summary>
    public const int MostRules = 40;

    /// <summary>The most characters that a row shows of the events that analytics ask for.</summary>
    public const int LongestEvents = 200;

    private const int MarkupOfRow = 480;
    private const int ElementsOfRow = 11;

    private static readonly PageRoom Room = new(Bytes: 80_000, Elements: 850);

    /// <summary>The techniques of each page of a mitigation; one page without any where there are none.</summary>
    public static ImmutableArray<ImmutableArray<PublishedUse>> Of(PublishedMitigation mitigation) =>
        [.. Room.Divide(mitigation.Uses, Size)];

    /// <summary>The techniques of each page of a log source or a data component; one page without any where there are none.</summary>
    public static ImmutableArray<ImmutableArray<ServedTechnique>> Of(ImmutableArray<ServedTechnique> techniques) =>
        [.. Room.Divide(techniques, _ => new PageRoom(MarkupOfRow + LongestEvents, ElementsOfRow))];

    private static PageRoom Size(PublishedUse use)
    {
        var texts = use.Texts.Select(PageRoom.Of).ToArray();
        return new PageRoom(MarkupOfRow + texts.Sum(text => text.Bytes), ElementsOfRow + texts.Sum(text => text.Elements));
    }
}
