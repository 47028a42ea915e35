using System.Collections.Immutable;
using Coverbook.Pages.Views;
using Coverbook.Routes;

namespace Coverbook.Pages.Downloads;

/// <summary>What can be downloaded.</summary>
internal sealed record DataView : PageView
{
    /// <summary>The files.</summary>
    public ImmutableArray<DownloadView> Files { get; init; } = [];

    /// <summary>Whether groups, software and campaigns have layers of their own.</summary>
    public bool HasAdversaries { get; init; }

    /// <summary>Whether there are rules whose source is published.</summary>
    public bool HasRules { get; init; }
}

/// <summary>A file to download.</summary>
internal sealed record DownloadView(string Name, Route Route, string Explanation) : View;
