using Coverbook.Attack;
using Coverbook.Coverage.Publishing;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Views;
using Coverbook.Pages.Wording;
using Coverbook.Routes;
using Coverbook.Terms;

namespace Coverbook.Pages.Adversaries;

/// <summary>
/// Makes the page at the address of a group, software or campaign that is no longer in force. Search engines pass them over.
/// </summary>
internal sealed class FormerAdversaryPage(PageContext context)
{
    /// <summary>The page.</summary>
    public PageView Make(PublishedFormer former) =>
        former.Successor is { } successor ? Redirect(former.Id, successor) : Withdrawn(former.Withdrawn!);

    /// <summary>The template that shows one of them.</summary>
    public static string TemplateOf(PublishedFormer former) => former.Successor is null ? "withdrawn" : "redirect";

    private RedirectView Redirect(AttackId id, Adversary successor)
    {
        var sentence = $"ATT&CK revoked {id}; {successor.Id} stands in its place.";
        return new RedirectView
        {
            Site = context.Site,
            Route = Route.Adversary(id),
            Title = $"{id}, now {AdversarySentences.Label(successor)}",
            Description = sentence,
            NoIndex = true,
            Forward = Route.Adversary(successor.Id),
            Sentence = sentence,
            Target = new LinkView(AdversarySentences.Label(successor), Route.Adversary(successor.Id)),
        };
    }

    private WithdrawnView Withdrawn(Adversary gone)
    {
        var citations = new PageCitations(context.Addresses);
        var word = gone.IsRevoked ? "revoked" : "deprecated";
        var sentence = $"ATT&CK {word} {gone.Id} without a successor. It is kept for old links and counts nowhere.";
        return new WithdrawnView
        {
            Site = context.Site,
            Route = Route.Adversary(gone.Id),
            Title = $"{gone.Id} {gone.Name}",
            Description = sentence,
            NoIndex = true,
            Trail = [.. context.AdversaryLists.Where(list => list.Route == Route.ListOf(gone.Id.Kind))],
            Heading = $"{gone.Id} {gone.Name}",
            Sentence = sentence,
            Text = citations.Text(gone.Text),
            Citations = citations.All,
            AttackUrl = AttackSite.Page(gone.Id)!,
        };
    }
}
