using Coverbook.Coverage.Publishing;
using Coverbook.Mappings;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Views;
using Coverbook.Pages.Wording;
using Coverbook.Routes;
using Coverbook.Terms;

namespace Coverbook.Pages.Techniques;

/// <summary>
/// Makes the table of capabilities of a technique's page. Why each has its score stands on the capability's own page, at the technique.
/// </summary>
internal sealed class CapabilitySection(PageContext context)
{
    private const int MostRows = 40;

    /// <summary>The table; <c>null</c> where no capability is mapped.</summary>
    public CapabilitiesView? Make(PublishedTechnique coverage)
    {
        var capabilities = coverage.Capabilities;
        return capabilities.Count == 0
            ? null
            : new CapabilitiesView(
                CapabilitySentences.Of(capabilities, coverage.Technique.Id.ToString()),
                $"Capabilities mapped to {coverage.Technique.Id}",
                context.Sentences.ProviderColumn,
                [.. capabilities.Named.Take(MostRows).Select(Row)],
                CapabilitySentences.More(capabilities.Named.Length - MostRows),
                Route.Providers,
                CapabilitySentences.Hidden(capabilities.Hidden));
    }

    private CapabilityRowView Row(PublishedCapabilityRow row) => new(
        CapabilitySentences.Name(row.Capability),
        Place(row.Capability, row.Scores[0].Technique),
        English.Label(row.Capability.Provider.Name),
        Word(row, MappingFunction.Detect),
        Word(row, MappingFunction.Protect),
        Word(row, MappingFunction.Respond),
        Relation(row));

    /// <summary>Where a capability's pages speak of a technique.</summary>
    private PlacedLinkView Place(PublishedCapability capability, TechniqueId written) =>
        new(context.Slugs.RouteOf(capability, context.Slugs.PartsOf(capability).Of(written)), written.ToString());

    private static ScoreView Word(PublishedCapabilityRow row, MappingFunction category) =>
        new(CapabilitySentences.Word(row.Best(category)), row.Best(category)?.ToString().ToLowerInvariant());

    /// <summary>What is said where there are no scores.</summary>
    private static string? Relation(PublishedCapabilityRow row) =>
        row.Scores.All(score => score.Category is null) ? CapabilitySentences.Does(row.Scores[0]) : null;
}
