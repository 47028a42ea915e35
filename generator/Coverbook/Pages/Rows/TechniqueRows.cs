using System.Collections.Concurrent;
using System.Collections.Immutable;
using Coverbook.Coverage.Publishing;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Views;
using Coverbook.Pages.Wording;
using Coverbook.Routes;
using Coverbook.Terms;

namespace Coverbook.Pages.Rows;

/// <summary>Makes a technique's row, which is the same in every list, and so made once; pages are made by several threads.</summary>
internal sealed class TechniqueRows(PageContext context)
{
    private readonly ConcurrentDictionary<TechniqueId, TechniqueRowView> rows = new();

    /// <summary>A technique in a table.</summary>
    public TechniqueRowView Of(PublishedTechnique coverage) =>
        rows.GetOrAdd(coverage.Technique.Id, static (_, made) => made.Rows.Make(made.Coverage), (Rows: this, Coverage: coverage));

    private TechniqueRowView Make(PublishedTechnique coverage) => new()
    {
        Id = coverage.Technique.Id.ToString(),
        Name = English.Label(coverage.FullName),
        Route = Route.Technique(coverage.Technique.Id),
        PrivateTo = coverage.Technique.PrivateTo,
        IsSub = coverage.Technique.Id.IsSubTechnique,
        Tactics = string.Join(", ", coverage.Tactics.Select(tactic => English.Label(tactic.Name))),
        Findings = coverage.DetectionCount,
        Rules = coverage.RuleCount,
        Best = context.Bands.Of(coverage.Best),
        Platforms = context.Filters.PlatformsOf(coverage),
        Providers = context.Filters.ProvidersOf(coverage),
        Status = CoverageSentences.Status(coverage.Status),
        StatusClass = coverage.Status.ToString().ToLowerInvariant(),
    };

    /// <summary>A table of techniques that needs no headings.</summary>
    public ImmutableArray<TechniqueGroupView> Groups(ImmutableArray<PublishedTechnique> techniques) =>
        techniques.IsEmpty ? [] : [new TechniqueGroupView(null, null, [.. techniques.Select(Of)])];

    /// <summary>What a list of so many techniques can be narrowed to.</summary>
    public FilterView Filter(int techniques) => new("technique", techniques)
    {
        Platforms = context.Filters.Platforms,
        Providers = context.Filters.Providers,
    };
}
