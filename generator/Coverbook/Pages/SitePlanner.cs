using Coverbook.Changes;
using Coverbook.Config;
using Coverbook.Coverage.Publishing;
using Coverbook.Diagnostics;
using Coverbook.Pages.Adversaries;
using Coverbook.Pages.Authored;
using Coverbook.Pages.Changes;
using Coverbook.Pages.Defences;
using Coverbook.Pages.Downloads;
using Coverbook.Pages.Drift;
using Coverbook.Pages.Gaps;
using Coverbook.Pages.Home;
using Coverbook.Pages.Matrix;
using Coverbook.Pages.Methodology;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Procedures;
using Coverbook.Pages.Providers;
using Coverbook.Pages.Rules;
using Coverbook.Pages.Tactics;
using Coverbook.Pages.Techniques;
using Coverbook.Pages.Threats;

namespace Coverbook.Pages;

/// <summary>The door to pages: joins what each family of pages plans.</summary>
internal static class SitePlanner
{
    /// <summary>Plans the whole site. Nothing is made yet: each page's view is made when it is rendered.</summary>
    public static Plan Plan(PublishedModel model, ChangeLog changes, SiteConfig config, DiagnosticBag bag)
    {
        var context = new PageContext(model, config, changes);
        var rules = new RulePages(context);
        var matrices = new MatrixPages(context);
        List<PlannedPage> pages =
        [
            .. new HomePages(context).Plan(),
            .. matrices.Plan(),
            .. new TechniquePages(context).Plan(),
            .. new ProcedurePages(context).Plan(),
            .. new TacticPages(context).Plan(),
            .. new AdversaryPages(context).Plan(),
            .. new DefencePages(context).Plan(),
            .. new ThreatPages(context).Plan(),
            .. new GapPages(context).Plan(),
            .. new ProviderPages(context).Plan(),
            .. rules.Plan(),
            .. new ChangesPages(context).Plan(),
            .. new DriftPages(context).Plan(),
            .. new MethodologyPages(context).Plan(),
            .. new DownloadPages(context).Plan(),
        ];
        var taken = pages.Select(page => page.Route).ToHashSet();
        foreach (var page in new AuthoredPages(context).Plan())
        {
            if (taken.Add(page.Route))
            {
                pages.Add(page);
            }
            else
            {
                bag.Add(ContentDiagnostics.AddressTaken(page.Origin!.Value, page.Route.ToString()));
            }
        }

        return new Plan([.. pages], [.. rules.Files()])
        {
            Slugs = context.Slugs,
            Layers = context.Layers.All,
            Pictures = [.. matrices.Pictures()],
        };
    }
}
