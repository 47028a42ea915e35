using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Config;

/// <summary>
/// All that a site's <c>site.config.json</c> says, checked, with defaults filled in. The JSON Schema for editors is generated
/// from these records, and the descriptions here are what editors show.
/// </summary>
internal sealed record SiteConfig
{
    internal const string DefaultOutput = "dist";

    /// <summary>The site itself.</summary>
    [Description("The site itself: its title and where it is published.")]
    public required SiteOptions Site { get; init; }

    /// <summary>The product whose coverage is documented.</summary>
    [Description("The product whose coverage the site documents.")]
    public required ProductOptions Product { get; init; }

    /// <summary>The providers of findings, in the order in which pages list them.</summary>
    [Description("Who raises findings, in the order in which pages list them.")]
    public ImmutableArray<ProviderOptions> Providers { get; init; } = [];

    /// <summary>The ATT&amp;CK bundles.</summary>
    [Description("The ATT&CK bundles (STIX 2.0 or 2.1).")]
    public required ImmutableArray<AttackOptions> Attack { get; init; }

    /// <summary>The site's alias file.</summary>
    [Description("A YAML or JSON file that tells which newer technique ids (techniques) and tactics (tactics) succeed those of the site's ATT&CK version, beside the published moves of ATT&CK 19.")]
    public string? Aliases { get; init; }

    /// <summary>The place that names the alias file.</summary>
    [JsonIgnore]
    public SourceSpan AliasesSpan { get; init; }

    /// <summary>What is downloaded.</summary>
    [Description("Files of others that 'coverbook refresh' downloads; entries of attack, mappings and rules name them.")]
    public ImmutableArray<DownloadOptions> Sources { get; init; } = [];

    /// <summary>The mapping files.</summary>
    [Description("The mapping files: which finding indicates which technique.")]
    public ImmutableArray<MappingOptions> Mappings { get; init; } = [];

    /// <summary>The site's own rule library.</summary>
    [Description("The name of the site's own rule library.")]
    public RuleLibraryOptions? RuleLibrary { get; init; }

    /// <summary>The rule files.</summary>
    [Description("The Sigma rules.")]
    public ImmutableArray<RuleOptions> Rules { get; init; } = [];

    /// <summary>What counts as covered, and what is in scope.</summary>
    [Description("The scope of the site and the bands of confidence.")]
    public CoverageOptions Coverage { get; init; } = new();

    /// <summary>Whom coverage is looked at against.</summary>
    [Description("The groups, software and campaigns that matter most here: the home page and a page of its own look at coverage against exactly what they use.")]
    public ThreatOptions? Threats { get; init; }

    /// <summary>Works that every technique page names among its sources.</summary>
    [Description("Works that every technique page names among its sources.")]
    public ImmutableArray<ReferenceOptions> References { get; init; } = [];

    /// <summary>Severities by diagnostic code.</summary>
    [Description("Severity by diagnostic code: error, warning, info or off.")]
    public ImmutableSortedDictionary<string, Severity> Diagnostics { get; init; } = ImmutableSortedDictionary<string, Severity>.Empty;

    /// <summary>The output folder, relative to the site folder.</summary>
    [Description("The output folder, relative to this file.")]
    public string Output { get; init; } = DefaultOutput;

    /// <summary>The place that names it.</summary>
    [JsonIgnore]
    public SourceSpan OutputSpan { get; init; }
}
