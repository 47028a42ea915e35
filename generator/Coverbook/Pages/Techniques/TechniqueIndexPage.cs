using System.Collections.Immutable;
using Coverbook.Coverage.Publishing;
using Coverbook.Pages.Pictures;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Rows;
using Coverbook.Pages.Views;
using Coverbook.Pages.Wording;
using Coverbook.Routes;
using Coverbook.Terms;

namespace Coverbook.Pages.Techniques;

/// <summary>Makes the list of all techniques, on as many pages as it takes.</summary>
internal sealed class TechniqueIndexPage
{
    private const int MarkupOfTactic = 1_000;
    private const int ElementsOfTactic = 14;

    private readonly PageContext context;
    private readonly TechniqueRows rows;

    public TechniqueIndexPage(PageContext context)
    {
        this.context = context;
        rows = new TechniqueRows(context);
        PublishedTechnique[] techniques = [.. context.Model.Techniques.OrderBy(technique => technique.Technique.Domain)];
        var unknown = UnknownTechniques.Room(context.Model);
        Parts = TechniqueParts.Divide(techniques, unknown);
        if (Parts.Length > 1)
        {
            var tactics = context.Model.Tactics.Length;
            Parts = TechniqueParts.Divide(
                techniques, unknown + new PageRoom(tactics * MarkupOfTactic, (tactics + 1) * ElementsOfTactic));
        }
    }

    /// <summary>The techniques of each page: by domain, then by id.</summary>
    public ImmutableArray<ImmutableArray<PublishedTechnique>> Parts { get; }

    /// <summary>Who names an id, in the order of files and lines.</summary>
    public static ImmutableArray<NamedByView> NamedBy(
        PageContext context, IEnumerable<PublishedMention> mentions, int most = int.MaxValue) =>
    [
        .. mentions.OrderBy(one => one.Span.Path)
            .ThenBy(one => one.Span.Start)
            .Take(most)
            .Select(one => new NamedByView(one.FindingId is null ? one.Name : $"{one.Name}: {one.FindingId}", context.Place(one.Span))),
    ];

    /// <summary>One of its pages, counted from 0.</summary>
    public TechniqueIndexView Make(int index)
    {
        var part = PartOf(index);
        var isDivided = Parts.Length > 1;
        var sentence = Sentence();
        return new TechniqueIndexView
        {
            Site = context.Site,
            Route = part.Route,
            Title = part.Titled("Techniques"),
            Description = part.IsFirst ? sentence : $"{part.Words} {sentence}",
            Trail = part.IsFirst ? [] : [new LinkView("Techniques", Route.Techniques)],
            Sentence = sentence,
            Tactics = isDivided && part.IsFirst ? TacticBars.Of(context) : [],
            Groups = [.. part.Rows.GroupBy(coverage => coverage.Technique.Domain).OrderBy(group => group.Key).Select(Group)],
            Filter = rows.Filter(context.Model.Techniques.Length),
            Paging = Paging.Of(part, TechniqueParts.Name),
            Unknown = part.IsFirst ? UnknownTechniques.Of(context) : [],
            MoreUnknown = part.IsFirst ? UnknownTechniques.More(context.Model) : null,
        };
    }

    /// <summary>One of its pages, counted from 0.</summary>
    public Part<PublishedTechnique> PartOf(int index) => new(Route.Techniques, Parts, index);

    private string Sentence()
    {
        var totals = context.Model.Totals;
        var counts = totals.SubTechniques == 0 ? English.Count(totals.Techniques, "technique")
            : $"{English.Count(totals.Techniques, "technique")} and {English.Count(totals.SubTechniques, "sub-technique")}";
        var detects = context.Model.Techniques.Length switch
        {
            0 => "",
            1 => ", with its findings and rules",
            _ => ", each with its findings and rules",
        };
        return $"ATT&CK {context.Model.AttackVersion}: {counts}{detects}.";
    }

    private TechniqueGroupView Group(IGrouping<AttackDomain, PublishedTechnique> group) => new(
        context.HasDomains ? DomainWords.Name(group.Key) : null,
        context.HasDomains ? group.Key.Word() : null,
        [.. group.Select(rows.Of)]);
}
