using System.Collections.Immutable;
using Coverbook.Changes.Comparing;
using Coverbook.Changes.Snapshots;
using Coverbook.Coverage.Totals;
using Coverbook.Mappings;
using Coverbook.Terms;
using CsCheck;

namespace Coverbook.Tests.Changes;

/// <summary>What holds of the comparison of any two snapshots.</summary>
public sealed class ComparisonTests
{
    private static readonly Gen<string> Names = OneOf("A", "B", "C");

    private static readonly Gen<SnapshotRow> Rows = Gen.Select(
        OneOf("aws/a", "aws/b"), Gen.Enum<MappingFunction>(), Gen.Int[1, 2], OneOf<string?>(null, "0.50", "0.80"),
        (source, function, findings, average) => new SnapshotRow(source, function, findings, average));

    private static readonly Gen<SnapshotTechnique> Techniques = Gen.Select(
        OneOf("T1001", "T1002", "T1003"), Names, Gen.Enum<CoverageStatus>(), OneOf<string?>(null, "0.80"), Gen.Int[0, 2], Rows.Array[0, 3],
        (id, name, status, best, rules, rows) =>
            new SnapshotTechnique(
                TechniqueId.Parse(id), name, status, best, rules, [.. rows.DistinctBy(row => (row.Source, row.Function))]));

    private static readonly Gen<SnapshotSource> Sources = Gen.Select(
        OneOf("aws/a", "aws/b"), Names, Gen.Int[0, 2], Names.Array[0, 3],
        (key, name, entries, findings) =>
            new SnapshotSource(key, name, "AWS", null, null, entries, [.. findings.Distinct().Order(StringComparer.Ordinal)]));

    private static readonly Gen<SnapshotRule> Rules = Gen.Select(
        OneOf("k1", "k2", "k3"), Names, Names, OneOf("T1001", "T1002").Array[0, 2],
        (key, title, library, ids) =>
            new SnapshotRule(key, title, library, null, [.. ids.Distinct().Order(StringComparer.Ordinal).Select(TechniqueId.Parse)]));

    private static readonly Gen<Snapshot> Snapshots = Gen.Select(
        Techniques.Array[0, 3], Sources.Array[0, 2], Rules.Array[0, 3], Gen.Int[0, 3].Array[4],
        (techniques, sources, rules, counts) => new Snapshot
        {
            Head = new SnapshotHead(null, new SnapshotTotals(0, 0, counts[0], counts[1], counts[2], counts[3])),
            Attack = [new SnapshotRelease("enterprise-attack", counts[0].ToString(System.Globalization.CultureInfo.InvariantCulture))],
            Libraries = [new SnapshotLibrary("L", counts[3])],
            Sources = [.. sources.DistinctBy(source => source.Key)],
            Techniques = [.. techniques.DistinctBy(technique => technique.Id)],
            Rules = [.. rules.DistinctBy(rule => rule.Key)],
        });

    [Fact]
    public void A_snapshot_has_not_changed_from_itself() =>
        Snapshots.Sample(snapshot =>
        {
            var later = snapshot with { Head = snapshot.Head with { Date = new DateOnly(2026, 1, 1) } };
            return SnapshotComparison.Of(snapshot, later).IsEmpty;
        });

    [Fact]
    public void The_way_back_is_the_way_there_turned_round() =>
        Gen.Select(Snapshots, Snapshots).Sample((one, other) =>
        {
            var there = SnapshotComparison.Of(one, other).All.Select(Turned).Select(Text);
            return there.SequenceEqual(SnapshotComparison.Of(other, one).All.Select(Text));
        });

    [Fact]
    public void Two_snapshots_that_differ_have_changed() =>
        Gen.Select(Snapshots, Snapshots).Sample((one, other) =>
            SnapshotComparison.Of(one, other).IsEmpty
                == SnapshotWriter.ToJson(Sorted(one)).AsSpan().SequenceEqual(SnapshotWriter.ToJson(Sorted(other))));

    [Fact]
    public void What_fell_is_a_regression_and_what_rose_is_none() =>
        Gen.Select(Snapshots, Snapshots).Sample((one, other) =>
        {
            var (there, back) = (SnapshotComparison.Of(one, other), SnapshotComparison.Of(other, one));
            return there.All.Zip(back.All).All(pair => !(pair.First.IsRegression && pair.Second.IsRegression));
        });

    private static Gen<T> OneOf<T>(params T[] items) => Gen.Int[0, items.Length - 1].Select(index => items[index]);

    /// <summary>The same in the order that files have.</summary>
    private static Snapshot Sorted(Snapshot snapshot) => snapshot with
    {
        Sources = [.. snapshot.Sources.OrderBy(source => source.Key, StringComparer.Ordinal)],
        Techniques =
        [
            .. snapshot.Techniques.OrderBy(technique => technique.Id).Select(technique => technique with
            {
                Rows = [.. technique.Rows.OrderBy(row => row.Source, StringComparer.Ordinal).ThenBy(row => row.Function)],
            })
        ],
        Rules = [.. snapshot.Rules.OrderBy(rule => rule.Key, StringComparer.Ordinal)],
    };

    private static Change Turned(Change change) => change switch
    {
        Change.Total total => total with { Older = total.Newer, Newer = total.Older },
        Change.Release release => release with { Older = release.Newer, Newer = release.Older },
        Change.TechniqueAdded added => new Change.TechniqueRemoved(added.Technique),
        Change.TechniqueRemoved removed => new Change.TechniqueAdded(removed.Technique),
        Change.TechniqueRenamed renamed => renamed with { Older = renamed.Newer, Newer = renamed.Older },
        Change.Standing standing => standing with { Older = standing.Newer, Newer = standing.Older },
        Change.Best best => best with { Older = best.Newer, Newer = best.Older },
        Change.Findings findings => findings with { Source = "", Older = findings.Newer, Newer = findings.Older },
        Change.RulesOf rules => rules with { Older = rules.Newer, Newer = rules.Older },
        Change.SourceAdded added => new Change.SourceRemoved(added.Source),
        Change.SourceRemoved removed => new Change.SourceAdded(removed.Source),
        Change.SourceChanged changed => new Change.SourceChanged(changed.Newer, changed.Older, changed.Removed, changed.Added),
        Change.Library library => library with { Older = library.Newer, Newer = library.Older },
        Change.RuleAdded added => new Change.RuleRemoved(added.Rule),
        Change.RuleRemoved removed => new Change.RuleAdded(removed.Rule),
        Change.RuleChanged changed => new Change.RuleChanged(changed.Newer, changed.Older, changed.Removed, changed.Added),
        _ => throw new ArgumentOutOfRangeException(nameof(change)),
    };

    /// <summary>A source goes by the later one's name in both directions.</summary>
    private static string Text(Change change) => change switch
    {
        Change.Findings findings => $"{findings.Technique} {findings.Older} {findings.Newer}",
        Change.SourceChanged changed => $"{Key(changed.Older)} {Key(changed.Newer)} {Of(changed.Added)} {Of(changed.Removed)}",
        Change.RuleChanged changed => $"{changed.Older.Title} {changed.Newer.Title} {Of(changed.Added)} {Of(changed.Removed)}",
        Change.TechniqueAdded added => $"added {added.Technique.Id}",
        Change.TechniqueRemoved removed => $"removed {removed.Technique.Id}",
        Change.SourceAdded added => $"added {added.Source.Key}",
        Change.SourceRemoved removed => $"removed {removed.Source.Key}",
        Change.RuleAdded added => $"added {added.Rule.Key}",
        Change.RuleRemoved removed => $"removed {removed.Rule.Key}",
        _ => change.ToString(),
    };

    private static string Key(SnapshotSource source) => $"{source.Key} {source.Name} {source.Entries}";

    private static string Of<T>(ImmutableArray<T> items) => string.Join(',', items);
}
