using System.ComponentModel;
using System.Text.Json.Serialization;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Config;

/// <summary>One of <c>attack</c>: a bundle of a domain, by path or by release.</summary>
public sealed record AttackOptions
{
    /// <summary>The ATT&amp;CK domain.</summary>
    [Description("The domain: enterprise-attack, mobile-attack or ics-attack.")]
    public required AttackDomain Domain { get; init; }

    /// <summary>The bundle's path.</summary>
    [Description("The path of the bundle.")]
    public string? Path { get; init; }

    /// <summary>The version, for bundles that state none.</summary>
    [Description("The ATT&CK version, for a bundle that states none (STIX 2.0); one that states another is refused.")]
    public string? Version { get; init; }

    /// <summary>The ATT&amp;CK release that the site is about.</summary>
    [Description("The ATT&CK release that the site is about, in place of a path; the starter must be of it.")]
    public string? Release { get; init; }

    /// <summary>The bundle of the release.</summary>
    [Description("The path of the bundle to read for the release.")]
    public string? Starter { get; init; }

    /// <summary>Whether the bundle is a newer version that only tells which newer ids succeed the site's own.</summary>
    [Description("Whether the bundle is a newer version, which only tells which of its ids succeed those of the site's own version.")]
    public bool Newer { get; init; }

    /// <summary>The place of the entry.</summary>
    [JsonIgnore]
    public SourceSpan Span { get; init; }

    /// <summary>The place that names the domain.</summary>
    [JsonIgnore]
    public SourceSpan DomainSpan { get; init; }

    /// <summary>The place that names the file to read today.</summary>
    [JsonIgnore]
    public SourceSpan FileSpan { get; init; }

    /// <summary>The place that declares the version.</summary>
    [JsonIgnore]
    public SourceSpan VersionSpan { get; init; }

    /// <summary>The file to read today: the path, else the starter.</summary>
    [JsonIgnore]
    public string? File => Path ?? Starter;
}
