using System.Collections.Immutable;
using Coverbook.Coverage.Publishing;
using Coverbook.Pages.Rows;
using Coverbook.Terms;

namespace Coverbook.Pages.Techniques;

/// <summary>
/// Shows the techniques beside one: its family, and those that share most findings and rules with it.
/// </summary>
internal sealed class RelatedTechniques(PublishedModel model)
{
    private const int MostSharing = 12;

    private readonly RelatedRows rows = new();

    public RelatedView Make(PublishedTechnique coverage)
    {
        var id = coverage.Technique.Id;
        var parent = coverage.Parent is null ? null : model.ById[id.Parent];
        var siblings = parent is null ? [] : Rows(parent.SubTechniques.Where(sibling => sibling != id));
        var related = new RelatedView
        {
            Parent = parent is null ? null : rows.Of(parent),
            SubTechniques = Rows(coverage.SubTechniques),
            Siblings = siblings,
            Sharing = Rows(coverage.Sharing.Take(MostSharing)),
        };
        var isAlone = parent is null && related.SubTechniques.IsEmpty && related.Sharing.IsEmpty;
        return isAlone ? related with { Nothing = $"No technique of this site is related to {id}." } : related;
    }

    private ImmutableArray<RelatedRowView> Rows(IEnumerable<TechniqueId> ids) =>
        [.. ids.Select(id => rows.Of(model.ById[id]))];
}
