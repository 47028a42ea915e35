using Coverbook.Authoring;
using Coverbook.Files;
using Coverbook.Pages.Planning;
using Coverbook.Routes;

namespace Coverbook.Pages.Methodology;

/// <summary>
/// The page that says how the site counts. A page of that address that the authors wrote is its beginning: what a person judges only they
/// can tell, and which rules are in force only the site.
/// </summary>
internal sealed class MethodologyPages(PageContext context)
{
    private readonly RulesInForce rules = new(context);

    /// <summary>The one page.</summary>
    public IEnumerable<PlannedPage> Plan()
    {
        var authored = context.Methodology;
        yield return new PlannedPage(
            Route.Methodology, "methodology", () => View(authored), authored is null ? null : SourceSpan.Whole(authored.Text.Start.Path));
    }

    private MethodologyView View(ContentPage? authored) => new()
    {
        Site = context.Site,
        Route = Route.Methodology,
        Title = authored?.Title ?? "Methodology",
        Description = authored?.Description ?? "How every number on this site is made.",
        Text = authored is null ? null : AuthoredMarkdown.Of(context, authored.Text, firstHeading: 1, anchorPrefix: ""),
        Drift = context.Model.Drift.Origins.IsEmpty ? null : Route.Drift,
        Dialects = [.. DialectRows.Of(context.Model)],
        Rules = [.. rules.List()],
    };
}
