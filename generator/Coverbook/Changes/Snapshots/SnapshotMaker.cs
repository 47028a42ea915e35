using Coverbook.Coverage.Publishing;
using Coverbook.Coverage.Totals;
using Coverbook.Terms;

namespace Coverbook.Changes.Snapshots;

/// <summary>Makes a site's snapshot. It takes the numbers that pages print, and counts none of its own.</summary>
internal static class SnapshotMaker
{
    /// <summary>The snapshot of what a site may show.</summary>
    public static Snapshot Of(PublishedModel model)
    {
        var keys = RuleKeys.Of(model.NamedRules);
        return new Snapshot
        {
            Head = new SnapshotHead(model.Dates.Refreshed(), Of(model.Totals)),
            Attack =
            [
                .. model.Totals.Domains.Select(
                    domain => new SnapshotRelease(domain.Domain.Word(), SnapshotText.Short(string.Join(" and ", domain.Versions))))
            ],
            Libraries = [.. LibrariesOf(model).OrderBy(library => library.Name, StringComparer.Ordinal)],
            Sources = [.. model.Sources.Select(Of).OrderBy(source => source.Key, StringComparer.Ordinal)],
            Techniques = [.. model.Techniques.Select(Of)],
            Withdrawn =
            [
                .. model.Withdrawn.Select(
                    gone => new SnapshotWithdrawal(gone.Technique.Id, SnapshotText.Short(gone.Technique.Name), gone.Successor))
            ],
            Rules = [.. model.NamedRules.Select(named => Of(named, keys[named])).OrderBy(rule => rule.Key, StringComparer.Ordinal)],
        };
    }

    private static SnapshotTotals Of(SiteTotals totals) => new(
        totals.Techniques,
        totals.SubTechniques,
        totals.Domains.Sum(domain => domain.Techniques.Direct + domain.TechniquesOutside),
        totals.Domains.Sum(domain => domain.SubTechniques.Direct + domain.SubTechniquesOutside),
        totals.Findings,
        totals.Rules.Own + totals.Rules.Others.Sum(library => library.Rules));

    private static IEnumerable<SnapshotLibrary> LibrariesOf(PublishedModel model)
    {
        var (own, others) = model.Totals.Rules;
        return others.Select(library => new SnapshotLibrary(SnapshotText.Short(library.Name), library.Rules)).Concat(
            own > 0 ? [new SnapshotLibrary(SnapshotText.Short(model.LibraryName ?? ""), own)] : []);
    }

    private static SnapshotSource Of(PublishedSource published) => new(
        KeyOf(published),
        SnapshotText.Short(published.Source.Name),
        SnapshotText.Short(published.Provider.Name),
        published.Source.AttackVersion is { } version ? SnapshotText.Short(version) : null,
        published.Source.Updated,
        published.Totals.Findings,
        [
            .. published.Source.Findings.Select(finding => SnapshotText.Short(finding.Id))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
        ]);

    private static string KeyOf(PublishedSource source) => $"{SnapshotText.Short(source.Source.ProviderId)}/{source.Source.Slug}";

    private static SnapshotTechnique Of(PublishedTechnique technique) => new(
        technique.Technique.Id,
        SnapshotText.Short(technique.FullName),
        technique.Status,
        technique.Best?.ToString(),
        technique.RuleCount,
        [
            .. technique.Rows.Select(row => new SnapshotRow(KeyOf(row.Source), row.Function, row.Count, row.Average?.ToString()))
                .OrderBy(row => row.Source, StringComparer.Ordinal)
                .ThenBy(row => row.Function)
        ]);

    private static SnapshotRule Of(NamedRule named, string key) => new(
        key,
        SnapshotText.Short(named.Rule.Title),
        SnapshotText.Short(named.Rule.Library.Name),
        named.Rule.Day,
        [.. named.Techniques.Distinct().Order()]);
}
