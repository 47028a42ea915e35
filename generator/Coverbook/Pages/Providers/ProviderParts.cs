using System.Collections.Immutable;
using Coverbook.Coverage.Publishing;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Rows;
using Coverbook.Pages.Wording;

namespace Coverbook.Pages.Providers;

/// <summary>What a page of a provider lists: its sources, its capabilities, and the techniques that its findings are mapped to.</summary>
internal sealed record ProviderPart(
    ImmutableArray<PublishedSource> Sources,
    ImmutableArray<PublishedCapability> Capabilities,
    ImmutableArray<PublishedTechnique> Techniques)
{
    /// <summary>The page in a word or two.</summary>
    public string Name => Techniques.IsEmpty ? (Capabilities.IsEmpty ? "Sources" : "Capabilities") : TechniqueParts.Name(Techniques);
}

/// <summary>Divides what a provider has over as many pages as it takes, in this order.</summary>
internal static class ProviderParts
{
    private const int MarkupOfRow = 400;
    private const int MarkupOfTechnique = 600;
    private const int ElementsOfRow = 8;
    private const int ElementsOfTechnique = 11;

    /// <summary>The pages; one where there is nothing.</summary>
    public static ImmutableArray<ImmutableArray<ProviderPart>> Of(
        PublishedProvider provider, ImmutableArray<PublishedTechnique> techniques) =>
    [
        .. PageRoom.OfTable.Divide(
            provider.Sources.Cast<object>().Concat(provider.Capabilities).Concat(techniques), Room)
            .Select(entries => ImmutableArray.Create(new ProviderPart(
                [.. entries.OfType<PublishedSource>()],
                [.. entries.OfType<PublishedCapability>()],
                [.. entries.OfType<PublishedTechnique>()]))),
    ];

    private static PageRoom Room(object entry) => entry switch
    {
        PublishedSource source => new PageRoom(MarkupOfRow + PageRoom.Written(English.Label(source.Source.Name)), ElementsOfRow),
        PublishedCapability capability => new PageRoom(
            MarkupOfRow + PageRoom.Written(capability.Capability.Name) + PageRoom.Written(capability.Capability.Group), ElementsOfRow),
        PublishedTechnique technique => new PageRoom(
            MarkupOfTechnique
            + PageRoom.Written(English.Label(technique.FullName))
            + technique.Tactics.Sum(tactic => PageRoom.Written(English.Label(tactic.Name))),
            ElementsOfTechnique),
        _ => default,
    };
}
