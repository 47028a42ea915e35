using Coverbook.Coverage.Publishing;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Wording;
using Coverbook.Routes;

namespace Coverbook.Pages.Rows;

/// <summary>Makes a technique's row, which is the same in every list.</summary>
internal sealed class TechniqueRows(PageContext context)
{
    /// <summary>A technique in a table.</summary>
    public TechniqueRowView Of(PublishedTechnique coverage) => new()
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
        Status = CoverageSentences.Status(coverage.Status),
        StatusClass = coverage.Status.ToString().ToLowerInvariant(),
    };

    /// <summary>A technique among related ones.</summary>
    public static RelatedRowView Related(PublishedTechnique coverage) => new(
        coverage.Technique.Id.ToString(),
        English.Label(coverage.FullName),
        Route.Technique(coverage.Technique.Id),
        CoverageSentences.Counts(coverage));
}
