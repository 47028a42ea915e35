using System.Collections.Immutable;
using Coverbook.Coverage.Publishing;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Rows;
using Coverbook.Pages.Views;
using Coverbook.Pages.Wording;
using Coverbook.Routes;
using Coverbook.Terms;

namespace Coverbook.Pages.Techniques;

/// <summary>Makes the list of all techniques.</summary>
internal sealed class TechniqueIndexPage(PageContext context)
{
    public TechniqueIndexView Make()
    {
        var techniques = context.Model.Techniques;
        var totals = context.Model.Totals;
        var counts = totals.SubTechniques == 0 ? English.Count(totals.Techniques, "technique")
            : $"{English.Count(totals.Techniques, "technique")} and {English.Count(totals.SubTechniques, "sub-technique")}";
        var detects = techniques.Length switch
        {
            0 => "",
            1 => ", with its findings and rules",
            _ => ", each with its findings and rules",
        };
        var sentence = $"ATT&CK {context.Model.AttackVersion}: {counts}{detects}.";
        return new TechniqueIndexView
        {
            Site = context.Site,
            Route = Route.Techniques,
            Title = "Techniques",
            Description = sentence,
            Sentence = sentence,
            Groups =
            [
                .. techniques.GroupBy(coverage => coverage.Technique.Domain)
                    .OrderBy(group => group.Key)
                    .Select(group => new TechniqueGroupView(
                        context.HasDomains ? DomainWords.Name(group.Key) : null, group.Key.Word(),
                        [
                            .. group.Select(new TechniqueRows(context).Of)
                        ])),
            ],
            Unknown = Unknown(),
        };
    }

    private ImmutableArray<UnknownTechniqueView> Unknown() =>
    [
        .. context.Model.Unknown
            .GroupBy(unknown => unknown.Written)
            .OrderBy(group => group.Key)
            .Select(group => new UnknownTechniqueView(group.Key.ToString(), NamedBy(context, group))),
    ];

    /// <summary>Who names an id, in the order of files and lines.</summary>
    public static ImmutableArray<NamedByView> NamedBy(PageContext context, IEnumerable<PublishedMention> mentions) =>
    [
        .. mentions.OrderBy(one => one.Span.Path)
            .ThenBy(one => one.Span.Start)
            .Select(one => new NamedByView(one.FindingId is null ? one.Name : $"{one.Name}: {one.FindingId}", context.Place(one.Span))),
    ];
}
