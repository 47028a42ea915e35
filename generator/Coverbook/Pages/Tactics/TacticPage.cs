using System.Collections.Frozen;
using Coverbook.Coverage.Publishing;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Rows;
using Coverbook.Pages.Views;
using Coverbook.Pages.Wording;
using Coverbook.Routes;

namespace Coverbook.Pages.Tactics;

/// <summary>Makes the page of a tactic.</summary>
internal sealed class TacticPage(PageContext context)
{
    public TacticView Make(PublishedTactic published)
    {
        var tactic = published.Tactic;
        var totals = published.Totals.Techniques;
        var sentence = totals.InScope == 0
            ? "None of its techniques is in scope."
            : $"{English.Share(totals.Direct, totals.InScope, "technique")} direct evidence, {English.More(totals.OnlyBelow)} only through sub-techniques.";
        var rules = published.RulesWithoutTechnique;
        return new TacticView
        {
            Site = context.Site,
            Route = Route.Tactic(tactic.Id),
            Title = $"{tactic.Id} {tactic.Name}",
            Description = $"{tactic.Id} {tactic.Name}: {sentence}",
            Trail = [new LinkView("Tactics", Route.Tactics)],
            Eyebrow = context.HasDomains ? $"MITRE ATT&CK · {DomainWords.Name(tactic.Domain)}" : "MITRE ATT&CK",
            Heading = $"{tactic.Id} {tactic.Name}",
            Sentence = sentence,
            Matrix = published.Techniques.IsEmpty ? null : new PlacedLinkView(Route.Matrix(tactic.Domain), tactic.Id.ToString()),
            Text = tactic.Description.Length == 0
                ? null
                : new MarkdownText(tactic.Description, FrozenDictionary<string, CitationView>.Empty, tactic.Span, context.Addresses),
            Rows = [.. published.Techniques.Select(new TechniqueRows(context).Of)],
            RulesWithoutTechnique = rules.IsEmpty
                ? null
                : new RuleRows(context).List(
                    $"{English.Sentence(English.Count(published.Totals.RulesWithoutTechnique, "rule"))} tagged with the tactic and no technique",
                    null, rules),
            AttackUrl = AttackSite.Page(tactic.Id)!,
        };
    }
}
