using System.Collections.Immutable;
using Coverbook.Pages.Rows;
using Coverbook.Pages.Views;
using Coverbook.Routes;

namespace Coverbook.Pages.Threats;

/// <summary>Coverage against chosen groups, software and campaigns.</summary>
internal sealed record ThreatsView : PageView
{
    /// <summary>What the page is about.</summary>
    public required string Heading { get; init; }

    /// <summary>How much of what they use has evidence.</summary>
    public required string Sentence { get; init; }

    /// <summary>Who is looked at, as far as this page lists them.</summary>
    public ImmutableArray<AdversarySummaryView> Adversaries { get; init; } = [];

    /// <summary>What at least one of them uses: what is missing first, then what most of them use.</summary>
    public ImmutableArray<UsedSectionView> Sections { get; init; } = [];

    /// <summary>Which of its pages this is, in words; <c>null</c> where one page holds everything.</summary>
    public string? Part { get; init; }

    /// <summary>The page before; <c>null</c> on the first.</summary>
    public Route? Previous { get; init; }

    /// <summary>The page after; <c>null</c> on the last.</summary>
    public Route? Next { get; init; }

    /// <summary>The layer for the ATT&amp;CK Navigator; <c>null</c> where they use nothing that a layer could show.</summary>
    public Route? Layer { get; init; }
}
