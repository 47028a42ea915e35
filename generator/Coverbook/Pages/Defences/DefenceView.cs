using System.Collections.Immutable;
using Coverbook.Pages.Rows;
using Coverbook.Pages.Views;
using Coverbook.Routes;

namespace Coverbook.Pages.Defences;

/// <summary>The page of a mitigation, a data component or a log source: which techniques it serves, and who reads it.</summary>
internal sealed record DefenceView : PageView
{
    /// <summary>What it is.</summary>
    public required string Eyebrow { get; init; }

    /// <summary>Id and name.</summary>
    public required string Heading { get; init; }

    /// <summary>How many techniques it serves, and how they stand.</summary>
    public required string Sentence { get; init; }

    /// <summary>The description; <c>null</c> where there is none, and on further pages.</summary>
    public MarkdownText? Text { get; init; }

    /// <summary>Version, dates, and what else is known in a word.</summary>
    public ImmutableArray<FactView> Facts { get; init; } = [];

    /// <summary>Who of the site reads it; <c>null</c> for what nobody reads.</summary>
    public string? ReadBy { get; init; }

    /// <summary>The pages of sources that read it.</summary>
    public ImmutableArray<LinkView> Readers { get; init; } = [];

    /// <summary>The rules that read it, as far as the page has room for them.</summary>
    public RuleListView? Rules { get; init; }

    /// <summary>How many rules there was no room for.</summary>
    public string? MoreRules { get; init; }

    /// <summary>The heading of <see cref="Ties"/>.</summary>
    public string? TiesHeading { get; init; }

    /// <summary>The log sources of a data component, or the data components of a log source.</summary>
    public ImmutableArray<LinkView> Ties { get; init; } = [];

    /// <summary>The heading of the last column of the techniques.</summary>
    public required string HowColumn { get; init; }

    /// <summary>The techniques.</summary>
    public ImmutableArray<ServedRowView> Techniques { get; init; } = [];

    /// <summary>Which part of them this page shows, where there are several.</summary>
    public string? Part { get; init; }

    /// <summary>The part before this.</summary>
    public Route? Previous { get; init; }

    /// <summary>The part after this.</summary>
    public Route? Next { get; init; }

    /// <summary>The works that the page cites.</summary>
    public ImmutableArray<CitationView> Citations { get; init; } = [];
}

/// <summary>A technique that is served, and how.</summary>
internal sealed record ServedRowView(TechniqueRowView Technique, MarkdownText? Text, string? Events) : View;
