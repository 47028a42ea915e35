using Coverbook.Pages.Pictures;
using Coverbook.Pages.Planning;
using Coverbook.Routes;

namespace Coverbook.Pages.Tactics;

/// <summary>Makes the list of tactics.</summary>
internal sealed class TacticIndexPage(PageContext context)
{
    public TacticIndexView Make() => new()
    {
        Site = context.Site,
        Route = Route.Tactics,
        Title = "Tactics",
        Description =
            $"The tactics of ATT&CK {context.Model.AttackVersion}, and how many of their techniques {context.Config.Product.Name} covers.",
        Tables = TacticBars.Of(context),
    };
}
