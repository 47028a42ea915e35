using System.Collections.Immutable;
using Coverbook.Pages.Views;
using Coverbook.Routes;

namespace Coverbook.Pages.Techniques;

/// <summary>What capabilities of frameworks do about a technique.</summary>
/// <param name="Sentence">How they stand, in words.</param>
/// <param name="Label">What the table holds.</param>
/// <param name="ProviderColumn">The heading of the provider column.</param>
/// <param name="Rows">The capabilities that may be named.</param>
/// <param name="More">How many more there are, in words; <c>null</c> when all stand here.</param>
/// <param name="Providers">Where they are listed.</param>
/// <param name="Hidden">How many are only counted, in words; <c>null</c> when none is.</param>
internal sealed record CapabilitiesView(
    string Sentence,
    string Label,
    string ProviderColumn,
    ImmutableArray<CapabilityRowView> Rows,
    string? More,
    Route Providers,
    string? Hidden) : View;

/// <summary>A capability with its best score of each category.</summary>
internal sealed record CapabilityRowView(
    string Name, PlacedLinkView Page, string Provider, ScoreView Detect, ScoreView Protect, ScoreView Respond, string? Relation) : View;
