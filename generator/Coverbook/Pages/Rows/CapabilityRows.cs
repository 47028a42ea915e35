using System.Collections.Immutable;
using Coverbook.Coverage.Publishing;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Wording;

namespace Coverbook.Pages.Rows;

/// <summary>Makes a capability's row, which is the same in every list.</summary>
internal sealed class CapabilityRows(PageContext context)
{
    /// <summary>The capabilities of a provider, by name.</summary>
    public ImmutableArray<CapabilitySummaryView> Of(PublishedProvider provider) => [.. provider.Capabilities.Select(Of)];

    private CapabilitySummaryView Of(PublishedCapability published) => new(
        CapabilitySentences.Name(published),
        context.Slugs.RouteOf(published),
        published.Capability.Group,
        CapabilitySentences.Techniques(published.Totals.Detect),
        CapabilitySentences.Techniques(published.Totals.Protect),
        CapabilitySentences.Techniques(published.Totals.Respond),
        published.Capability.Mapping.AttackVersion is { } version ? $"ATT&CK {version}" : English.Missing);
}
