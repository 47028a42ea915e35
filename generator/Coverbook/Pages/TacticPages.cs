using Coverbook.Attack;
using Coverbook.Pages.Views;
using Coverbook.Routes;
using System.Collections.Frozen;

namespace Coverbook.Pages;

/// <summary>Makes the list of tactics and the page of each.</summary>
internal sealed class TacticPages(PageContext context)
{
    public TacticIndexView Index() => new()
    {
        Site = context.Site,
        Route = Route.Tactics,
        Title = "Tactics",
        Description = $"The tactics of ATT&CK {context.Model.AttackVersion}, and how many of their techniques {context.Config.Product.Name} covers.",
        Rows = [.. context.Model.Tactics.Select(context.Rows.Tactic)],
        HasDomains = context.HasDomains,
    };

    public TacticView Make(Tactic tactic)
    {
        var techniques = context.TechniquesOf(tactic.Id).ToArray();
        var summary = context.Rows.Tactic(tactic);
        var sentence = summary.InScope == 0
            ? "None of its techniques is in scope."
            : $"{Wording.Share(summary.Direct, summary.InScope, "technique")} direct evidence, {Wording.More(summary.OnlyBelow)} only through sub-techniques.";
        var rules = context.Model.RulesOfTacticOnly.GetValueOrDefault(tactic.Id, []);
        return new TacticView
        {
            Site = context.Site,
            Route = Route.Tactic(tactic.Id),
            Title = $"{tactic.Id} {tactic.Name}",
            Description = $"{tactic.Id} {tactic.Name}: {sentence}",
            Trail = [new LinkView("Tactics", Route.Tactics)],
            Eyebrow = context.HasDomains ? $"MITRE ATT&CK · {RowMaker.DomainName(tactic.Domain)}" : "MITRE ATT&CK",
            Heading = $"{tactic.Id} {tactic.Name}",
            Sentence = sentence,
            Text = tactic.Description.Length == 0
                ? null
                : new MarkdownText(tactic.Description, FrozenDictionary<string, CitationView>.Empty, tactic.Span, context.Addresses),
            Rows = [.. techniques.Select(context.Rows.Technique)],
            RulesWithoutTechnique = rules.IsEmpty
                ? null
                : context.Rows.Rules($"{Wording.Sentence(Wording.Count(rules.Length, "rule"))} tagged with the tactic and no technique", null, rules),
            AttackUrl = AttackSite.Tactic(tactic.Id),
        };
    }
}
