using System.Collections.Immutable;
using Coverbook.Config;
using Coverbook.Coverage.Totals;
using Coverbook.Mappings;

namespace Coverbook.Coverage.Publishing;

/// <summary>A provider with its sources.</summary>
/// <param name="Provider">The provider.</param>
/// <param name="Totals">What its sources stand for together.</param>
/// <param name="Sources">Its sources, by name.</param>
/// <param name="Capabilities">Its capabilities that may be named, by name.</param>
internal sealed record PublishedProvider(
    ProviderOptions Provider,
    ProviderTotals Totals,
    ImmutableArray<PublishedSource> Sources,
    ImmutableArray<PublishedCapability> Capabilities);

/// <summary>A source.</summary>
/// <param name="Source">The source, with the findings that may be shown, and of these what may be.</param>
/// <param name="Provider">Its provider.</param>
/// <param name="Totals">What it stands for, shown or not.</param>
/// <param name="Unmapped">The findings that it can raise and that nothing maps, where they may be named; in the order of their ids.</param>
/// <param name="Fates">What became of the ids that it names.</param>
internal sealed record PublishedSource(
    MappingSource Source, ProviderOptions Provider, SourceTotals Totals, ImmutableArray<string> Unmapped, FateTotals Fates);
