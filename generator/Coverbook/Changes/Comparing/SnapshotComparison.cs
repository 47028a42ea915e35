using System.Collections.Immutable;
using Coverbook.Changes.Snapshots;
using Coverbook.Terms;

namespace Coverbook.Changes.Comparing;

/// <summary>
/// The door to comparisons: what changed from one snapshot to another. Techniques are known by their ids, sources and rules by their keys.
/// </summary>
internal static class SnapshotComparison
{
    private static readonly Measure[] Measures = Enum.GetValues<Measure>();

    /// <summary>All that changed.</summary>
    public static SnapshotChanges Of(Snapshot older, Snapshot newer) => new(
        older.Head,
        newer.Head,
        [
            .. Totals(older.Head.Totals, newer.Head.Totals),
            .. Releases(older, newer),
            .. TechniqueComparison.Of(older, newer),
            .. Sources(older, newer),
            .. Rules(older, newer),
        ]);

    /// <summary>A total by its measure.</summary>
    public static int Of(SnapshotTotals totals, Measure measure) => measure switch
    {
        Measure.CoveredTechniques => totals.CoveredTechniques,
        Measure.CoveredSubTechniques => totals.CoveredSubTechniques,
        Measure.Findings => totals.Findings,
        _ => totals.Rules,
    };

    private static IEnumerable<Change> Totals(SnapshotTotals older, SnapshotTotals newer) => Measures
        .Where(measure => Of(older, measure) != Of(newer, measure))
        .Select(measure => new Change.Total(measure, Of(older, measure), Of(newer, measure)));

    private static IEnumerable<Change> Releases(Snapshot older, Snapshot newer) =>
        Pairs.Of(older.Attack, newer.Attack, release => release.Domain)
            .Where(pair => pair.Older?.Version != pair.Newer?.Version)
            .Select(pair => new Change.Release(pair.Key, pair.Older?.Version, pair.Newer?.Version));

    private static IEnumerable<Change> Sources(Snapshot older, Snapshot newer)
    {
        foreach (var (_, before, after) in Pairs.Of(older.Sources, newer.Sources, source => source.Key))
        {
            if (before is null)
            {
                yield return new Change.SourceAdded(after!);
            }
            else if (after is null)
            {
                yield return new Change.SourceRemoved(before);
            }
            else if (!before.Findings.SequenceEqual(after.Findings, StringComparer.Ordinal)
                || before with { Findings = [] } != after with { Findings = [] })
            {
                yield return new Change.SourceChanged(
                    before,
                    after,
                    [.. after.Findings.Except(before.Findings, StringComparer.Ordinal)],
                    [.. before.Findings.Except(after.Findings, StringComparer.Ordinal)]);
            }
        }
    }

    private static IEnumerable<Change> Rules(Snapshot older, Snapshot newer)
    {
        foreach (var (name, before, after) in Pairs.Of(older.Libraries, newer.Libraries, library => library.Name))
        {
            if ((before?.Rules ?? 0) != (after?.Rules ?? 0))
            {
                yield return new Change.Library(name, before?.Rules ?? 0, after?.Rules ?? 0);
            }
        }

        var gone = newer.Withdrawn.DistinctBy(one => one.Id).ToDictionary(one => one.Id, one => one.Successor);
        foreach (var (_, was, after) in Pairs.Of(older.Rules, newer.Rules, rule => rule.Key))
        {
            var before = was is null ? null : was with { Techniques = Followed(was.Techniques, gone) };
            if (before is null)
            {
                yield return new Change.RuleAdded(after!);
            }
            else if (after is null)
            {
                yield return new Change.RuleRemoved(was!);
            }
            else if (!before.Techniques.SequenceEqual(after.Techniques)
                || before with { Techniques = [] } != after with { Techniques = [] })
            {
                yield return new Change.RuleChanged(
                    before,
                    after,
                    [.. after.Techniques.Except(before.Techniques)],
                    [.. before.Techniques.Except(after.Techniques)]);
            }
        }
    }

    /// <summary>
    /// What a rule's tags stand for once ATT&amp;CK has revoked some of their ids: that is told of the techniques, and the rule is what it
    /// was.
    /// </summary>
    private static ImmutableArray<TechniqueId> Followed(
        ImmutableArray<TechniqueId> ids, Dictionary<TechniqueId, TechniqueId?> gone) => ids.Any(gone.ContainsKey)
        ? [.. ids.Select(id => gone.TryGetValue(id, out var successor) ? successor : id).OfType<TechniqueId>().Distinct().Order()]
        : ids;
}
