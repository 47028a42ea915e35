using System.Collections.Immutable;
using Coverbook.Coverage.Publishing;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Views;
using Coverbook.Pages.Wording;
using Coverbook.Routes;

namespace Coverbook.Pages.Techniques;

/// <summary>
/// Ids that mappings and rules name, but the site's ATT&amp;CK version does not have: the first of them and of those that name them. The
/// report on drift has all.
/// </summary>
internal static class UnknownTechniques
{
    private const int MostIds = 20;
    private const int MostNamedBy = 5;
    private const int MarkupOfName = 400;
    private const int ElementsOfName = 3;
    private const int ElementsOfId = 3;

    /// <summary>What they take on a page.</summary>
    public static PageRoom Room(PublishedModel model)
    {
        var shown = Ids(model).Take(MostIds).Select(id => Math.Min(id.Count(), MostNamedBy + 1)).ToArray();
        return new PageRoom(
            shown.Sum() * MarkupOfName, (shown.Sum() * ElementsOfName) + (shown.Length * ElementsOfId));
    }

    /// <summary>The ids.</summary>
    public static ImmutableArray<UnknownTechniqueView> Of(PageContext context) =>
    [
        .. Ids(context.Model).Take(MostIds)
            .Select(id => new UnknownTechniqueView(
                id.Key.ToString(),
                TechniqueIndexPage.NamedBy(context, id, MostNamedBy),
                RuleListSentences.More(id.Count() - MostNamedBy))),
    ];

    /// <summary>Where the rest of the ids stands; <c>null</c> where all are shown.</summary>
    public static LinkView? More(PublishedModel model)
    {
        var left = Ids(model).Count() - MostIds;
        return left <= 0 ? null : new LinkView($"{English.Sentence(English.Count(left, "more such id"))}", Route.Drift);
    }

    private static IEnumerable<IGrouping<Terms.TechniqueId, PublishedMention>> Ids(PublishedModel model) =>
        model.Unknown.GroupBy(unknown => unknown.Written).OrderBy(group => group.Key);
}
