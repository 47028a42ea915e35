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
    private const int MarkupOfRule = 500;
    private const int ElementsOfRule = 5;
    private const int ElementsOfParagraph = 12;

    /// <summary>The most rules that name the tactic and no technique that its page shows.</summary>
    private const int MostRules = 25;

    private readonly TechniqueRows rows = new(context);

    /// <summary>The techniques of each of its pages.</summary>
    public static Part<PublishedTechnique> PartOf(PublishedTactic published, int index)
    {
        var (text, rules) = (published.Tactic.Description, Math.Min(published.RulesWithoutTechnique.Length, MostRules));
        var before = new PageRoom(
            (2 * PageRoom.Written(text)) + (rules * MarkupOfRule),
            ElementsOfParagraph + text.Count(sign => sign is '[' or '<' or '`' or '\n') + (rules * ElementsOfRule));
        return new Part<PublishedTechnique>(
            Route.Tactic(published.Tactic.Id), TechniqueParts.Divide(published.Techniques, before), index);
    }

    /// <summary>One of the pages of a tactic.</summary>
    public TacticView Make(PublishedTactic published, Part<PublishedTechnique> part)
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
            Route = part.Route,
            Title = part.Titled($"{tactic.Id} {tactic.Name}"),
            Description = $"{tactic.Id} {tactic.Name}: {(part.IsFirst ? "" : $"{part.Words} ")}{sentence}",
            Trail =
            [
                new LinkView("Tactics", Route.Tactics),
                .. part.IsFirst ? [] : new[] { new LinkView(English.Label($"{tactic.Id} {tactic.Name}"), Route.Tactic(tactic.Id)) },
            ],
            Eyebrow = context.HasDomains ? $"MITRE ATT&CK · {DomainWords.Name(tactic.Domain)}" : "MITRE ATT&CK",
            Heading = $"{tactic.Id} {tactic.Name}",
            Sentence = sentence,
            Matrix = published.Techniques.IsEmpty ? null : new PlacedLinkView(Route.Matrix(tactic.Domain), tactic.Id.ToString()),
            Text = tactic.Description.Length == 0 || !part.IsFirst
                ? null
                : new MarkdownText(tactic.Description, FrozenDictionary<string, CitationView>.Empty, tactic.Span, context.Addresses),
            Groups = rows.Groups(part.Rows),
            Filter = rows.Filter(published.Techniques.Length),
            Paging = Paging.Of(part, TechniqueParts.Name),
            RulesWithoutTechnique = rules.IsEmpty || !part.IsFirst
                ? null
                : new RuleRows(context).List(
                    $"{English.Sentence(English.Count(published.Totals.RulesWithoutTechnique, "rule"))} tagged with the tactic and no technique",
                    null,
                    rules,
                    MostRules,
                    new LinkView(RuleListSentences.TheRest(rules.OfType<NamedRule>().Count() - MostRules), Route.Rules)),
            AttackUrl = AttackSite.Page(tactic.Id)!,
        };
    }
}
