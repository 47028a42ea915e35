using Coverbook.Attack;
using Coverbook.Coverage.Publishing;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Views;
using Coverbook.Pages.Wording;
using Coverbook.Routes;
using Coverbook.Terms;

namespace Coverbook.Pages.Techniques;

/// <summary>
/// What stands before and after each technique in its first tactic, in the order of ids, so that a tactic can be read through.
/// </summary>
internal sealed class TacticNeighbours
{
    private readonly Dictionary<TechniqueId, (PublishedTechnique? Before, PublishedTechnique? After)> byId = [];

    /// <summary>Looks all tactics through.</summary>
    public TacticNeighbours(PageContext context)
    {
        foreach (var tactic in context.Model.Tactics)
        {
            var own = tactic.Techniques.Where(technique => technique.Tactics[0].Id == tactic.Tactic.Id)
                .OrderBy(technique => technique.Technique.Id)
                .ToArray();
            for (var at = 0; at < own.Length; at++)
            {
                byId[own[at].Technique.Id] = (own.ElementAtOrDefault(at - 1), own.ElementAtOrDefault(at + 1));
            }
        }
    }

    /// <summary>The neighbours of a technique; <c>null</c> where it has none.</summary>
    public NeighboursView? Of(PublishedTechnique coverage)
    {
        if (!byId.TryGetValue(coverage.Technique.Id, out var pair) || pair is (null, null))
        {
            return null;
        }

        Tactic tactic = coverage.Tactics[0];
        return new NeighboursView(English.Label(tactic.Name), Link(pair.Before), Link(pair.After));
    }

    private static LinkView? Link(PublishedTechnique? technique) => technique is null
        ? null
        : new LinkView(English.Label($"{technique.Technique.Id} {technique.FullName}"), Route.Technique(technique.Technique.Id));
}

/// <summary>The techniques before and after one in a tactic.</summary>
internal sealed record NeighboursView(string Tactic, LinkView? Previous, LinkView? Next) : View;
