using Coverbook.Coverage.Publishing;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Views;
using Coverbook.Pages.Wording;
using Coverbook.Routes;

namespace Coverbook.Pages.Techniques;

/// <summary>
/// Makes the section on detection strategies: each analytic with its logs, and beside each log whether the site has a rule or a finding
/// that
/// reads it. A site whose bundles have none has no section.
/// </summary>
internal sealed class DetectionSection(PageContext context)
{
    /// <summary>The section.</summary>
    public DetectionView? Make(PublishedTechnique coverage, PageCitations citations)
    {
        if (context.Model.LogSources.IsEmpty && coverage.Strategies.IsEmpty)
        {
            return null;
        }

        var id = coverage.Technique.Id.ToString();
        return new DetectionView(
            DetectionSentences.Of(coverage.Strategies, id),
            [
                .. coverage.Strategies.Select(strategy => new StrategyView(
                    strategy.Strategy.Id.ToString(),
                    English.Label(strategy.Strategy.Name),
                    AttackSite.Page(strategy.Strategy.Id)!,
                    [.. strategy.Analytics.Select(analytic => Analytic(analytic, id, citations))])),
            ]);
    }

    private static AnalyticView Analytic(PublishedAnalytic published, string technique, PageCitations citations)
    {
        var analytic = published.Analytic;
        return new AnalyticView(
            analytic.Id.ToString(),
            analytic.Id.ToString(),
            analytic.Platforms.IsEmpty ? null : English.Join(analytic.Platforms),
            DetectionSentences.Counted(published),
            citations.Text(analytic.Text),
            [.. published.Logs.Select(log => Log(log, technique))],
            [.. analytic.Tunables.Select(tunable => new FactView(English.Label(tunable.Field), tunable.Description))]);
    }

    private static LogRowView Log(PublishedLog log, string technique) => new(
        English.Label(log.Reference.Name),
        new LinkView(English.Label(log.Source.Name), Route.LogSource(log.Source.Id)),
        log.Reference.Channel,
        log.Component is { } component ? new LinkView(English.Label(component.Name), Route.DataComponent(component.Id)) : null,
        DetectionSentences.ReadBy(log, technique),
        log.IsReadForTechnique ? "here" : log.IsRead ? "elsewhere" : "none");
}
