using Coverbook.Coverage.Publishing;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Views;
using Coverbook.Routes;

namespace Coverbook.Pages.Techniques;

/// <summary>Makes the page at the address of a technique that is no longer in force. Search engines pass them over.</summary>
internal sealed class WithdrawnPage(PageContext context)
{
    public PageView Make(PublishedWithdrawal withdrawn) =>
        withdrawn.Successor is { } successor ? Redirect(withdrawn, context.Model.ById[successor]) : Deprecated(withdrawn);

    /// <summary>The template that shows one of them.</summary>
    public static string TemplateOf(PublishedWithdrawal withdrawn) => withdrawn.Successor is null ? "withdrawn" : "redirect";

    private RedirectView Redirect(PublishedWithdrawal withdrawn, PublishedTechnique successor)
    {
        var target = $"{successor.Technique.Id} {successor.FullName}";
        var sentence = $"ATT&CK revoked {withdrawn.Technique.Id}; {successor.Technique.Id} stands in its place.";
        return new RedirectView
        {
            Site = context.Site,
            Route = Route.Technique(withdrawn.Technique.Id),
            Title = $"{withdrawn.Technique.Id} {withdrawn.Technique.Name}",
            Description = sentence,
            NoIndex = true,
            Forward = Route.Technique(successor.Technique.Id),
            Sentence = sentence,
            Target = new LinkView(target, Route.Technique(successor.Technique.Id)),
        };
    }

    private WithdrawnView Deprecated(PublishedWithdrawal withdrawn)
    {
        var technique = withdrawn.Technique;
        var citations = new PageCitations(context.Addresses);
        var word = technique.IsRevoked ? "revoked" : "deprecated";
        var sentence = $"ATT&CK {word} {technique.Id} without a successor. It is kept for old links and counts nowhere.";
        return new WithdrawnView
        {
            Site = context.Site,
            Route = Route.Technique(technique.Id),
            Title = $"{technique.Id} {technique.Name}",
            Description = sentence,
            NoIndex = true,
            Trail = [new LinkView("Techniques", Route.Techniques)],
            Heading = $"{technique.Id} {technique.Name}",
            Sentence = sentence,
            Text = citations.Text(technique.Text),
            Citations = citations.All,
            AttackUrl = AttackSite.Technique(technique.Id),
            NamedBy = TechniqueIndexPage.NamedBy(context, withdrawn.NamedBy),
        };
    }
}
