using System.Collections.Immutable;
using Coverbook.Coverage.Publishing;
using Coverbook.Coverage.Totals;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Views;
using Coverbook.Pages.Wording;
using Coverbook.Routes;
using Coverbook.Terms;

namespace Coverbook.Pages.Techniques;

/// <summary>Makes the verdict at the head of a technique's page, and what would close its gap.</summary>
internal sealed class VerdictSection(PageContext context)
{
    private const int MostCovered = 4;
    private const int MostLogs = 6;

    /// <summary>The verdict.</summary>
    public VerdictView Make(PublishedTechnique coverage)
    {
        var providers = coverage.DetectRows.Select(row => row.Provider.Name).Distinct(StringComparer.Ordinal).Select(English.Label);
        var joined = English.Join([.. providers]);
        return new VerdictView(
            CoverageSentences.Status(coverage.Status),
            coverage.Status.ToString().ToLowerInvariant(),
            coverage.DetectionCount,
            context.Bands.Of(coverage.Best),
            coverage.RuleCount,
            string.IsNullOrEmpty(joined) ? null : joined);
    }

    /// <summary>What would close the gap; <c>null</c> where there is none.</summary>
    public NextStepView? NextStep(PublishedTechnique coverage)
    {
        if (coverage.Status != CoverageStatus.Gap)
        {
            return null;
        }

        ImmutableArray<LinkView> covered = [.. Near(coverage).Where(IsCovered).Take(MostCovered).Select(LinkTo)];
        ImmutableArray<LinkView> logs =
        [
            .. coverage.Strategies.SelectMany(strategy => strategy.Analytics)
                .Where(analytic => analytic.IsInScope)
                .SelectMany(analytic => analytic.Logs)
                .Where(log => !log.IsRead)
                .Select(log => log.Source)
                .DistinctBy(source => source.Id)
                .Take(MostLogs)
                .Select(source => new LinkView(English.Label(source.Name), Route.LogSource(source.Id))),
        ];
        return new NextStepView(GapSentences.Of(coverage.Technique.Id.ToString(), context.Config.Product.Name), covered, logs);
    }

    /// <summary>Its parent and siblings, or what is below it; then those that share most with it.</summary>
    private IEnumerable<PublishedTechnique> Near(PublishedTechnique coverage)
    {
        var id = coverage.Technique.Id;
        IEnumerable<TechniqueId> family = coverage.Parent is null
            ? coverage.SubTechniques
            : context.Model.ById[id.Parent].SubTechniques.Where(sibling => sibling != id).Prepend(id.Parent);
        return family.Concat(coverage.Sharing).Distinct().Select(near => context.Model.ById[near]);
    }

    private static bool IsCovered(PublishedTechnique technique) => technique.Status == CoverageStatus.Covered;

    private static LinkView LinkTo(PublishedTechnique technique) =>
        new(English.Label($"{technique.Technique.Id} {technique.FullName}"), Route.Technique(technique.Technique.Id));
}
