using System.Collections.Concurrent;
using Coverbook.Coverage.Publishing;
using Coverbook.Pages.Wording;
using Coverbook.Routes;
using Coverbook.Terms;

namespace Coverbook.Pages.Rows;

/// <summary>Makes a technique's line among related ones, once for all pages that have it; pages are made by several threads.</summary>
internal sealed class RelatedRows
{
    private readonly ConcurrentDictionary<TechniqueId, RelatedRowView> rows = new();

    /// <summary>A technique among related ones, with its counts.</summary>
    public RelatedRowView Of(PublishedTechnique coverage) =>
        rows.GetOrAdd(coverage.Technique.Id, static (_, made) => With(made, CoverageSentences.Counts(made)), coverage);

    /// <summary>The same with other words in the place of the counts.</summary>
    public static RelatedRowView With(PublishedTechnique coverage, string counts) => new(
        coverage.Technique.Id.ToString(), English.Label(coverage.FullName), Route.Technique(coverage.Technique.Id), counts);
}
