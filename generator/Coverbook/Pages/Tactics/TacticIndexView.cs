using System.Collections.Immutable;
using Coverbook.Pages.Rows;
using Coverbook.Pages.Views;

namespace Coverbook.Pages.Tactics;

/// <summary>The list of tactics.</summary>
internal sealed record TacticIndexView : PageView
{
    /// <summary>The tactics, in matrix order.</summary>
    public ImmutableArray<TacticSummaryView> Rows { get; init; } = [];

    /// <summary>Whether there are several domains to tell apart.</summary>
    public bool HasDomains { get; init; }
}
