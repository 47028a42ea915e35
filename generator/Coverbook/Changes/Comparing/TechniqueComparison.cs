using Coverbook.Changes.Snapshots;

namespace Coverbook.Changes.Comparing;

/// <summary>What changed about techniques: those of ATT&amp;CK first, then their coverage.</summary>
internal static class TechniqueComparison
{
    /// <summary>All that changed.</summary>
    public static IEnumerable<Change> Of(Snapshot older, Snapshot newer)
    {
        var pairs = Pairs.Of(older.Techniques, newer.Techniques, technique => technique.Id.ToString()).ToArray();
        var names = NamesOf(older).Concat(NamesOf(newer))
            .GroupBy(source => source.Key, source => source.Value, StringComparer.Ordinal)
            .ToDictionary(names => names.Key, names => names.Last(), StringComparer.Ordinal);
        return pairs.SelectMany(pair => Existence(pair.Older, pair.Newer, newer))
            .Concat(
                from pair in pairs
                where pair.Older is not null && pair.Newer is not null
                from change in Coverage(pair.Older, pair.Newer, names)
                select change);
    }

    private static IEnumerable<KeyValuePair<string, string>> NamesOf(Snapshot snapshot) =>
        snapshot.Sources.Select(source => KeyValuePair.Create(source.Key, source.Name));

    private static IEnumerable<Change> Existence(SnapshotTechnique? before, SnapshotTechnique? after, Snapshot newer)
    {
        if (before is null)
        {
            yield return new Change.TechniqueAdded(after!);
        }
        else if (after is not null)
        {
            if (before.Name != after.Name)
            {
                yield return new Change.TechniqueRenamed(after.Id, before.Name, after.Name);
            }
        }
        else if (newer.Withdrawn.FirstOrDefault(gone => gone.Id == before.Id) is { } gone)
        {
            var successor = newer.Techniques.FirstOrDefault(technique => technique.Id == gone.Successor);
            yield return new Change.TechniqueWithdrawn(before, gone.Successor, successor is { IsCovered: true });
        }
        else
        {
            yield return new Change.TechniqueRemoved(before);
        }
    }

    private static IEnumerable<Change> Coverage(SnapshotTechnique before, SnapshotTechnique after, Dictionary<string, string> names)
    {
        if (before.Status != after.Status)
        {
            yield return new Change.Standing(after.Id, before.Status, after.Status);
        }

        foreach (var (_, one, other) in Pairs.Of(before.Rows, after.Rows, row => $"{row.Source}\n{row.Function}"))
        {
            if (one != other)
            {
                var (source, function) = ((one ?? other)!.Source, (one ?? other)!.Function);
                var none = new SnapshotRow(source, function, 0, null);
                yield return new Change.Findings(
                    after.Id, names.GetValueOrDefault(source, source), function, one ?? none, other ?? none);
            }
        }

        if (before.Rules != after.Rules)
        {
            yield return new Change.RulesOf(after.Id, before.Rules, after.Rules);
        }

        if (before.Best != after.Best)
        {
            yield return new Change.Best(after.Id, before.Best, after.Best);
        }
    }
}
