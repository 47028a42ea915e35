using System.Collections.Immutable;
using Coverbook.Coverage.Publishing;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Rows;
using Coverbook.Pages.Views;
using Coverbook.Pages.Wording;
using Coverbook.Routes;
using Coverbook.Terms;

namespace Coverbook.Pages.Adversaries;

/// <summary>Makes the list of groups, of software or of campaigns, on as many pages as it takes.</summary>
internal sealed class AdversaryIndexPage(PageContext context, AttackIdKind kind)
{
    private const int MarkupOfRow = 380;
    private const int ElementsOfRow = 12;

    private readonly AdversarySentences sentences = new(context.Config.Product.Name);

    /// <summary>Those that each page lists, by id.</summary>
    public ImmutableArray<ImmutableArray<AdversarySummaryView>> Parts { get; } =
        [.. PageRoom.OfList.Divide(Of(context.Model, kind).Select(AdversaryRows.Of), Room)];

    /// <summary>The page with one of its parts, counted from 0.</summary>
    public AdversaryIndexView Make(int part)
    {
        var name = AdversarySentences.ListName(kind);
        var which = CapabilitySentences.Part(part, Parts.Length);
        var sentence = sentences.List(kind, Parts.Sum(one => one.Length), context.Model.AttackVersion);
        return new AdversaryIndexView
        {
            Site = context.Site,
            Route = RouteOf(part),
            Title = which is null ? name : $"{name}, {which}",
            Heading = name,
            Description = which is null ? sentence : $"{English.Sentence(which)}. {sentence}",
            Trail = part == 0 ? [] : [new LinkView(name, Route.ListOf(kind))],
            Sentence = sentence,
            Lists = context.AdversaryLists,
            List = Route.ListOf(kind),
            HasKinds = kind == AttackIdKind.Software,
            Rows = Parts[part],
            Part = which is null ? null : $"{English.Sentence(which)}.",
            Pages = Parts.Length == 1
                ? []
                : [.. Parts.Select((rows, index) => new LinkView($"{rows[0].Id} to {rows[^1].Id}", RouteOf(index)))],
        };
    }

    /// <summary>The address of one of its pages, counted from 0.</summary>
    public Route RouteOf(int part) => part == 0 ? Route.ListOf(kind) : Route.Continued(Route.ListOf(kind), part + 1);

    private static IEnumerable<PublishedAdversary> Of(PublishedModel model, AttackIdKind kind) =>
        model.Adversaries.Where(published => published.Adversary.Id.Kind == kind);

    private static PageRoom Room(AdversarySummaryView row) =>
        new(MarkupOfRow + PageRoom.Written(row.Name) + PageRoom.Written(row.Aliases), ElementsOfRow);
}
