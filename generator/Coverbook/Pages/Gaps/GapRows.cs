using System.Collections.Immutable;
using Coverbook.Coverage.Publishing;
using Coverbook.Coverage.Totals;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Views;
using Coverbook.Pages.Wording;
using Coverbook.Routes;

namespace Coverbook.Pages.Gaps;

/// <summary>Makes the rows of lists, which are the same on every page.</summary>
internal sealed class GapRows(PageContext context)
{
    /// <summary>A table of techniques of one kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="techniques">The techniques of the page.</param>
    /// <param name="filter">What they can be narrowed to; <c>null</c> for the beginning of a list among those of others.</param>
    public GapTableView Table(GapKind kind, IEnumerable<PublishedTechnique> techniques, FilterView? filter = null) => new(
        GapSentences.Heading(kind),
        context.Model.Gaps.HasUsers,
        context.HasDomains,
        GapSentences.DetailHeading(kind),
        [.. techniques.Select(technique => Row(kind, technique))],
        filter);

    /// <summary>Ids that count for nothing.</summary>
    public ImmutableArray<NotInForceRowView> Ids(IEnumerable<DriftedId> ids) =>
    [
        .. ids.Select(id => new NotInForceRowView(
            id.Written.ToString(),
            context.RouteOf(id.Written),
            DriftSentences.Heading(id.Fate, context.Model.AttackVersion),
            DriftSentences.Counted(id))),
    ];

    private GapRowView Row(GapKind kind, PublishedTechnique technique) => new(
        technique.Technique.Id.ToString(),
        English.Label(technique.FullName),
        Route.Technique(technique.Technique.Id),
        technique.Technique.PrivateTo,
        DomainWords.Name(technique.Technique.Domain),
        string.Join(", ", technique.Tactics.Select(tactic => English.Label(tactic.Name))),
        technique.Users.Groups,
        technique.Users.Software,
        technique.Users.Campaigns,
        GapSentences.Detail(kind, technique, context.Model.Dates.Today));
}
