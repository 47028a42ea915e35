using System.Collections.Immutable;
using Coverbook.Coverage;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Rows;
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
        var subs = techniques.Count(coverage => coverage.Technique.Id.IsSubTechnique);
        var counts = subs == 0 ? English.Count(techniques.Length, "technique")
            : $"{English.Count(techniques.Length - subs, "technique")} and {English.Count(subs, "sub-technique")}";
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
                        context.HasDomains ? DomainWords.Name(group.Key) : null, group.Key.Word(), [.. group.Select(new TechniqueRows(context).Of)])),
            ],
            Unknown = Unknown(),
        };
    }

    private ImmutableArray<UnknownTechniqueView> Unknown() =>
    [
        .. context.Model.UnknownTechniques
            .GroupBy(unknown => unknown.Id)
            .OrderBy(group => group.Key)
            .Select(group => new UnknownTechniqueView(group.Key.ToString(), NamedBy(context, group))),
    ];

    /// <summary>Who names an id, in the order of files and lines.</summary>
    public static ImmutableArray<NamedByView> NamedBy(PageContext context, IEnumerable<UnknownTechnique> unknown) =>
    [
        .. unknown.OrderBy(one => one.Span.Path)
            .ThenBy(one => one.Span.Start)
            .Select(one => new NamedByView(one.NamedBy, context.Place(one.Span))),
    ];
}
