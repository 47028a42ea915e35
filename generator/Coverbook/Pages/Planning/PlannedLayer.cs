using Coverbook.Coverage.Publishing;
using Coverbook.Routes;
using Coverbook.Terms;

namespace Coverbook.Pages.Planning;

/// <summary>A layer for the ATT&amp;CK Navigator: its file, the domain that it is drawn on, and what it shows.</summary>
internal sealed record PlannedLayer(Route Route, AttackDomain Domain, LayerSubject Subject);

/// <summary>What a layer shows.</summary>
internal abstract record LayerSubject
{
    /// <summary>The whole site.</summary>
    public sealed record TheSite : LayerSubject;

    /// <summary>What the sources of a provider map.</summary>
    public sealed record AProvider(PublishedProvider Provider) : LayerSubject;

    /// <summary>What a source maps.</summary>
    public sealed record ASource(PublishedSource Source) : LayerSubject;

    /// <summary>The Sigma rules.</summary>
    public sealed record TheRules : LayerSubject;

    /// <summary>What capabilities of frameworks do.</summary>
    public sealed record TheCapabilities : LayerSubject;

    /// <summary>What the threats use that the configuration names.</summary>
    public sealed record TheThreats(PublishedThreats Threats) : LayerSubject;

    /// <summary>What a group, a piece of software or a campaign uses.</summary>
    public sealed record AnAdversary(PublishedAdversary Adversary) : LayerSubject;
}
