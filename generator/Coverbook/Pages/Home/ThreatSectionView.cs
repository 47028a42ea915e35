using System.Collections.Immutable;
using Coverbook.Pages.Rows;
using Coverbook.Pages.Views;
using Coverbook.Routes;

namespace Coverbook.Pages.Home;

/// <summary>Coverage against the threats that the configuration names, in short.</summary>
/// <param name="Heading">What the section is about.</param>
/// <param name="Sentence">How much of what they use has evidence.</param>
/// <param name="Adversaries">The first of them, with their own figures.</param>
/// <param name="More">How many more there are; <c>null</c> where all are listed.</param>
/// <param name="Gaps">The gaps that most of them use.</param>
/// <param name="Page">All of it.</param>
internal sealed record ThreatSectionView(
    string Heading,
    string Sentence,
    ImmutableArray<AdversarySummaryView> Adversaries,
    string? More,
    ImmutableArray<RelatedRowView> Gaps,
    Route Page) : View;
