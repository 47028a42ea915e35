using System.Collections.Immutable;
using Coverbook.Coverage.Publishing;
using Coverbook.Coverage.Totals;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Wording;
using Coverbook.Routes;
using Coverbook.Terms;

namespace Coverbook.Pages.Drift;

/// <summary>The report on ids of other ATT&amp;CK versions. A library may name thousands: a page shows the first of each kind.</summary>
internal sealed class DriftPages(PageContext context)
{
    private const int RowsOfSection = 40;
    private const int RowsOfOrigins = 80;
    private const int PlacesOfFew = 5;
    private const int PlacesOfMany = 2;
    private const int FewRows = 24;

    private PublishedDrift Drift => context.Model.Drift;

    /// <summary>The one page; none on a site that names no technique.</summary>
    public IEnumerable<PlannedPage> Plan() => Drift.Origins.IsEmpty ? [] : [new PlannedPage(Route.Drift, "drift", Make)];

    private DriftView Make()
    {
        var sentence = DriftSentences.Summary(Drift, context.Model.AttackVersion);
        return new DriftView
        {
            Site = context.Site,
            Route = Route.Drift,
            Title = "Drift",
            Description = sentence,
            Sentence = sentence,
            Sections = [.. Drift.Ids.GroupBy(id => id.Fate).Select(group => Section(group.Key, [.. group]))],
            Merges = [.. Drift.Merges.Take(RowsOfSection).Select(Merge)],
            MoreMerges = DriftSentences.More(Drift.Merges.Length - RowsOfSection, "finding"),
            Origins = [.. Drift.Origins.Take(RowsOfOrigins).Select(Origin)],
            MoreOrigins = DriftSentences.More(Drift.Origins.Length - RowsOfOrigins, "source"),
        };
    }

    private DriftSectionView Section(MentionFate fate, ImmutableArray<DriftedId> ids) => new(
        fate.ToString().ToLowerInvariant(),
        DriftSentences.Heading(fate, context.Model.AttackVersion),
        DriftSentences.Explanation(fate),
        [.. ids.Take(RowsOfSection).Select(Row)],
        DriftSentences.More(ids.Length - RowsOfSection, "id"));

    private DriftRowView Row(DriftedId id)
    {
        var most = Drift.Ids.Length <= FewRows ? PlacesOfFew : PlacesOfMany;
        var all = id.Findings + id.Scores + id.Rules;
        var places = id.Places.Take(most).Select(
            place => new DriftPlaceView(
                English.Label(place.FindingId is null ? place.Name : $"{place.Name}: {place.FindingId}"), context.Place(place.Span)));
        return new DriftRowView(
            id.Written.ToString(),
            context.RouteOf(id.Written),
            [.. id.Now.Select(Now)],
            id.Cure,
            DriftSentences.Counted(id),
            [.. places],
            DriftSentences.More(all - Math.Min(most, id.Places.Length), "place"));
    }

    private DriftNowView Now(TechniqueId id) =>
        new(id.ToString(), context.Model.ById.GetValueOrDefault(id)?.FullName, context.RouteOf(id));

    private MergeView Merge(MergedFinding merged) => new(
        English.Label(merged.Source.Source.Name),
        context.Slugs.RouteOf(merged.Source),
        English.Label(merged.Finding.Id),
        English.Join([.. merged.From.Select(id => id.ToString())]),
        Now(merged.Technique),
        merged.Confidence?.ToString() ?? English.Missing);

    private DriftOriginView Origin(DriftOrigin origin)
    {
        var (name, page, kind) = origin switch
        {
            DriftOrigin.OfSource of => (of.Source.Source.Name, context.Slugs.RouteOf(of.Source), "source"),
            DriftOrigin.OfCapabilities of =>
                ($"{of.Provider} ({of.Mapping.Framework})", (Route?)context.Slugs.RouteOf(of.Mapping.ProviderId), "capabilities"),
            DriftOrigin.OfLibrary { Library: var library } =>
                (library.Name.Length > 0 ? library.Name : "Rules of this site", Route.Rules, "rules"),
            _ => ("", null, ""),
        };
        var fates = origin.Fates;
        return new DriftOriginView(
            English.Label(name), page, kind, origin.AttackVersion is { } version ? $"ATT&CK {version}" : English.Missing,
            English.Number(fates.Entries), Number(fates.Moved), Number(fates.Newer), Number(fates.Withdrawn), Number(fates.Unknown));
    }

    private static string Number(int count) => count == 0 ? English.Missing : English.Number(count);
}
