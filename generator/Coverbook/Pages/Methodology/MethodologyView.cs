using System.Collections.Immutable;
using Coverbook.Pages.Views;
using Coverbook.Routes;

namespace Coverbook.Pages.Methodology;

/// <summary>How the site counts: what its authors say of it, and the rules that are in force.</summary>
internal sealed record MethodologyView : PageView
{
    /// <summary>What the site's authors wrote; <c>null</c> when they wrote nothing.</summary>
    public MarkdownText? Text { get; init; }

    /// <summary>The report on ids of other ATT&amp;CK versions; <c>null</c> on a site that names no technique.</summary>
    public Route? Drift { get; init; }

    /// <summary>The rules in force on this site, from its configuration and its inputs.</summary>
    public ImmutableArray<RuleInForceView> Rules { get; init; } = [];
}

/// <summary>A rule by which the site counts.</summary>
internal sealed record RuleInForceView(string Name, string Text) : View;
