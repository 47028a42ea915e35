using System.Collections.Immutable;
using Coverbook.Pages.Rows;
using Coverbook.Pages.Views;
using Coverbook.Routes;

namespace Coverbook.Pages.Adversaries;

/// <summary>The page of a group, a piece of software or a campaign: what it uses, and how the site stands to that.</summary>
internal sealed record AdversaryView : PageView
{
    /// <summary><c>MITRE ATT&amp;CK · Group</c>.</summary>
    public required string Eyebrow { get; init; }

    /// <summary>Id and name.</summary>
    public required string Heading { get; init; }

    /// <summary>Other names; <c>null</c> where there are none, and on further pages.</summary>
    public string? Aliases { get; init; }

    /// <summary>How much of what it uses has evidence.</summary>
    public required string Sentence { get; init; }

    /// <summary>What these figures leave out; <c>null</c> where there is nothing.</summary>
    public string? OwnOnly { get; init; }

    /// <summary>The description; <c>null</c> on further pages.</summary>
    public MarkdownText? Text { get; init; }

    /// <summary>Version, dates, platforms.</summary>
    public ImmutableArray<FactView> Facts { get; init; } = [];

    /// <summary>The techniques that it uses: what is missing comes first.</summary>
    public ImmutableArray<UsedSectionView> Sections { get; init; } = [];

    /// <summary>The software, groups and campaigns that it has to do with.</summary>
    public ImmutableArray<TieSectionView> Ties { get; init; } = [];

    /// <summary>Which of its pages this is, in words; <c>null</c> where one page holds everything.</summary>
    public string? Part { get; init; }

    /// <summary>The page before; <c>null</c> on the first.</summary>
    public Route? Previous { get; init; }

    /// <summary>The page after; <c>null</c> on the last.</summary>
    public Route? Next { get; init; }

    /// <summary>The works that this page cites.</summary>
    public ImmutableArray<CitationView> Citations { get; init; } = [];

    /// <summary>Its layer for the ATT&amp;CK Navigator; <c>null</c> where it uses nothing that a layer could show.</summary>
    public Route? Layer { get; init; }

    /// <summary>Its page on attack.mitre.org.</summary>
    public required string AttackUrl { get; init; }
}

/// <summary>Others that an adversary has to do with in one way.</summary>
internal sealed record TieSectionView(string Anchor, string Heading, ImmutableArray<TieView> Rows) : View;

/// <summary>One of them, and what ATT&amp;CK says of it.</summary>
internal sealed record TieView(string Id, string Name, string Kind, Route Route, MarkdownText? Text) : View;
