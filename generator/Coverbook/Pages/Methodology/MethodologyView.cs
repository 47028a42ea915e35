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

    /// <summary>Which query language each product's rules are validated for; none on a site without rules.</summary>
    public ImmutableArray<DialectRowView> Dialects { get; init; } = [];

    /// <summary>The rules in force on this site, from its configuration and its inputs.</summary>
    public ImmutableArray<RuleInForceView> Rules { get; init; } = [];
}

/// <summary>A rule by which the site counts.</summary>
internal sealed record RuleInForceView(string Name, string Text) : View;

/// <summary>A product of log sources, and how its rules are validated.</summary>
/// <param name="Product">The product, as rules name it.</param>
/// <param name="Dialect">The query language of its SIEM; a dash where none is known.</param>
/// <param name="Rules">How many rules of the site it has.</param>
/// <param name="Validated">How many of them are validated.</param>
internal sealed record DialectRowView(string Product, string Dialect, string Rules, string Validated) : View;
