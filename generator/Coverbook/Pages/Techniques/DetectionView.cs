using System.Collections.Immutable;
using Coverbook.Pages.Views;

namespace Coverbook.Pages.Techniques;

/// <summary>The section on how ATT&amp;CK would notice a technique.</summary>
internal sealed record DetectionView(string Sentence, ImmutableArray<StrategyView> Strategies) : View
{
    /// <summary>The number of the section on its page, such as <c>05</c>.</summary>
    public string Number { get; init; } = "";
}

/// <summary>A detection strategy.</summary>
internal sealed record StrategyView(string Id, string Name, string Url, ImmutableArray<AnalyticView> Analytics) : View;

/// <summary>An analytic of a detection strategy.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Anchor">Where it stands in the page.</param>
/// <param name="Platforms">Its platforms, joined; <c>null</c> where it names none.</param>
/// <param name="Counted">How many logs it reads, and how many of them the site reads.</param>
/// <param name="Text">What it looks for.</param>
/// <param name="Logs">The logs.</param>
/// <param name="Tunables">What has to be fitted to an environment: a field, and why.</param>
internal sealed record AnalyticView(
    string Id,
    string Anchor,
    string? Platforms,
    string Counted,
    MarkdownText? Text,
    ImmutableArray<LogRowView> Logs,
    ImmutableArray<FactView> Tunables) : View;

/// <summary>A log that an analytic reads.</summary>
/// <param name="Name">Its name as ATT&amp;CK writes it.</param>
/// <param name="Page">The log source that this means.</param>
/// <param name="Channel">Which of its events.</param>
/// <param name="Component">The data component that it shows.</param>
/// <param name="ReadBy">What of the site reads it, in words.</param>
/// <param name="Reading"><c>here</c>: something for this technique reads it; <c>elsewhere</c>: something else does; <c>none</c>.</param>
internal sealed record LogRowView(
    string Name, LinkView Page, string? Channel, LinkView? Component, string ReadBy, string Reading) : View;
