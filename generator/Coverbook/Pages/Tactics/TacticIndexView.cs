using System.Collections.Immutable;
using Coverbook.Pages.Pictures;
using Coverbook.Pages.Views;

namespace Coverbook.Pages.Tactics;

/// <summary>The list of tactics.</summary>
internal sealed record TacticIndexView : PageView
{
    /// <summary>The tactics of each domain, in matrix order.</summary>
    public ImmutableArray<BarTableView> Tables { get; init; } = [];
}
