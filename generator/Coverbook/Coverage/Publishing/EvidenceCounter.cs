using Coverbook.Config;
using Coverbook.Coverage.Totals;
using Coverbook.Terms;

namespace Coverbook.Coverage.Publishing;

/// <summary>Counts techniques in scope by the findings and rules that they have of their own.</summary>
/// <param name="bands">The thresholds of confidences.</param>
internal sealed class EvidenceCounter(CoverageOptions bands)
{
    /// <summary>Those that findings detect, by their best confidence.</summary>
    public BandTotals Bands(IEnumerable<TechniqueCoverage> techniques) =>
        Bands(techniques.Where(coverage => coverage.IsInScope)
            .Select(coverage => coverage.DetectRows)
            .Where(rows => rows.Any(HasFinding))
            .Select(BestOf));

    /// <summary>Those that findings of one provider detect, by the best confidence that these give.</summary>
    public BandTotals Bands(ProviderOptions provider, IEnumerable<TechniqueCoverage> techniques) =>
        Bands(techniques.Where(coverage => coverage.IsInScope)
            .Select(coverage => coverage.DetectRows.Where(row => row.Provider.Id == provider.Id))
            .Where(rows => rows.Any(HasFinding))
            .Select(BestOf));

    /// <summary>How many of them findings of a provider detect.</summary>
    public static ProviderReach Reach(ProviderOptions provider, IEnumerable<TechniqueCoverage> techniques) => new(
        provider.Id,
        techniques.Count(coverage =>
            coverage.IsInScope && coverage.DetectRows.Any(row => row.Provider.Id == provider.Id && HasFinding(row))));

    /// <summary>Them by the number of their findings that detect and their rules.</summary>
    public static EvidenceRanking Ranking(IEnumerable<TechniqueCoverage> techniques) => new(
    [
        .. techniques.Where(coverage => coverage.IsInScope)
            .Select(coverage => coverage.DetectionCount + coverage.RuleCount)
            .OrderDescending()
    ]);

    private BandTotals Bands(IEnumerable<Confidence?> best)
    {
        var (high, medium, low, unstated) = (0, 0, 0, 0);
        foreach (var one in best)
        {
            _ = one is not { } stated ? unstated++ : bands.BandOf(stated) switch
            {
                ConfidenceBand.High => high++,
                ConfidenceBand.Medium => medium++,
                _ => low++,
            };
        }

        return new BandTotals(high, medium, low, unstated);
    }

    private static bool HasFinding(SourceRow row) => !row.Findings.IsEmpty;

    private static Confidence? BestOf(IEnumerable<SourceRow> rows) =>
        rows.SelectMany(row => row.Findings).Max(finding => finding.Confidence);
}
