using Coverbook.Mappings;
using Coverbook.Terms;

namespace Coverbook.Coverage;

/// <summary>What a source stands for in the whole site.</summary>
/// <param name="Findings">Its findings that may at least be counted.</param>
/// <param name="Techniques">The techniques and sub-techniques in force that they indicate, whatever their function.</param>
public sealed record SourceTotals(int Findings, int Techniques)
{
    /// <summary>The totals of all sources of a model, by source.</summary>
    public static IReadOnlyDictionary<MappingSource, SourceTotals> Of(CoverageModel model)
    {
        IEqualityComparer<MappingSource> bySource = ReferenceEqualityComparer.Instance;
        var techniques = model.Techniques
            .SelectMany(coverage => coverage.Rows.Select(row => row.Source).Distinct(bySource))
            .CountBy(source => source, bySource)
            .ToDictionary(bySource);
        return model.Sources.ToDictionary(
            source => source,
            source => new SourceTotals(source.Findings.Count(finding => finding.Visibility != Visibility.None), techniques.GetValueOrDefault(source)),
            bySource);
    }
}
